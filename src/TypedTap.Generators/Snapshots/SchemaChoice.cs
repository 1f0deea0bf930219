using TypedTap.Adql;

namespace TypedTap.Generators.Snapshots;

/// <summary>
/// The tables of one TAP schema that are to be generated. As in <see cref="Catalogs.NamedSchema"/>, without a name in C# for tables without
/// schema.
/// </summary>
internal sealed record SchemaChoice(string PublishedName, string? CSharpName, string? Description, ValueList<TableChoice> Tables);
