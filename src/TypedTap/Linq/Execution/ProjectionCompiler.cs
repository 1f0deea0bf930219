using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Linq.Translation;
using TypedTap.Linq.Translation.Calls;
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
        if (state.Shape is SourceExpression { Table: TapTableMapping<T> table } source)
        {
            var ordinals = outputs.OrdinalsOf(source);
            return new Projection<T>(outputs.ToValueList(), row => table.Read(row, ordinals));
        }

        var row = Expression.Parameter(typeof(VoTableReader), "row");
        var body = new ReadRewriter(row, outputs).Visit(state.Shape);
        outputs.EnsureOne(state.From);
        return new Projection<T>(outputs.ToValueList(), Expression.Lambda<Func<VoTableReader, T>>(body, row).Compile());
    }

    /// <summary>Replaces columns and whole rows by reads from the result.</summary>
    private sealed class ReadRewriter(ParameterExpression row, OutputCollector outputs) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node)
        {
            if (SourceExpression.ColumnOf(node) is not { } column)
                return base.VisitMember(node);
            return ColumnReads.Of(column.Column, node.Type, row, outputs.OrdinalOf(column));
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (FunctionCalls.TryTranslate(node, nameof(Queryable.Select)) is { } function)
                return ColumnReads.Of(function, node.Type, row, outputs.OrdinalOf(function));
            if (QuantityReads.ColumnOf(node) is { } column && QuantityReads.Of(column, node.Type, row, outputs.OrdinalOf(column)) is { } quantity)
                return quantity;
            return base.VisitMethodCall(node);
        }

        protected override Expression VisitExtension(Expression node) => node is SourceExpression source
            ? source.Table.ReadExpression(row, outputs.OrdinalsOf(source))
            : base.VisitExtension(node);
    }
}
