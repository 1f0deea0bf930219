namespace TypedTap.Adql.Syntax;

/// <summary>A negated condition.</summary>
public sealed record AdqlNot(AdqlCondition Operand) : AdqlCondition;
