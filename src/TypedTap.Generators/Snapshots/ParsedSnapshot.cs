using TypedTap.Adql;
using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>A snapshot file that was read, or the reason why it could not be.</summary>
internal sealed record ParsedSnapshot(
    string Path,
    TapSnapshot? Snapshot,
    ValueList<DoubtfulTable> Doubtful,
    DiagnosticInfo? Problem)
{
    public string Stem => SnapshotItem.GetStem(Path);

    public string FileName => SnapshotItem.GetFileName(Path);
}
