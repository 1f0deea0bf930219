using TypedTap.Querying.Model;

namespace TypedTap.Querying.Normalization;

/// <summary>
/// Rewrites conditions so that a service's three-valued logic selects just the rows for which C#'s two-valued condition
/// is true: negations move into the leaves, and a leaf that SQL would call unknown gets the null tests it needs. Values that
/// mean "no value" count as null. What comes out holds no <see cref="QueryNot"/>, no <see cref="QueryFallback"/> and no
/// <see cref="QueryCoalesce"/>.
/// </summary>
public static class PredicateNormalizer
{
    /// <summary>The rewritten condition.</summary>
    /// <exception cref="TapQueryNotSupportedException">It has no equivalent in ADQL.</exception>
    public static QueryPredicate Normalize(QueryPredicate predicate) => Normalize(predicate, adqlNulls: false);

    /// <summary>The rewritten condition.</summary>
    /// <param name="predicate">The condition.</param>
    /// <param name="adqlNulls">
    /// True to leave out the null tests: comparisons with a null, and their negations, hold for no row then.
    /// </param>
    /// <exception cref="TapQueryNotSupportedException">It has no equivalent in ADQL.</exception>
    public static QueryPredicate Normalize(QueryPredicate predicate, bool adqlNulls) =>
        NullValueGuards.Apply(new PredicateRewriter(adqlNulls).Rewrite(predicate, negate: false));

    /// <summary>
    /// The equality of a join's keys. Neither C# nor SQL pairs null keys, so that it needs no null tests, but values that mean "no
    /// value" must not be paired either.
    /// </summary>
    public static QueryPredicate NormalizeKeys(QueryPredicate predicate) => NullValueGuards.Apply(predicate);
}
