namespace TypedTap.Vosi;

/// <summary>A column of TAP_SCHEMA that no standard knows, with what it says about a schema, table, column or key.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Value">Its text; never null: what is null is not listed.</param>
public sealed record VosiExtra(string Name, string Value);
