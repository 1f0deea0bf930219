using TypedTap.Adql;

namespace TypedTap.Generators.Catalogs;

/// <summary>A property of the archive, the nested class behind it and the field that keeps it, for one TAP schema.</summary>
internal sealed record SchemaPlan(
    string PropertyName,
    string ClassName,
    string FieldName,
    string PublishedName,
    string? Description,
    ValueList<TableLink> Tables);
