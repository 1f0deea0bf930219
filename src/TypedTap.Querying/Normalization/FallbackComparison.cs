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
        if (left is not QueryFallback fallback)
            return IsFallback(left) || IsFallback(right) ? throw Unsupported() : null;
        if (right is not QueryConstant constant || IsFallback(fallback.Operand))
            throw Unsupported();
        // Judged before it is turned over: of a comparison with NaN, neither it nor its opposite holds.
        var nullsCount = Holds(op, fallback.Fallback.Value, constant.Value) != negate;
        // The operand is not null in the comparison proper: C#'s null rules have been dealt with by the fallback.
        var proper = new QueryComparison(negate ? ComparisonOperators.Opposite(op) : op, fallback.Operand, constant);
        return nullsCount
            ? Predicates.Any([proper, NullTests.Of(fallback.Operand, negated: false)])
            : proper;
    }

    private static bool IsFallback(QueryExpression expression) => expression switch
    {
        QueryFallback => true,
        QueryArithmetic arithmetic => IsFallback(arithmetic.Left) || IsFallback(arithmetic.Right),
        QueryNegation negation => IsFallback(negation.Operand),
        QuerySkyValue sky => sky.Parts.Any(IsFallback),
        QueryFunction function => function.Arguments.Any(IsFallback),
        _ => false,
    };

    private static bool Holds(AdqlComparisonOperator op, object left, object right) =>
        IsNaN(left) || IsNaN(right) ? op == AdqlComparisonOperator.NotEqual : ComparisonOperators.Holds(op, Compare(left, right));

    private static bool IsNaN(object value) => value is double.NaN or float.NaN;

    private static int Compare(object left, object right)
    {
        if (left is string a && right is string b)
            return string.CompareOrdinal(a, b);
        if (left.GetType() == right.GetType() && left is IComparable comparable)
            return comparable.CompareTo(right);
        return ComparisonOperators.IsNumber(left) && ComparisonOperators.IsNumber(right)
            ? Convert.ToDouble(left, CultureInfo.InvariantCulture).CompareTo(Convert.ToDouble(right, CultureInfo.InvariantCulture))
            : throw Unsupported();
    }

    private static TapQueryNotSupportedException Unsupported() => new(
        "A null fallback (?? or GetValueOrDefault)",
        "an expression other than a comparison with a constant",
        "COALESCE is optional in ADQL and most services lack it",
        "compare the fallback with a constant, or test the column for null beside it");
}
