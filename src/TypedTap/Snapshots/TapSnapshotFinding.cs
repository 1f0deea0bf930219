namespace TypedTap.Snapshots;

/// <summary>Something about a service's description of itself that people should know.</summary>
/// <param name="Place">The schema, table or column, as published; empty for the service as a whole.</param>
/// <param name="Message">What it is, in a sentence.</param>
public sealed record TapSnapshotFinding(string Place, string Message);
