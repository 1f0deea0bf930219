using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Linq.Translation;
using TypedTap.Querying.Model;
using TypedTap.Votable;

namespace TypedTap.Linq.Execution;

/// <summary>Turns the shape of a query's elements into the columns to ask for and a delegate that makes an element of a row.</summary>
internal static class ProjectionCompiler
{
    public static Projection<T> Compile<T>(QueryState state)
    {
        var outputs = new OutputCollector(state.DistinctOutputs ?? ValueList<QueryExpression>.Empty);
        // Whole rows are by far the commonest wish, and need no code made at run time.
        if (state.Shape is SourceExpression { Table: TapTableMapping<T> table, Source.IsOptional: false } source)
        {
            var ordinals = outputs.OrdinalsOf(source);
            return new Projection<T>(outputs.ToValueList(), outputs.Names, new ElementMaker<T>((row, _) => table.Read(row, ordinals), []));
        }

        var row = Expression.Parameter(typeof(VoTableReader), "row");
        var body = new ReadRewriter(state, row, outputs).Visit(state.Shape)!;
        outputs.EnsureOne(state.From);
        return new Projection<T>(outputs.ToValueList(), outputs.Names, state.Translator.Session.Projections.Of<T>(body, row));
    }
}
