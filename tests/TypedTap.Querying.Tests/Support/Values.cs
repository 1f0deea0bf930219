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
        QueryArithmetic { Operator: AdqlArithmeticOperator.Add } sum => Number(sum.Left, row) + Number(sum.Right, row),
        QueryArithmetic { Operator: AdqlArithmeticOperator.Subtract } difference => Number(difference.Left, row) - Number(difference.Right, row),
        QueryArithmetic { Operator: AdqlArithmeticOperator.Multiply } product => Number(product.Left, row) * Number(product.Right, row),
        QueryCall { Function: "ODD" } call => (Number(call.Arguments[0], row) + Number(call.Arguments[1], row)) & 1,
        _ => throw new ArgumentException($"{expression} is no number.", nameof(expression)),
    };

    public static bool Holds(AdqlComparisonOperator op, int left, int right) => op switch
    {
        AdqlComparisonOperator.Equal => left == right,
        AdqlComparisonOperator.NotEqual => left != right,
        AdqlComparisonOperator.Less => left < right,
        AdqlComparisonOperator.LessOrEqual => left <= right,
        AdqlComparisonOperator.Greater => left > right,
        _ => left >= right,
    };

    public static bool Matches(QueryTextMatch match, string value) => match.Kind switch
    {
        TextMatchKind.StartsWith => value.StartsWith(match.Text, StringComparison.Ordinal),
        TextMatchKind.EndsWith => value.EndsWith(match.Text, StringComparison.Ordinal),
        _ => value.Contains(match.Text, StringComparison.Ordinal),
    };
}
