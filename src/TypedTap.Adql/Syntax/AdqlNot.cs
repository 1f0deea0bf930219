namespace TypedTap.Adql.Syntax;

/// <summary>A negated condition.</summary>
public sealed record AdqlNot(AdqlCondition Operand) : AdqlCondition
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitNot(this);
}
