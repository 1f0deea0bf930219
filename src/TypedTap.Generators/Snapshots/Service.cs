using TypedTap.Adql;
using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>A service as its snapshot has it, the parts put in their places.</summary>
/// <param name="Path">The snapshot file.</param>
/// <param name="Snapshot">What it says, null if it could not be read.</param>
/// <param name="Origins">Where its tables come from, in their order.</param>
/// <param name="Problems">What is wrong with its files.</param>
internal sealed record Service(string Path, TapSnapshot? Snapshot, ValueList<TableOrigin> Origins, ValueList<Finding> Problems)
{
    public string FileName => SnapshotItem.GetFileName(Path);
}
