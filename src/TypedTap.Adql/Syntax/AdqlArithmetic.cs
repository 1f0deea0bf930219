namespace TypedTap.Adql.Syntax;

/// <summary>Two operands and an arithmetic operator.</summary>
public sealed record AdqlArithmetic(AdqlArithmeticOperator Operator, AdqlExpression Left, AdqlExpression Right) : AdqlExpression;
