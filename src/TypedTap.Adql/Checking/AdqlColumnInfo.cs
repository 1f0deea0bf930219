namespace TypedTap.Adql;

/// <summary>A column of a table, as the checker knows it.</summary>
/// <param name="Name">The name as published, quotes included.</param>
/// <param name="Type">The type.</param>
/// <param name="Unit">The unit, or null.</param>
/// <param name="Ucd">The unified content descriptor, or null.</param>
/// <param name="Description">A description in prose, or null.</param>
public sealed record AdqlColumnInfo(string Name, AdqlType Type, string? Unit = null, string? Ucd = null, string? Description = null);
