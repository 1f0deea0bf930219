namespace TypedTap.Metadata;

/// <summary>One difference between two snapshots.</summary>
/// <param name="Severity">What it does to programs.</param>
/// <param name="Place">The schema, table or column as published (<c>caom2.Plane.access_url</c>); empty for the service.</param>
/// <param name="What">What is different, in words: <c>type</c>, <c>column</c>, <c>unit</c>.</param>
/// <param name="Old">What the older one says, or null if it has none.</param>
/// <param name="New">What the newer one says, or null if it has none.</param>
public sealed record TapSnapshotChange(TapDriftSeverity Severity, string Place, string What, string? Old, string? New)
{
    /// <summary>
    /// The table or schema that it belongs to, as the older snapshot has it or, if that is new, the newer; empty for the service.
    /// </summary>
    public string Table { get; init => field = value ?? ""; } = "";

    /// <summary>The column, or null if it is the whole table, schema or service.</summary>
    public string? Column { get; init; }

    /// <summary>The difference in a sentence, without its place if that is the table.</summary>
    public override string ToString() => DriftWords.Of(this);
}
