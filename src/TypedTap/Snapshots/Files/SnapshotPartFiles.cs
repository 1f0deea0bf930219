using TypedTap.Metadata;

namespace TypedTap.Snapshots.Files;

internal static class SnapshotPartFiles
{
    public static TapSnapshot Join(string path, TapSnapshot header, Func<string, bool>? tables) => throw new NotSupportedException(path + header.Parts + (tables is null));

    public static bool Write(SnapshotPath target, TapSnapshot snapshot) => throw new NotSupportedException(target.File + snapshot);
}
