namespace TypedTap.Adql.Syntax;

/// <summary>A value expression (ADQL 2.1 section 2.2.10).</summary>
public abstract record AdqlExpression : AdqlNode;
