using TypedTap.Metadata;

namespace TypedTap;

/// <summary>A property of a row type and the column that it is read from.</summary>
/// <param name="PropertyName">The property's name in C#.</param>
/// <param name="Column">The column: name, type, unit, UCD.</param>
public sealed record TapColumnBinding(string PropertyName, TapColumnInfo Column);
