namespace TypedTap.Adql.Syntax;

/// <summary>Rewrites table references.</summary>
public abstract partial class AdqlRewriter
{
    /// <inheritdoc/>
    public override AdqlNode VisitDerivedTable(AdqlDerivedTable node)
    {
        var query = Rewrite(node.Query);
        return ReferenceEquals(query, node.Query) ? node : node with { Query = query };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitJoin(AdqlJoin node)
    {
        // NATURAL stands before the right side, ON and USING after it: visits follow the text.
        var left = Rewrite(node.Left);
        var natural = node.Specification is AdqlNatural ? RewriteOptional(node.Specification) : null;
        var right = Rewrite(node.Right);
        var specification = natural ?? RewriteOptional(node.Specification);
        var same = ReferenceEquals(left, node.Left) && ReferenceEquals(right, node.Right)
            && ReferenceEquals(specification, node.Specification);
        return same ? node : node with { Left = left, Right = right, Specification = specification };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitOn(AdqlOn node)
    {
        var condition = Rewrite(node.Condition);
        return ReferenceEquals(condition, node.Condition) ? node : node with { Condition = condition };
    }
}
