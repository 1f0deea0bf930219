using TypedTap.Http;
using TypedTap.Vosi;

namespace TypedTap.Snapshots.Files;

/// <summary>Errors of files, with what to do about them.</summary>
internal static class SnapshotFileError
{
    public static IOException NotWritten(SnapshotPath target, Exception cause) => new(
        $"The snapshot '{target.File}' could not be written, and {State(cause)}: {cause.Message} {Cure(target, cause)}", cause);

    /// <summary>What a service says of itself can be none of a snapshot.</summary>
    public static VosiException NoContent(ArgumentException cause)
    {
        var parameter = cause.ParamName is { } name ? $" (Parameter '{name}')" : "";
        return new(
            VosiErrorKind.NotWellFormed,
            $"What the service tells of its tables can't be kept in a snapshot: {ServerText.Clean(cause.Message.Replace(parameter, "", StringComparison.Ordinal))} Tell its operators.",
            cause);
    }

    /// <summary>There is no folder for it.</summary>
    public static DirectoryNotFoundException NoFolder(SnapshotPath target) =>
        new($"There is no folder '{target.Folder}' for the snapshot '{target.Name}{TapSnapshotFile.Extension}': make it, or correct the path.");

    private static string State(Exception cause) => cause is PartlyWrittenException { Replaced: { } replaced }
        ? $"of its files only these are new: {string.Join(", ", replaced.Select(static file => Path.GetFileName(file)))}"
        : "what was there is as it was";

    private static string Cure(SnapshotPath target, Exception cause) =>
        (cause is PartlyWrittenException ? cause.InnerException : cause) switch
        {
            DirectoryNotFoundException => $"Make the folder '{target.Folder}', or correct the path.",
            UnauthorizedAccessException =>
                $"Give yourself the right to write in '{target.Folder}', or check without writing (CheckAsync, -t:TypedTapCheck).",
            _ => $"See that there is room in '{target.Folder}' and that no other program holds its files, then refresh again.",
        };
}
