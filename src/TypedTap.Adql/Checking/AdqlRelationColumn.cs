namespace TypedTap.Adql;

/// <summary>A column of a table, a subquery or a common table.</summary>
/// <param name="Name">The name by which it can be referred to, quotes included; empty if it has none.</param>
/// <param name="Info">What is known about its values.</param>
/// <param name="Description">A description, or null.</param>
internal sealed record AdqlRelationColumn(string Name, AdqlValueInfo Info, string? Description = null);
