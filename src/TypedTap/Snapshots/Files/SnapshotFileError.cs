namespace TypedTap.Snapshots.Files;

/// <summary>Errors of files, with what to do about them.</summary>
internal static class SnapshotFileError
{
    public static IOException NotWritten(SnapshotPath target, Exception cause) => new(
        $"The snapshot '{target.File}' could not be written, and what was there is as it was: {cause.Message} {Cure(target, cause)}", cause);

    /// <summary>There is no folder for it.</summary>
    public static DirectoryNotFoundException NoFolder(SnapshotPath target) =>
        new($"There is no folder '{target.Folder}' for the snapshot '{target.Name}{TapSnapshotFile.Extension}': make it, or correct the path.");

    private static string Cure(SnapshotPath target, Exception cause) => cause switch
    {
        DirectoryNotFoundException => $"Make the folder '{target.Folder}', or correct the path.",
        UnauthorizedAccessException => $"Give yourself the right to write in '{target.Folder}', or check without writing (CheckAsync, -t:TypedTapCheck).",
        _ => $"See that there is room in '{target.Folder}' and that no other program holds its files, then refresh again.",
    };
}
