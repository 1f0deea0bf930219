namespace TypedTap.Adql.Syntax;

/// <summary>A table in a FROM clause.</summary>
/// <param name="Name">The table's name as published.</param>
/// <param name="Alias">The name by which the query refers to it, a regular identifier.</param>
public sealed record AdqlTable(AdqlTableName Name, string? Alias) : AdqlTableReference;
