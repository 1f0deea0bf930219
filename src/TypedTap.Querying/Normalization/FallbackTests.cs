using TypedTap.Querying.Model;

namespace TypedTap.Querying.Normalization;

/// <summary>
/// <c>(x ?? "").Contains("a")</c> and <c>list.Contains(x ?? "")</c> without COALESCE: what the constant gives is known here.
/// </summary>
internal static class FallbackTests
{
    public static QueryPredicate Rewrite(QueryTextMatch match, bool negate)
    {
        var (operand, fallback) = Take(match.Operand);
        var negated = match.Negated != negate;
        var holds = fallback is string text && match.Matches(text);
        return OrNull(match with { Operand = operand, Negated = negated }, operand, holds != negated);
    }

    public static QueryPredicate Rewrite(QueryMembership membership, bool negate)
    {
        var (operand, fallback) = Take(membership.Operand);
        var negated = membership.Negated != negate;
        if (membership.Values.Count == 0)
            return new QueryTruth(negated);
        var holds = membership.Values.Any(value => value.Value.Equals(fallback));
        // A null in the list is never met: the fallback stands in its place.
        return OrNull(membership with { Operand = operand, IncludesNull = false, Negated = negated }, operand, holds != negated);
    }

    private static (QueryExpression Operand, object Fallback) Take(QueryExpression expression)
    {
        var fallback = (QueryFallback)expression;
        return (fallback.Operand, fallback.Fallback.Value);
    }

    private static QueryPredicate OrNull(QueryPredicate leaf, QueryExpression operand, bool withNulls) =>
        withNulls ? Predicates.Any([leaf, NullTests.Of(operand, negated: false)]) : leaf;
}
