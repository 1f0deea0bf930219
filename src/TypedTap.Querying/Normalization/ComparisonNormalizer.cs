using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Normalization;

/// <summary>Comparisons with C#'s meaning of null: equal to another null, different from everything else, in no order.</summary>
internal static class ComparisonNormalizer
{
    /// <param name="comparison">The comparison.</param>
    /// <param name="negate">Whether its opposite is meant.</param>
    /// <param name="adqlNulls">Whether nulls are to compare as in ADQL.</param>
    public static QueryPredicate Rewrite(QueryComparison comparison, bool negate, bool adqlNulls)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        if (left is QueryConstant one && right is QueryConstant other
            && FallbackComparison.TryCompare(comparison.Operator, one.Value, other.Value) is { } known)
        {
            return new QueryTruth(known != negate);
        }

        if (adqlNulls || QueryColumns.HaveUnknownNulls(left) || QueryColumns.HaveUnknownNulls(right))
            return negate ? comparison with { Operator = ComparisonOperators.Opposite(comparison.Operator) } : comparison;
        return (comparison.Operator, negate) switch
        {
            (AdqlComparisonOperator.Equal, false) or (AdqlComparisonOperator.NotEqual, true) => Equal(left, right),
            (AdqlComparisonOperator.NotEqual, false) or (AdqlComparisonOperator.Equal, true) => NotEqual(left, right),
            (var op, false) => new QueryComparison(op, left, right),
            (var op, true) => Predicates.Any(
            [
                new QueryComparison(ComparisonOperators.Opposite(op), left, right),
                NullTests.Of(left, negated: false),
                NullTests.Of(right, negated: false),
            ]),
        };
    }

    private static QueryPredicate Equal(QueryExpression left, QueryExpression right)
    {
        var equal = new QueryComparison(AdqlComparisonOperator.Equal, left, right);
        // Columns of two tables pair their rows, and null pairs with nothing, as in Join; with an OR the database could use no index. See
        // docs/decisions/0024.
        if (left is QueryColumn one && right is QueryColumn other && !one.Source.Equals(other.Source))
            return equal;
        return Predicates.Any([equal, Predicates.All([NullTests.Of(left, negated: false), NullTests.Of(right, negated: false)])]);
    }

    private static QueryPredicate NotEqual(QueryExpression left, QueryExpression right)
    {
        var notEqual = new QueryComparison(AdqlComparisonOperator.NotEqual, left, right);
        return Predicates.Any(
        [
            notEqual,
            Predicates.All([NullTests.Of(left, negated: false), NullTests.Of(right, negated: true)]),
            Predicates.All([NullTests.Of(left, negated: true), NullTests.Of(right, negated: false)]),
        ]);
    }
}
