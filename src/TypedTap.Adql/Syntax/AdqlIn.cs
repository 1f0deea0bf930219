namespace TypedTap.Adql.Syntax;

/// <summary>A test against a list of values, which is never empty.</summary>
public sealed record AdqlIn(AdqlExpression Operand, ValueList<AdqlExpression> Items, bool Negated = false) : AdqlCondition
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitIn(this);
}
