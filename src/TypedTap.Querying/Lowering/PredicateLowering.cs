using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>Turns normalized conditions into ADQL.</summary>
internal sealed class PredicateLowering(ExpressionLowering expressions)
{
    public AdqlCondition Lower(QueryPredicate predicate) => predicate switch
    {
        QueryComparison comparison => new AdqlComparison(
            comparison.Operator, expressions.Lower(comparison.Left), expressions.Lower(comparison.Right)),
        QueryNullTest { Operand: QueryColumn column } test => new AdqlIsNull(expressions.Column(column), test.Negated),
        QueryMembership membership => Membership(membership),
        QueryTextMatch match => new AdqlLike(
            expressions.Lower(match.Operand), expressions.Lower(new QueryConstant(Pattern(match))), match.Negated),
        // The literal first: services that index geometry look for this form as a top-level AND term.
        QueryFunctionTest test => new AdqlComparison(
            AdqlComparisonOperator.Equal, AdqlNumber.Of(test.Negated ? 0 : 1), expressions.Lower(test.Call)),
        QueryAll all => new AdqlAnd(all.Terms.Select(Lower).ToValueList()),
        QueryAny any => new AdqlOr(any.Terms.Select(Lower).ToValueList()),
        // ADQL has no boolean literals.
        QueryTruth truth => new AdqlComparison(AdqlComparisonOperator.Equal, AdqlNumber.Of(1), AdqlNumber.Of(truth.Value ? 1 : 0)),
        _ => throw new ArgumentException($"{predicate.GetType().Name} has not been normalized.", nameof(predicate)),
    };

    private AdqlCondition Membership(QueryMembership membership)
    {
        var operand = expressions.Lower(membership.Operand);
        return membership.Values.Count == 1
            ? new AdqlComparison(
                membership.Negated ? AdqlComparisonOperator.NotEqual : AdqlComparisonOperator.Equal, operand, expressions.Lower(membership.Values[0]))
            : new AdqlIn(operand, membership.Values.Select(expressions.Lower).ToValueList(), membership.Negated);
    }

    private static string Pattern(QueryTextMatch match) => match.Kind switch
    {
        TextMatchKind.StartsWith => match.Text + "%",
        TextMatchKind.EndsWith => "%" + match.Text,
        _ => "%" + match.Text + "%",
    };
}
