namespace TypedTap.Metadata;

/// <summary>A table of a service that is too large for one file: a line of the index.</summary>
/// <param name="Table">The published name of the table.</param>
/// <param name="File">The name of the file in the folder of parts that has its columns; empty when they were not read.</param>
/// <param name="Columns">How many columns it has; null when they were not read.</param>
/// <param name="CSharpName">The name of its record in C#.</param>
public sealed record TapSnapshotIndexEntry(string Table, string File, int? Columns, string CSharpName);
