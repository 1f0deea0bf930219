namespace TypedTap.Adql.Syntax;

/// <summary>A pattern match. ADQL has no ESCAPE: <c>%</c> and <c>_</c> in the pattern are always wildcards.</summary>
/// <param name="Operand">The text that is looked at.</param>
/// <param name="Pattern">The pattern.</param>
/// <param name="Negated">True for NOT LIKE.</param>
/// <param name="IgnoreCase">True for ILIKE (ADQL 2.1 BNF: like_predicate).</param>
public sealed record AdqlLike(AdqlExpression Operand, AdqlExpression Pattern, bool Negated = false, bool IgnoreCase = false) : AdqlCondition
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitLike(this);
}
