namespace TypedTap.Adql.Syntax;

/// <summary>Rewrites queries and what their clauses hold.</summary>
public abstract partial class AdqlRewriter
{
    /// <inheritdoc/>
    public override AdqlNode VisitSelect(AdqlSelect node)
    {
        var (with, items, from) = (Rewrite(node.With), Rewrite(node.Items), Rewrite(node.From));
        var (where, groupBy, having) = (RewriteOptional(node.Where), Rewrite(node.GroupBy), RewriteOptional(node.Having));
        var orderBy = Rewrite(node.OrderBy);
        var same = ReferenceEquals(with, node.With) && ReferenceEquals(items, node.Items) && ReferenceEquals(from, node.From)
            && ReferenceEquals(where, node.Where) && ReferenceEquals(groupBy, node.GroupBy) && ReferenceEquals(having, node.Having)
            && ReferenceEquals(orderBy, node.OrderBy);
        return same
            ? node
            : node with { With = with, Items = items, From = from, Where = where, GroupBy = groupBy, Having = having, OrderBy = orderBy };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitSetOperation(AdqlSetOperation node)
    {
        var (with, left, right, orderBy) = (Rewrite(node.With), Rewrite(node.Left), Rewrite(node.Right), Rewrite(node.OrderBy));
        var same = ReferenceEquals(with, node.With) && ReferenceEquals(left, node.Left) && ReferenceEquals(right, node.Right)
            && ReferenceEquals(orderBy, node.OrderBy);
        return same ? node : node with { With = with, Left = left, Right = right, OrderBy = orderBy };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitNestedQuery(AdqlNestedQuery node)
    {
        var (with, inner, orderBy) = (Rewrite(node.With), Rewrite(node.Inner), Rewrite(node.OrderBy));
        var same = ReferenceEquals(with, node.With) && ReferenceEquals(inner, node.Inner) && ReferenceEquals(orderBy, node.OrderBy);
        return same ? node : node with { With = with, Inner = inner, OrderBy = orderBy };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitCommonTable(AdqlCommonTable node)
    {
        var query = Rewrite(node.Query);
        return ReferenceEquals(query, node.Query) ? node : node with { Query = query };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitSelectItem(AdqlSelectItem node)
    {
        var expression = Rewrite(node.Expression);
        return ReferenceEquals(expression, node.Expression) ? node : node with { Expression = expression };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitOrderItem(AdqlOrderItem node)
    {
        var key = Rewrite(node.Key);
        return ReferenceEquals(key, node.Key) ? node : node with { Key = key };
    }
}
