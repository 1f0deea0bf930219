using TypedTap.Adql;

namespace TypedTap.Generators.Catalogs;

/// <summary>
/// The selected tables of one TAP schema. <see cref="CSharpName"/> is its namespace segment, null for tables whose
/// published name has no schema: these hang off the archive itself.
/// </summary>
internal sealed record NamedSchema(string PublishedName, string? CSharpName, string? Description, ValueList<NamedTable> Tables);
