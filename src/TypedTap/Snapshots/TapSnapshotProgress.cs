namespace TypedTap.Snapshots;

/// <summary>How far the reading of a service has come.</summary>
/// <param name="Step">What is being read, in words.</param>
/// <param name="Done">How many tables are done.</param>
/// <param name="Total">How many there are, or null while that is not known.</param>
public sealed record TapSnapshotProgress(string Step, int Done, int? Total);
