using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Snapshots;

/// <summary>What came of reading a service.</summary>
public sealed record TapSnapshotOutcome
{
    /// <summary>What the service says now, C# names recorded.</summary>
    public required TapSnapshot Snapshot { get; init; }

    /// <summary>How it differs from the file; everything is new when there was no file.</summary>
    public required TapSnapshotDrift Drift { get; init; }

    /// <summary>Whether the file was written.</summary>
    public required bool Written { get; init; }

    /// <summary>What the service says differently in different places, and what it does not say at all.</summary>
    public ValueList<TapSnapshotFinding> Findings { get; init => field = value ?? []; } = [];
}
