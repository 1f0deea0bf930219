namespace TypedTap.Adql.Syntax;

/// <summary>Rewrites search conditions.</summary>
public abstract partial class AdqlRewriter
{
    /// <inheritdoc/>
    public override AdqlNode VisitAnd(AdqlAnd node)
    {
        var terms = Rewrite(node.Terms);
        return ReferenceEquals(terms, node.Terms) ? node : node with { Terms = terms };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitOr(AdqlOr node)
    {
        var terms = Rewrite(node.Terms);
        return ReferenceEquals(terms, node.Terms) ? node : node with { Terms = terms };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitNot(AdqlNot node)
    {
        var operand = Rewrite(node.Operand);
        return ReferenceEquals(operand, node.Operand) ? node : node with { Operand = operand };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitComparison(AdqlComparison node)
    {
        var (left, right) = (Rewrite(node.Left), Rewrite(node.Right));
        return ReferenceEquals(left, node.Left) && ReferenceEquals(right, node.Right) ? node : node with { Left = left, Right = right };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitBetween(AdqlBetween node)
    {
        var (operand, low, high) = (Rewrite(node.Operand), Rewrite(node.Low), Rewrite(node.High));
        var same = ReferenceEquals(operand, node.Operand) && ReferenceEquals(low, node.Low) && ReferenceEquals(high, node.High);
        return same ? node : node with { Operand = operand, Low = low, High = high };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitIn(AdqlIn node)
    {
        var (operand, items) = (Rewrite(node.Operand), Rewrite(node.Items));
        return ReferenceEquals(operand, node.Operand) && ReferenceEquals(items, node.Items)
            ? node
            : node with { Operand = operand, Items = items };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitInQuery(AdqlInQuery node)
    {
        var (operand, query) = (Rewrite(node.Operand), Rewrite(node.Query));
        return ReferenceEquals(operand, node.Operand) && ReferenceEquals(query, node.Query)
            ? node
            : node with { Operand = operand, Query = query };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitLike(AdqlLike node)
    {
        var (operand, pattern) = (Rewrite(node.Operand), Rewrite(node.Pattern));
        var same = ReferenceEquals(operand, node.Operand) && ReferenceEquals(pattern, node.Pattern);
        return same ? node : node with { Operand = operand, Pattern = pattern };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitIsNull(AdqlIsNull node)
    {
        var column = Rewrite(node.Column);
        return ReferenceEquals(column, node.Column) ? node : node with { Column = column };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitExists(AdqlExists node)
    {
        var query = Rewrite(node.Query);
        return ReferenceEquals(query, node.Query) ? node : node with { Query = query };
    }
}
