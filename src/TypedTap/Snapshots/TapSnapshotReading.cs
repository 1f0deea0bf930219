using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Snapshots;

/// <summary>A description of tables as a snapshot, and what was odd about it.</summary>
/// <param name="Snapshot">The snapshot; no C# names are recorded in it yet (<c>TapNaming.Resolve</c> chooses them).</param>
/// <param name="Findings">What was left out or put in order, and what the description does not say.</param>
public sealed record TapSnapshotReading(TapSnapshot Snapshot, ValueList<TapSnapshotFinding> Findings);
