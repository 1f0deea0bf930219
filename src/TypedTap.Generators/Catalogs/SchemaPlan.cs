using TypedTap.Adql;

namespace TypedTap.Generators.Catalogs;

/// <summary>A property of the archive and the nested class behind it, for one TAP schema.</summary>
internal sealed record SchemaPlan(
    string PropertyName,
    string ClassName,
    string PublishedName,
    string? Description,
    ValueList<TableLink> Tables);
