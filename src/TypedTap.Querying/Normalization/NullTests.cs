using TypedTap.Querying.Model;

namespace TypedTap.Querying.Normalization;

/// <summary>Null tests on any expression, by testing its columns: ADQL's IS NULL takes nothing but a column.</summary>
internal static class NullTests
{
    /// <summary>Whether a value is null; every expression of the model is null just if one of its columns is.</summary>
    public static QueryPredicate Of(QueryExpression expression, bool negated)
    {
        if (expression is QueryFallback)
            return new QueryTruth(negated);
        var columns = new List<QueryColumn>();
        Collect(expression, columns);
        var tests = columns.Distinct().Select(QueryPredicate (column) => new QueryNullTest(column, negated));
        return negated ? Predicates.All(tests) : Predicates.Any(tests);
    }

    private static void Collect(QueryExpression expression, List<QueryColumn> columns)
    {
        switch (expression)
        {
            case QueryColumn { IsNullable: true } column:
                columns.Add(column);
                break;
            case QueryArithmetic arithmetic:
                Collect(arithmetic.Left, columns);
                Collect(arithmetic.Right, columns);
                break;
            case QueryNegation negation:
                Collect(negation.Operand, columns);
                break;
            case QueryPoint point:
                Collect(point.Longitude, columns);
                Collect(point.Latitude, columns);
                break;
        }
    }
}
