using System.Globalization;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Normalization;

/// <summary>
/// <c>(x ?? 0) &gt; 5</c> without COALESCE: whether the constant would pass is known here, so the null rows are asked for
/// or not.
/// </summary>
internal static class FallbackComparison
{
    public static QueryPredicate? TryRewrite(QueryComparison comparison, bool negate)
    {
        var (op, left, right) = (comparison.Operator, comparison.Left, comparison.Right);
        if (right is QueryFallback)
            (op, left, right) = (ComparisonOperators.Swapped(op), right, left);
        if (left is not QueryFallback fallback || right is not QueryConstant constant || FallbackSplit.Needs(fallback.Operand))
            return null;
        // Judged before it is turned over: of a comparison with NaN, neither it nor its opposite holds.
        if (TryCompare(op, fallback.Fallback.Value, constant.Value) is not { } holds)
            return null;
        // The operand is not null in the comparison proper: C#'s null rules have been dealt with by the fallback.
        var proper = new QueryComparison(negate ? ComparisonOperators.Opposite(op) : op, fallback.Operand, constant);
        return holds != negate
            ? Predicates.Any([proper, NullTests.Of(fallback.Operand, negated: false)])
            : proper;
    }

    /// <summary>Whether a comparison of two constants holds, as C# has it; null if that is not known.</summary>
    public static bool? TryCompare(AdqlComparisonOperator op, object left, object right)
    {
        if (IsNaN(left) || IsNaN(right))
            return op == AdqlComparisonOperator.NotEqual;
        return Compare(left, right) is { } order ? ComparisonOperators.Holds(op, order) : null;
    }

    private static bool IsNaN(object value) => value is double.NaN or float.NaN;

    private static int? Compare(object left, object right)
    {
        if (left is string a && right is string b)
            return string.CompareOrdinal(a, b);
        if (left.GetType() == right.GetType() && left is IComparable comparable)
            return comparable.CompareTo(right);
        return ComparisonOperators.IsNumber(left) && ComparisonOperators.IsNumber(right)
            ? Convert.ToDouble(left, CultureInfo.InvariantCulture).CompareTo(Convert.ToDouble(right, CultureInfo.InvariantCulture))
            : null;
    }
}
