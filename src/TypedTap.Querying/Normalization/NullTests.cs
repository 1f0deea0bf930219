using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Normalization;

/// <summary>Null tests on any expression, by testing its columns: ADQL's IS NULL takes nothing but a column.</summary>
internal static class NullTests
{
    /// <summary>Whether a value is null.</summary>
    /// <exception cref="TapQueryNotSupportedException">
    /// It is the result of a function of the service's own, or computed from one.
    /// </exception>
    public static QueryPredicate Of(QueryExpression expression, bool negated) => expression switch
    {
        QueryConstant or QueryCircle => new QueryTruth(negated),
        QueryColumn column => column.IsNullable ? new QueryNullTest(column, negated) : new QueryTruth(negated),
        QueryAggregate aggregate => OfAggregate(aggregate, negated),
        QueryFallback => new QueryTruth(negated),
        QueryCoalesce coalesce => Combine([coalesce.First, coalesce.Second], negated, any: negated),
        QueryFunction { IsNullStrict: false } => throw new TapQueryNotSupportedException(
            "A null test of a function's result", "a query", "ADQL's IS NULL takes nothing but a column",
            "test the columns that the function gets, or filter the rows after reading them"),
        _ => Combine(QueryParts.Of(expression), negated, any: !negated),
    };

    /// <summary>
    /// Whether a value is null, for the sake of a condition that SQL would call unknown then. Of a function of the service's own nobody
    /// knows it, and its results are compared as SQL does.
    /// </summary>
    public static QueryPredicate IfKnown(QueryExpression expression) =>
        QueryColumns.HaveUnknownNulls(expression) ? new QueryTruth(false) : Of(expression, negated: false);

    private static QueryPredicate Combine(IEnumerable<QueryExpression> parts, bool negated, bool any)
    {
        var tests = parts.Select(part => Of(part, negated));
        return any ? Predicates.Any(tests) : Predicates.All(tests);
    }

    // An aggregate is null if there was nothing to aggregate; a count never is.
    private static QueryPredicate OfAggregate(QueryAggregate aggregate, bool negated) => aggregate.Function == AdqlAggregateFunction.Count
        ? new QueryTruth(negated)
        : new QueryComparison(
            negated ? AdqlComparisonOperator.Greater : AdqlComparisonOperator.Equal,
            aggregate with { Function = AdqlAggregateFunction.Count, Distinct = false },
            new QueryConstant(0));
}
