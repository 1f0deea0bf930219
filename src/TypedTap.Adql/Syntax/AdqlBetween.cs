namespace TypedTap.Adql.Syntax;

/// <summary>A range test, both bounds included.</summary>
public sealed record AdqlBetween(AdqlExpression Operand, AdqlExpression Low, AdqlExpression High, bool Negated = false) : AdqlCondition
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitBetween(this);
}
