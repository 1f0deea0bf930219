namespace TypedTap.Adql.Syntax;

/// <summary>The nodes directly below a node, in the order of the text: the one place that knows it.</summary>
internal sealed class AdqlChildren : AdqlVisitor<IReadOnlyList<AdqlNode>>
{
    public static readonly AdqlChildren Instance = new();

    private AdqlChildren()
    {
    }

    public static IReadOnlyList<AdqlNode> Of(AdqlNode node) => node.Accept(Instance);

    // Everything that is not named below has no nodes in it.
    public override IReadOnlyList<AdqlNode> DefaultVisit(AdqlNode node) => [];

    public override IReadOnlyList<AdqlNode> VisitSelect(AdqlSelect node)
    {
        var children = new List<AdqlNode>();
        children.AddRange(node.With);
        children.AddRange(node.Items);
        children.AddRange(node.From);
        if (node.Where is { } where)
            children.Add(where);
        children.AddRange(node.GroupBy);
        if (node.Having is { } having)
            children.Add(having);
        children.AddRange(node.OrderBy);
        return children;
    }

    public override IReadOnlyList<AdqlNode> VisitSetOperation(AdqlSetOperation node) =>
        [.. node.With, node.Left, node.Right, .. node.OrderBy];

    public override IReadOnlyList<AdqlNode> VisitNestedQuery(AdqlNestedQuery node) => [.. node.With, node.Inner, .. node.OrderBy];

    public override IReadOnlyList<AdqlNode> VisitCommonTable(AdqlCommonTable node) => [node.Query];

    public override IReadOnlyList<AdqlNode> VisitSelectItem(AdqlSelectItem node) => [node.Expression];

    public override IReadOnlyList<AdqlNode> VisitOrderItem(AdqlOrderItem node) => [node.Key];

    public override IReadOnlyList<AdqlNode> VisitDerivedTable(AdqlDerivedTable node) => [node.Query];

    public override IReadOnlyList<AdqlNode> VisitJoin(AdqlJoin node) => node.Specification switch
    {
        null => [node.Left, node.Right],
        AdqlNatural natural => [node.Left, natural, node.Right],
        { } specification => [node.Left, node.Right, specification],
    };

    public override IReadOnlyList<AdqlNode> VisitOn(AdqlOn node) => [node.Condition];

    public override IReadOnlyList<AdqlNode> VisitAnd(AdqlAnd node) => node.Terms;

    public override IReadOnlyList<AdqlNode> VisitOr(AdqlOr node) => node.Terms;

    public override IReadOnlyList<AdqlNode> VisitNot(AdqlNot node) => [node.Operand];

    public override IReadOnlyList<AdqlNode> VisitComparison(AdqlComparison node) => [node.Left, node.Right];

    public override IReadOnlyList<AdqlNode> VisitBetween(AdqlBetween node) => [node.Operand, node.Low, node.High];

    public override IReadOnlyList<AdqlNode> VisitIn(AdqlIn node) => [node.Operand, .. node.Items];

    public override IReadOnlyList<AdqlNode> VisitInQuery(AdqlInQuery node) => [node.Operand, node.Query];

    public override IReadOnlyList<AdqlNode> VisitLike(AdqlLike node) => [node.Operand, node.Pattern];

    public override IReadOnlyList<AdqlNode> VisitIsNull(AdqlIsNull node) => [node.Column];

    public override IReadOnlyList<AdqlNode> VisitExists(AdqlExists node) => [node.Query];

    public override IReadOnlyList<AdqlNode> VisitUnary(AdqlUnary node) => [node.Operand];

    public override IReadOnlyList<AdqlNode> VisitArithmetic(AdqlArithmetic node) => [node.Left, node.Right];

    public override IReadOnlyList<AdqlNode> VisitConcatenation(AdqlConcatenation node) => node.Operands;

    public override IReadOnlyList<AdqlNode> VisitFunction(AdqlFunction node) => node.Arguments;

    public override IReadOnlyList<AdqlNode> VisitAggregate(AdqlAggregate node) => [node.Argument];

    public override IReadOnlyList<AdqlNode> VisitCast(AdqlCast node) => [node.Operand];
}
