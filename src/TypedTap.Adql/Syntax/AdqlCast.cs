namespace TypedTap.Adql.Syntax;

/// <summary><c>CAST(value AS type)</c>, an optional feature of ADQL 2.1 (BNF: cast_specification).</summary>
/// <param name="Operand">What is converted.</param>
/// <param name="Target">To what.</param>
/// <param name="Length">The length of a character type, or null.</param>
public sealed record AdqlCast(AdqlExpression Operand, AdqlCastType Target, long? Length = null) : AdqlExpression
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitCast(this);
}
