namespace TypedTap.Adql.Syntax;

/// <summary>An expression with a minus sign.</summary>
public sealed record AdqlNegation(AdqlExpression Operand) : AdqlExpression;
