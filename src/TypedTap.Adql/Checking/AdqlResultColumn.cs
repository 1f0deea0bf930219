namespace TypedTap.Adql;

/// <summary>A column that a query gives, as far as it can be told before the query runs; the service's answer is the truth.</summary>
/// <param name="Name">
/// The name: an alias or a column's name, in lower case where the service folds it, quotes included; empty for an expression
/// without an alias, which services name as they like.
/// </param>
/// <param name="Type">The type, or unknown.</param>
/// <param name="Unit">The unit, or null if there is none or it is not known.</param>
/// <param name="Ucd">The unified content descriptor, or null if there is none or it is not known.</param>
/// <param name="IsComputed">False for a column of a table that is passed on as it is, also through subqueries.</param>
/// <param name="Description">The description of a column that is passed on; or null.</param>
public sealed record AdqlResultColumn(string Name, AdqlType Type, string? Unit, string? Ucd, bool IsComputed, string? Description = null);
