namespace TypedTap.Adql.Syntax;

/// <summary>A value with a sign.</summary>
public sealed record AdqlUnary(AdqlSign Sign, AdqlExpression Operand) : AdqlExpression
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitUnary(this);
}
