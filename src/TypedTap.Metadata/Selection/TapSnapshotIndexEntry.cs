namespace TypedTap.Metadata;

/// <summary>A table of a service that is too large for one file: a line of the index.</summary>
/// <param name="Table">The published name of the table.</param>
/// <param name="File">The name of the file in the folder of parts that has its columns; empty when they were not read.</param>
/// <param name="Columns">How many columns it has; null when they were not read.</param>
/// <param name="CSharpName">The name of its record in C#; empty if none is recorded.</param>
public sealed record TapSnapshotIndexEntry(string Table, string File, int? Columns, string CSharpName)
{
    /// <summary>The published name of the schema that the service lists the table under.</summary>
    public string Schema { get; init; } = "";

    /// <summary><c>table</c> or <c>view</c>, or null; only where the columns were not read.</summary>
    public string? Type { get; init; }

    /// <summary>The data model element that the table stands for, or null; only where the columns were not read.</summary>
    public string? Utype { get; init; }

    /// <summary>A description in prose, or null; only where the columns were not read, since the file of the others has it.</summary>
    public string? Description { get; init; }
}
