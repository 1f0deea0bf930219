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
            return Holds(left) || Holds(right) ? throw Unsupported() : null;
        if (right is not QueryConstant constant || Holds(fallback.Operand))
            throw Unsupported();
        if (negate)
            op = ComparisonOperators.Opposite(op);
        // The operand is not null in the comparison proper: C#'s null rules have been dealt with by the fallback.
        var proper = new QueryComparison(op, fallback.Operand, constant);
        return ComparisonOperators.Holds(op, Compare(fallback.Fallback.Value, constant.Value))
            ? Predicates.Any([proper, NullTests.Of(fallback.Operand, negated: false)])
            : proper;
    }

    private static bool Holds(QueryExpression expression) => expression switch
    {
        QueryFallback => true,
        QueryArithmetic arithmetic => Holds(arithmetic.Left) || Holds(arithmetic.Right),
        QueryNegation negation => Holds(negation.Operand),
        QueryCall call => call.Arguments.Any(Holds),
        _ => false,
    };

    private static int Compare(object left, object right)
    {
        if (left is string a && right is string b)
            return string.CompareOrdinal(a, b);
        if (left.GetType() == right.GetType() && left is IComparable comparable)
            return comparable.CompareTo(right);
        return Convert.ToDouble(left, CultureInfo.InvariantCulture).CompareTo(Convert.ToDouble(right, CultureInfo.InvariantCulture));
    }

    private static TapQueryNotSupportedException Unsupported() => new(
        "A null fallback (?? or GetValueOrDefault)",
        "an expression other than a comparison with a constant",
        "COALESCE is optional in ADQL and most services lack it",
        "compare the fallback with a constant, or test the column for null beside it");
}
