namespace TypedTap.Adql.Syntax;

/// <summary>A pattern match. ADQL has no ESCAPE: <c>%</c> and <c>_</c> in the pattern are always wildcards.</summary>
public sealed record AdqlLike(AdqlExpression Operand, AdqlExpression Pattern, bool Negated = false) : AdqlCondition;
