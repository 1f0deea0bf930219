using TypedTap.Metadata;

namespace TypedTap.Snapshots.Files;

/// <summary>Where a snapshot is.</summary>
/// <param name="File">The full path of <c>NAME.tap.json</c>.</param>
/// <param name="Folder">The full path of the folder that it is in.</param>
/// <param name="Name"><c>NAME</c>.</param>
internal sealed record SnapshotPath(string File, string Folder, string Name)
{
    /// <summary>The name of the folder of parts.</summary>
    public string Parts => Name + ".tap";

    /// <exception cref="ArgumentException">It is not the path of a snapshot.</exception>
    public static SnapshotPath Of(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = Path.GetFullPath(path);
        var file = Path.GetFileName(full);
        if (!file.EndsWith(TapSnapshotFile.Extension, StringComparison.OrdinalIgnoreCase)
            || file.Length == TapSnapshotFile.Extension.Length)
        {
            throw new ArgumentException($"'{path}' is no name of a snapshot: it must be NAME{TapSnapshotFile.Extension}.", nameof(path));
        }

        if (FolderName.FindFault(file) is { } fault)
        {
            throw new ArgumentException(
                $"'{path}' is no name for a snapshot, because it {fault}: choose one that every system takes.", nameof(path));
        }

        return new(full, Path.GetDirectoryName(full)!, file[..^TapSnapshotFile.Extension.Length]);
    }
}
