using TypedTap.Querying.Model;
using TypedTap.Querying.Normalization;

namespace TypedTap.Linq.Translation;

/// <summary>Results of functions of the service's own that a condition asks whether they are null.</summary>
internal static class UnknownNulls
{
    /// <summary>The results that have to become columns, because the condition can't be said otherwise.</summary>
    /// <param name="predicate">The condition.</param>
    /// <param name="adqlNulls">Whether the query has nulls of ADQL.</param>
    public static IReadOnlyList<QueryExpression> In(QueryPredicate predicate, bool adqlNulls)
    {
        List<QueryExpression> values = [.. Asked(predicate).SelectMany(Functions).Distinct()];
        return values.Count == 0 || IsSayable(predicate, adqlNulls) ? [] : values;
    }

    // (f(x) ?? 0) > 1 holds for no null, and needs no test of it.
    private static bool IsSayable(QueryPredicate predicate, bool adqlNulls)
    {
        try
        {
            return PredicateNormalizer.Normalize(predicate, adqlNulls) is not null;
        }
        catch (TapQueryNotSupportedException)
        {
            return false;
        }
    }

    private static IEnumerable<QueryExpression> Asked(QueryPredicate predicate) => predicate switch
    {
        QueryNot not => Asked(not.Operand),
        QueryAll all => all.Terms.SelectMany(Asked),
        QueryAny any => any.Terms.SelectMany(Asked),
        QueryNullTest test => [test.Operand],
        _ => QueryPredicates.ValuesIn(predicate).SelectMany(Fallbacks),
    };

    private static IEnumerable<QueryExpression> Fallbacks(QueryExpression value) => value switch
    {
        QueryFallback fallback => [fallback.Operand],
        QueryCoalesce coalesce => [coalesce.First, .. Fallbacks(coalesce.Second)],
        _ => QueryParts.Of(value).SelectMany(Fallbacks),
    };

    private static IEnumerable<QueryExpression> Functions(QueryExpression value) =>
        value is QueryFunction { IsNullStrict: false } ? [value] : QueryParts.Of(value).SelectMany(Functions);
}
