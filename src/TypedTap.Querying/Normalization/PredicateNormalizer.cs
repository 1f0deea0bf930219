using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Normalization;

/// <summary>
/// Rewrites conditions so that a service's three-valued logic selects just the rows for which C#'s two-valued condition
/// is true: negations move into the leaves, and a leaf that SQL would call unknown gets the null tests it needs. Values that
/// mean "no value" count as null. What comes out holds no <see cref="QueryNot"/> and no <see cref="QueryFallback"/>.
/// </summary>
public static class PredicateNormalizer
{
    /// <summary>The rewritten condition.</summary>
    /// <exception cref="TapQueryNotSupportedException">It has no equivalent in ADQL.</exception>
    public static QueryPredicate Normalize(QueryPredicate predicate) => NullValueGuards.Apply(Rewrite(predicate, negate: false));

    /// <summary>
    /// The equality of a join's keys. Neither C# nor SQL pairs null keys, so that it needs no null tests, but values that mean "no
    /// value" must not be paired either.
    /// </summary>
    public static QueryPredicate NormalizeKeys(QueryPredicate predicate) => NullValueGuards.Apply(predicate);

    private static QueryPredicate Rewrite(QueryPredicate predicate, bool negate) => predicate switch
    {
        QueryTruth truth => new QueryTruth(truth.Value != negate),
        QueryNot not => Rewrite(not.Operand, !negate),
        QueryAll all => Combine(all.Terms, negate, conjunction: !negate),
        QueryAny any => Combine(any.Terms, negate, conjunction: negate),
        QueryComparison comparison => ComparisonNormalizer.Rewrite(comparison, negate),
        QueryNullTest test => NullTests.Of(test.Operand, test.Negated != negate),
        QueryMembership { Operand: QueryFallback } membership => FallbackTests.Rewrite(membership, negate),
        QueryTextMatch { Operand: QueryFallback } match => FallbackTests.Rewrite(match, negate),
        QueryMembership membership => Membership(membership, negate),
        QueryTextMatch match => WithNulls(match with { Negated = match.Negated != negate }, match.Operand, match.Negated != negate),
        QueryListTest test => WithNulls(test with { Negated = test.Negated != negate }, test.Operand, test.Negated != negate),
        QueryExists exists => exists with { Negated = exists.Negated != negate },
        QueryInQuery test => SubqueryTests.Rewrite(test with { Negated = test.Negated != negate }),
        QuerySkyTest test => Sky(test with { Negated = test.Negated != negate }),
        _ => throw new ArgumentException($"{predicate.GetType().Name} is not a predicate that the normalizer knows.", nameof(predicate)),
    };

    private static QueryPredicate Combine(ValueList<QueryPredicate> terms, bool negate, bool conjunction)
    {
        var rewritten = terms.Select(term => Rewrite(term, negate));
        return conjunction ? Predicates.All(rewritten) : Predicates.Any(rewritten);
    }

    private static QueryPredicate Membership(QueryMembership membership, bool negate)
    {
        var negated = membership.Negated != negate;
        if (membership.Values.Count == 0)
            return membership.IncludesNull ? NullTests.Of(membership.Operand, negated) : new QueryTruth(negated);
        var listed = membership with { IncludesNull = false, Negated = negated };
        // x IN (…) is unknown for a null and so never selects it; the list with a null does, and so does "none of" a list without.
        return membership.IncludesNull != negated
            ? Predicates.Any([listed, NullTests.IfKnown(membership.Operand)])
            : listed;
    }

    private static QueryPredicate Sky(QuerySkyTest test) => test.Negated != test.NullsDiffer
        ? Predicates.Any([test, NullTests.IfKnown(test.First), NullTests.IfKnown(test.Second)])
        : test;

    private static QueryPredicate WithNulls(QueryPredicate leaf, QueryExpression operand, bool negated) =>
        negated ? Predicates.Any([leaf, NullTests.IfKnown(operand)]) : leaf;
}
