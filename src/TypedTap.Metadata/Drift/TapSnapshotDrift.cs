using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>How a service differs from the snapshot that programs were compiled against.</summary>
public sealed record TapSnapshotDrift
{
    /// <summary>The differences, worst first, then in the order of the snapshot.</summary>
    public ValueList<TapSnapshotChange> Changes { get; init => field = value ?? ValueList<TapSnapshotChange>.Empty; } = ValueList<TapSnapshotChange>.Empty;

    /// <summary>The worst of the differences.</summary>
    public TapDriftSeverity Severity => Changes.Count == 0 ? TapDriftSeverity.None : Changes.Max(static change => change.Severity);
}
