using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Normalization;

/// <summary>Null tests on any expression, by testing its columns: ADQL's IS NULL takes nothing but a column.</summary>
internal static class NullTests
{
    /// <summary>Whether a value is null; every expression of the model but a function is null just if one of its columns is.</summary>
    /// <exception cref="TapQueryNotSupportedException">It is the result of a function, or computed from one.</exception>
    public static QueryPredicate Of(QueryExpression expression, bool negated)
    {
        if (expression is QueryFallback)
            return new QueryTruth(negated);
        if (QueryColumns.HaveFunction(expression))
        {
            throw new TapQueryNotSupportedException(
                "A null test of a function's result", "a query", "ADQL's IS NULL takes nothing but a column", "test the columns that the function gets, or filter the rows after reading them");
        }

        var tests = QueryColumns.AndAggregatesIn(expression).Distinct().Where(IsNullable).Select(value => Test(value, negated));
        return negated ? Predicates.All(tests) : Predicates.Any(tests);
    }

    private static bool IsNullable(QueryExpression value) => value is not QueryColumn column || column.IsNullable;

    // An aggregate is null if there was nothing to aggregate; a count never is.
    private static QueryPredicate Test(QueryExpression value, bool negated) => value switch
    {
        QueryAggregate { Function: AdqlAggregateFunction.Count } => new QueryTruth(negated),
        QueryAggregate aggregate => new QueryComparison(
            negated ? AdqlComparisonOperator.Greater : AdqlComparisonOperator.Equal,
            aggregate with { Function = AdqlAggregateFunction.Count, Distinct = false },
            new QueryConstant(0)),
        _ => new QueryNullTest(value, negated),
    };

    /// <summary>
    /// Whether a value is null, for the sake of a condition that SQL would call unknown then. Of a function nobody knows it, and its
    /// results are compared as SQL does.
    /// </summary>
    public static QueryPredicate IfKnown(QueryExpression expression) =>
        QueryColumns.HaveFunction(expression) ? new QueryTruth(false) : Of(expression, negated: false);
}
