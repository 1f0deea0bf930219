using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Tests.Support;

/// <summary>Values of expressions; C# and SQL agree on these.</summary>
internal static class Values
{
    public static int? Number(QueryExpression expression, TestRow row) => expression switch
    {
        QueryColumn column => (int?)row[column],
        QueryConstant constant => (int)constant.Value,
        QueryNegation negation => -Number(negation.Operand, row),
        QueryFallback fallback => Number(fallback.Operand, row) ?? (int)fallback.Fallback.Value,
        QueryCoalesce coalesce => Number(coalesce.First, row) ?? Number(coalesce.Second, row),
        QueryCast cast => Number(cast.Operand, row),
        QueryFunction { Name: "ABS" } function => Number(function.Arguments[0], row) is { } value ? Math.Abs(value) : null,
        QueryArithmetic { Operator: AdqlArithmeticOperator.Add } sum => Number(sum.Left, row) + Number(sum.Right, row),
        QueryArithmetic { Operator: AdqlArithmeticOperator.Subtract } difference =>
            Number(difference.Left, row) - Number(difference.Right, row),
        QueryArithmetic { Operator: AdqlArithmeticOperator.Multiply } product => Number(product.Left, row) * Number(product.Right, row),
        QueryPoint point => Number(point.Longitude, row) + Number(point.Latitude, row),
        _ => throw new ArgumentException($"{expression} is no number.", nameof(expression)),
    };

    public static string? Text(QueryExpression expression, TestRow row) => expression switch
    {
        QueryColumn column => (string?)row[column],
        QueryConstant constant => (string)constant.Value,
        QueryCoalesce coalesce => Text(coalesce.First, row) ?? Text(coalesce.Second, row),
        QueryConcatenation joined =>
            joined.Operands.Select(operand => Text(operand, row)).Aggregate(
                (left, right) => left is null || right is null ? null : left + right),
        QueryFallback fallback => Text(fallback.Operand, row) ?? (string)fallback.Fallback.Value,
        _ => throw new ArgumentException($"{expression} is no text.", nameof(expression)),
    };

    /// <summary>Any rule will do for where shapes lie, as long as it is unknown for a null.</summary>
    public static bool? Sky(QuerySkyTest test, TestRow row) =>
        Number(test.First, row) + Number(test.Second, row) is { } sum ? sum % 2 == 0 : null;

    public static bool Holds(AdqlComparisonOperator op, int left, int right) => op switch
    {
        AdqlComparisonOperator.Equal => left == right,
        AdqlComparisonOperator.NotEqual => left != right,
        AdqlComparisonOperator.Less => left < right,
        AdqlComparisonOperator.LessOrEqual => left <= right,
        AdqlComparisonOperator.Greater => left > right,
        _ => left >= right,
    };
}
