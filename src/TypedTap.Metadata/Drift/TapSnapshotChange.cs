namespace TypedTap.Metadata;

/// <summary>One difference between two snapshots.</summary>
/// <param name="Severity">What it does to programs.</param>
/// <param name="Place">The schema, table or column as published (<c>caom2.Plane.access_url</c>); empty for the service.</param>
/// <param name="What">What is different, in words: <c>datatype</c>, <c>column</c>, <c>unit</c>.</param>
/// <param name="Old">What the older one says, or null if it has none.</param>
/// <param name="New">What the newer one says, or null if it has none.</param>
public sealed record TapSnapshotChange(TapDriftSeverity Severity, string Place, string What, string? Old, string? New);
