namespace TypedTap.Generators.VotableRows;

/// <summary>How a property's values are written and read.</summary>
/// <param name="Suffix">What the names of the methods end with: <c>Int32</c> of <c>GetInt32</c> and <c>WriteInt32</c>.</param>
/// <param name="Guard">The method that deals with nulls of a property that cannot be null; null where it can.</param>
/// <param name="GuardNeedsPlace">Whether the guard names row and column when it complains.</param>
/// <param name="EnumName">The full name of the enumeration, for conversions; null for other types.</param>
/// <param name="EnumBase">The integer that stands for the enumeration; null for other types.</param>
internal sealed record RowValue(string Suffix, string? Guard, bool GuardNeedsPlace, string? EnumName = null, string? EnumBase = null);
