namespace TypedTap.Generators.Catalogs;

/// <summary>A property that starts a query on one table. The types are written in full.</summary>
internal sealed record TableLink(string PropertyName, string RecordType, string TableClass, string PublishedName, string? Description);
