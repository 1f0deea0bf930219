using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Combines the rows of two queries.</summary>
internal static class SetOperators
{
    public static QueryState Apply(QueryState left, QueryState right, string name, AdqlSetOperator op, bool all = false)
    {
        var dialect = left.Translator.Session.Dialect;
        if (!dialect.TakesSetOperators)
        {
            throw new TapQueryNotSupportedException(
                name, "a query", $"{dialect.Service} takes no UNION, EXCEPT and INTERSECT",
                "run the queries one after the other and combine their rows, or say it with || and && in Where");
        }

        left = Operand(left, name, all);
        right = Operand(right, name, all);
        var pairs = ShapePairs.Of(left.Shape, right.Shape, left.In(name));
        var query = new QuerySetOperation(
            op, all, left.ToModel() with { Outputs = pairs.Left }, right.ToModel() with { Outputs = pairs.Right });
        var source = DerivedTables.Source(left.Translator, query, pairs.Columns);
        return new QueryState
        {
            Translator = left.Translator,
            From = source,
            Shape = pairs.Shape(source),
            AdqlNulls = left.AdqlNulls && right.AdqlNulls,
            Tags = left.Tags.Concat(right.Tags).ToValueList(),
        };
    }

    // What is cut would need parentheses, with which a query must not begin everywhere. Order is lost, and equal rows become one here
    // anyway.
    private static QueryState Operand(QueryState state, string name, bool all)
    {
        if (state.Limit is not null || state.Offset is not null || (all && state.DistinctOutputs is not null))
            state = DerivedTables.Of(state, state.In(name), "a query after Take, Skip or Distinct");
        return state with { OrderBy = ValueList<QueryOrder>.Empty, Refined = 0, DistinctOutputs = null };
    }
}
