namespace TypedTap.Adql.Syntax;

/// <summary>Rewrites value expressions.</summary>
public abstract partial class AdqlRewriter
{
    /// <inheritdoc/>
    public override AdqlNode VisitUnary(AdqlUnary node)
    {
        var operand = Rewrite(node.Operand);
        return ReferenceEquals(operand, node.Operand) ? node : node with { Operand = operand };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitArithmetic(AdqlArithmetic node)
    {
        var (left, right) = (Rewrite(node.Left), Rewrite(node.Right));
        return ReferenceEquals(left, node.Left) && ReferenceEquals(right, node.Right) ? node : node with { Left = left, Right = right };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitConcatenation(AdqlConcatenation node)
    {
        var operands = Rewrite(node.Operands);
        return ReferenceEquals(operands, node.Operands) ? node : node with { Operands = operands };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitFunction(AdqlFunction node)
    {
        var arguments = Rewrite(node.Arguments);
        return ReferenceEquals(arguments, node.Arguments) ? node : node with { Arguments = arguments };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitAggregate(AdqlAggregate node)
    {
        var argument = Rewrite(node.Argument);
        return ReferenceEquals(argument, node.Argument) ? node : node with { Argument = argument };
    }

    /// <inheritdoc/>
    public override AdqlNode VisitCast(AdqlCast node)
    {
        var operand = Rewrite(node.Operand);
        return ReferenceEquals(operand, node.Operand) ? node : node with { Operand = operand };
    }
}
