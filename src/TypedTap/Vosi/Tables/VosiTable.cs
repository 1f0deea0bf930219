using TypedTap.Adql;

namespace TypedTap.Vosi;

/// <summary>A table (VODataService 1.2, section 3.2; TAP 1.1, section 4.2).</summary>
public sealed record VosiTable
{
    /// <summary>
    /// The name as published and as written in a query, quotes and schema included where the service publishes them; empty when there is
    /// none.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>What it is: <c>table</c>, <c>view</c>, <c>base_table</c>, <c>output</c>; null when not said.</summary>
    public string? Type { get; init; }

    /// <summary>What people call it, or null.</summary>
    public string? Title { get; init; }

    /// <summary>What it holds, for people, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The data model element that it stands for, or null.</summary>
    public string? Utype { get; init; }

    /// <summary>About how many rows it has (<c>nrows</c>); null when not said.</summary>
    public long? RowCount { get; init; }

    /// <summary>
    /// The columns; null when the document has none, as with <c>detail=min</c>: <see cref="VosiClient.GetTableAsync"/> has them.
    /// </summary>
    public ValueList<VosiColumn>? Columns { get; init; }

    /// <summary>The foreign keys.</summary>
    public ValueList<VosiForeignKey> ForeignKeys { get; init => field = value ?? []; } = [];

    /// <summary>What TAP_SCHEMA tells beyond the standard; empty for a document of VOSI.</summary>
    public ValueList<VosiExtra> Extras { get; init => field = value ?? []; } = [];

    /// <summary>
    /// The column of a name, compared as ADQL does: names in quotes exactly, others without case. Null when there is none.
    /// </summary>
    public VosiColumn? FindColumn(string name) => Columns?.FirstOrDefault(column => PublishedName.AreSame(column.Name, name));
}
