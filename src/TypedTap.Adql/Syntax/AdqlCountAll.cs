namespace TypedTap.Adql.Syntax;

/// <summary><c>COUNT(*)</c>.</summary>
public sealed record AdqlCountAll : AdqlExpression;
