namespace TypedTap.Adql.Syntax;

/// <summary>A reference to a column.</summary>
/// <param name="Table">The alias of the table that has it, or null when unqualified.</param>
/// <param name="Name">The column's name as published, quotes included.</param>
public sealed record AdqlColumn(string? Table, string Name) : AdqlExpression;
