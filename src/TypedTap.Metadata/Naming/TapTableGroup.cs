using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>
/// Tables whose names have the same schema, which share a namespace in C#. Most often it is a schema of the snapshot; where a service lists
/// a table under another schema than its name says, the name decides, because queries are written with it.
/// </summary>
/// <param name="Name">The schema as it stands in the names of the tables; null for those whose names have none.</param>
/// <param name="CSharpName">The namespace, and the archive's property; null for tables without a schema, which belong to the archive
/// itself.</param>
/// <param name="Description">What the service says of the schema, or null.</param>
/// <param name="Tables">The tables, in the order of the snapshot.</param>
public sealed record TapTableGroup(string? Name, string? CSharpName, string? Description, ValueList<TapNamedTable> Tables);
