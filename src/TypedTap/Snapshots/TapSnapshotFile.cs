using TypedTap.Metadata;
using TypedTap.Snapshots.Files;

namespace TypedTap.Snapshots;

/// <summary>
/// Snapshot files on disk: <c>NAME.tap.json</c>, and for a service in parts the folder <c>NAME.tap</c> beside it. Other files, such as
/// overrides, are never
/// touched.
/// </summary>
public static class TapSnapshotFile
{
    /// <summary>How the names of snapshot files end.</summary>
    public const string Extension = ".tap.json";

    /// <summary>Reads a snapshot. One in parts is put together; tables whose columns were not read have none.</summary>
    /// <param name="path">The file, <c>NAME.tap.json</c>.</param>
    /// <param name="tables">
    /// Whether the columns of a table, by its published name, are wanted of a snapshot in parts: files that have none of them stay
    /// unread. Null for all.
    /// </param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">A file, or one of its parts, can't be read.</exception>
    /// <exception cref="TapSnapshotException">A file is no snapshot.</exception>
    public static TapSnapshot Load(string path, Func<string, bool>? tables = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return SnapshotStore.Load(path, tables)
            ?? throw new FileNotFoundException($"There is no snapshot '{path}': refresh it from its service, or correct the path.", path);
    }

    /// <summary>
    /// Writes a snapshot, in parts if <see cref="TapSnapshot.Parts"/> says that there are some; they go into the folder that is called like
    /// the file. Only files that change are written, each whole or not at all, and none before all of them are on disk. Waits for another
    /// program that writes the same snapshot.
    /// </summary>
    /// <param name="path">The file, <c>NAME.tap.json</c>, in a folder that exists.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <returns>Whether any file was written.</returns>
    /// <exception cref="ArgumentException">
    /// The path does not end in <c>.tap.json</c> or is no name on every system, or the snapshot could not be read again.
    /// </exception>
    /// <exception cref="IOException">It can't be written there; the message says what to do.</exception>
    public static bool Save(string path, TapSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var target = SnapshotPath.Of(path);
        using (SnapshotLock.Acquire(target))
            return SnapshotStore.Write(target, snapshot);
    }
}
