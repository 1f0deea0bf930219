using TypedTap.Adql.Syntax;

namespace TypedTap.Adql.Tests.Trees;

internal sealed partial class RandomTrees
{
    private AdqlCondition Condition() => Node(
        IsNull,
        Comparison,
        Comparison,
        Comparison,
        () => new AdqlAnd(Several(Condition, 2)),
        () => new AdqlOr(Several(Condition, 2)),
        () => new AdqlNot(Condition()),
        () => new AdqlBetween(Expression(), Expression(), Expression(), Maybe()),
        () => new AdqlIn(Expression(), Several(Expression), Maybe()),
        () => new AdqlInQuery(Expression(), Query(), Maybe()),
        () => new AdqlLike(Expression(), Expression(), Maybe(), Is21 && Maybe()),
        IsNull,
        () => new AdqlExists(Query()));

    private AdqlCondition Comparison() => new AdqlComparison(PickAny<AdqlComparisonOperator>(), Expression(), Expression());

    private AdqlCondition IsNull() => new AdqlIsNull(Column(), Maybe());
}
