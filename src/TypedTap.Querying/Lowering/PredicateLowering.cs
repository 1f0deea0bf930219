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
            expressions.Lower(match.Operand), expressions.Pattern(Pattern(match)), match.Negated),
        // The literal first: services that index geometry look for this form as a top-level AND term.
        QuerySkyTest test => new AdqlComparison(AdqlComparisonOperator.Equal, AdqlLiteral.Of(test.Negated ? 0 : 1), Relation(test)),
        QueryAll all => new AdqlAnd(all.Terms.Select(Lower).ToValueList()),
        QueryAny any => new AdqlOr(any.Terms.Select(Lower).ToValueList()),
        // ADQL has no boolean literals.
        QueryTruth truth => new AdqlComparison(AdqlComparisonOperator.Equal, AdqlLiteral.Of(1), AdqlLiteral.Of(truth.Value ? 1 : 0)),
        _ => throw new ArgumentException($"{predicate.GetType().Name} has not been normalized.", nameof(predicate)),
    };

    private AdqlFunction Relation(QuerySkyTest test) => new(
        test.Relation == SkyRelation.Within ? "CONTAINS" : "INTERSECTS",
        ValueList.Of(expressions.Lower(test.First), expressions.Lower(test.Second)));

    private AdqlCondition Membership(QueryMembership membership)
    {
        var operand = expressions.Lower(membership.Operand);
        return membership.Values.Count == 1
            ? new AdqlComparison(
                membership.Negated ? AdqlComparisonOperator.NotEqual : AdqlComparisonOperator.Equal, operand, expressions.Lower(membership.Values[0]))
            : new AdqlIn(operand, membership.Values.Select(expressions.Lower).ToValueList(), membership.Negated);
    }

    private static string Pattern(QueryTextMatch match)
    {
        // Whatever a service makes of these, "any character" holds for them; and a pattern with it never finds the empty string.
        var text = match.Text.Replace('\\', '_').Replace('[', '_').Replace('%', '_');
        return match.Kind switch
        {
            TextMatchKind.StartsWith => text + "%",
            TextMatchKind.EndsWith => "%" + text,
            _ => "%" + text + "%",
        };
    }
}
