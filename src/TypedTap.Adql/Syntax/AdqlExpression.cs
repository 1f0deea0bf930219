namespace TypedTap.Adql.Syntax;

/// <summary>A value expression (BNF: value_expression).</summary>
public abstract record AdqlExpression : AdqlNode;
