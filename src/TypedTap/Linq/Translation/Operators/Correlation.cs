using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Whether a part of a query uses rows of the query around it.</summary>
internal static class Correlation
{
    /// <summary>Whether a condition uses a row of a query.</summary>
    public static bool Uses(QueryPredicate condition, QueryState outer)
    {
        var sources = Sources(outer);
        return QueryPredicates.ColumnsIn(condition).Any(column => sources.Contains(column.Source));
    }

    /// <summary>Refuses a subquery in FROM that uses a row of the tables beside it, which SQL calls LATERAL and ADQL lacks.</summary>
    public static void Refuse(QueryState inner, QueryState outer, string name)
    {
        var sources = Sources(outer);
        foreach (var source in inner.Sources)
        {
            if (source.Query is { } query && QueryPredicates.ColumnsIn(query).Any(column => sources.Contains(column.Source)))
            {
                throw new TapQueryNotSupportedException(
                    "A query with Take, Skip, Distinct or GroupBy that depends on the row", name, "ADQL has no LATERAL",
                    "put the condition after it, or join on a key and group the pairs");
            }
        }
    }

    /// <summary>A condition that ties rows of a subquery to a row of a query: the equality of a value of each.</summary>
    public static (QueryExpression Outer, QueryExpression Inner) Link(
        QueryPredicate condition, QueryState outer, TranslationContext context)
    {
        var sources = Sources(outer);
        if (condition is QueryComparison { Operator: AdqlComparisonOperator.Equal } equality)
        {
            if (IsAll(equality.Left, sources, isIn: true) && IsAll(equality.Right, sources, isIn: false))
                return (equality.Left, equality.Right);
            if (IsAll(equality.Right, sources, isIn: true) && IsAll(equality.Left, sources, isIn: false))
                return (equality.Right, equality.Left);
        }

        throw new TapQueryNotSupportedException(
            "A condition other than the equality of a column with one of the row's", $"a query inside of an expression ({context.Place})",
            "it becomes a join with groups, which have the columns of equalities alone",
            "join the tables on the condition and group the pairs");
    }

    private static bool IsAll(QueryExpression value, HashSet<QuerySource> sources, bool isIn) =>
        QueryColumns.In(value).Any() && QueryColumns.In(value).All(column => sources.Contains(column.Source) == isIn);

    private static HashSet<QuerySource> Sources(QueryState state) => [.. state.Sources];
}
