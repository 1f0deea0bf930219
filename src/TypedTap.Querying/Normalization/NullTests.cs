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

        var columns = QueryColumns.In(expression).Where(column => column.IsNullable);
        var tests = columns.Distinct().Select(QueryPredicate (column) => new QueryNullTest(column, negated));
        return negated ? Predicates.All(tests) : Predicates.Any(tests);
    }

    /// <summary>
    /// Whether a value is null, for the sake of a condition that SQL would call unknown then. Of a function nobody knows it, and its
    /// results are compared as SQL does.
    /// </summary>
    public static QueryPredicate IfKnown(QueryExpression expression) =>
        QueryColumns.HaveFunction(expression) ? new QueryTruth(false) : Of(expression, negated: false);
}
