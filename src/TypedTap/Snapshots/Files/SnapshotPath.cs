namespace TypedTap.Snapshots.Files;

/// <summary>Where a snapshot is.</summary>
/// <param name="File">The full path of <c>NAME.tap.json</c>.</param>
/// <param name="Folder">The full path of the folder that it is in.</param>
/// <param name="Name"><c>NAME</c>.</param>
internal sealed record SnapshotPath(string File, string Folder, string Name)
{
    /// <summary>What a file in the folder of parts may be called at most; what we call them is shorter.</summary>
    private const int NameLength = 200;

    /// <summary>The name of the folder of parts.</summary>
    public string Parts => Name + ".tap";

    /// <exception cref="ArgumentException">It is not the path of a snapshot.</exception>
    public static SnapshotPath Of(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = Path.GetFullPath(path);
        var file = Path.GetFileName(full);
        if (!file.EndsWith(TapSnapshotFile.Extension, StringComparison.OrdinalIgnoreCase) || file.Length == TapSnapshotFile.Extension.Length)
            throw new ArgumentException($"'{path}' is no name of a snapshot: it must be NAME{TapSnapshotFile.Extension}.", nameof(path));
        return new(full, Path.GetDirectoryName(full)!, file[..^TapSnapshotFile.Extension.Length]);
    }

    /// <summary>Whether a text that stands in a file can be the name of a file or folder beside it, and of nothing elsewhere.</summary>
    public static bool IsPlainName(string name) =>
        name.Length is > 0 and <= NameLength
        && name.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '-')
        && name[0] != '.' && name[^1] != '.' && !name.Contains("..", StringComparison.Ordinal);
}
