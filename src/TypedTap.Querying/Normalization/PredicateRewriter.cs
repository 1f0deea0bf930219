using TypedTap.Adql;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Normalization;

/// <summary>Moves negations into the leaves of a condition and gives the leaves the null tests that they need.</summary>
/// <param name="adqlNulls">True if they need none: the query asked for ADQL's own logic.</param>
internal sealed class PredicateRewriter(bool adqlNulls)
{
    public QueryPredicate Rewrite(QueryPredicate predicate, bool negate) => predicate switch
    {
        QueryTruth truth => new QueryTruth(truth.Value != negate),
        QueryNot not => Rewrite(not.Operand, !negate),
        QueryAll all => Combine(all.Terms, negate, conjunction: !negate),
        QueryAny any => Combine(any.Terms, negate, conjunction: negate),
        QueryComparison comparison => Comparison(comparison, negate),
        QueryNullTest test => NullTests.Of(test.Operand, test.Negated != negate),
        QueryMembership { Operand: QueryFallback { Operand: QueryColumn } } membership => FallbackTests.Rewrite(membership, negate),
        QueryTextMatch { Operand: QueryFallback { Operand: QueryColumn } } match => FallbackTests.Rewrite(match, negate),
        QueryMembership membership when FallbackSplit.Needs(membership.Operand) => FallbackSplit.Of(
            [membership.Operand], parts => Rewrite(membership with { Operand = parts[0] }, negate)),
        QueryTextMatch match when FallbackSplit.Needs(match.Operand) =>
            FallbackSplit.Of([match.Operand], parts => Rewrite(match with { Operand = parts[0] }, negate)),
        QuerySkyTest test when FallbackSplit.Needs(test.First) || FallbackSplit.Needs(test.Second) => FallbackSplit.Of(
            [test.First, test.Second], parts => Rewrite(test with { First = parts[0], Second = parts[1] }, negate)),
        QueryMembership membership => Membership(membership, negate),
        QueryTextMatch { Operand: QueryConstant { Value: string text } } match =>
            new QueryTruth(match.Matches(text) != (match.Negated != negate)),
        QueryTextMatch match => WithNulls(match with { Negated = match.Negated != negate }, match.Operand, match.Negated != negate),
        QueryListTest test => WithNulls(test with { Negated = test.Negated != negate }, test.Operand, test.Negated != negate),
        QueryExists exists => exists with { Negated = exists.Negated != negate },
        QueryInQuery test =>
            adqlNulls
                ? test with { Negated = test.Negated != negate }
                : SubqueryTests.Rewrite(test with { Negated = test.Negated != negate }),
        QuerySkyTest test => Sky(test with { Negated = test.Negated != negate }),
        _ => throw new ArgumentException($"{predicate.GetType().Name} is not a predicate that the normalizer knows.", nameof(predicate)),
    };

    private QueryPredicate Combine(ValueList<QueryPredicate> terms, bool negate, bool conjunction)
    {
        var rewritten = terms.Select(term => Rewrite(term, negate));
        return conjunction ? Predicates.All(rewritten) : Predicates.Any(rewritten);
    }

    private QueryPredicate Comparison(QueryComparison comparison, bool negate)
    {
        if (FallbackComparison.TryRewrite(comparison, negate) is { } resolved)
            return resolved;
        if (FallbackSplit.Needs(comparison.Left) || FallbackSplit.Needs(comparison.Right))
        {
            return FallbackSplit.Of(
                [comparison.Left, comparison.Right], parts => Comparison(comparison with { Left = parts[0], Right = parts[1] }, negate));
        }

        return ComparisonNormalizer.Rewrite(comparison, negate, adqlNulls);
    }

    private QueryPredicate Membership(QueryMembership membership, bool negate)
    {
        var negated = membership.Negated != negate;
        if (membership.Operand is QueryConstant constant)
            return new QueryTruth(membership.Values.Any(value => value.Value.Equals(constant.Value)) != negated);
        if (membership.Values.Count == 0)
            return membership.IncludesNull && !adqlNulls ? NullTests.Of(membership.Operand, negated) : new QueryTruth(negated);
        var listed = membership with { IncludesNull = false, Negated = negated };
        // x IN (…) is unknown for a null and so never selects it; the list with a null does, and so does "none of" a list without.
        return membership.IncludesNull != negated ? WithNulls(listed, membership.Operand, needed: true) : listed;
    }

    private QueryPredicate Sky(QuerySkyTest test) => test.Negated != test.NullsDiffer && !adqlNulls
        ? Predicates.Any([test, NullTests.IfKnown(test.First), NullTests.IfKnown(test.Second)])
        : test;

    private QueryPredicate WithNulls(QueryPredicate leaf, QueryExpression operand, bool needed) =>
        needed && !adqlNulls ? Predicates.Any([leaf, NullTests.IfKnown(operand)]) : leaf;
}
