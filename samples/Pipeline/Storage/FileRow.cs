using Pipeline.Steps;
using TypedTap.Downloads;

namespace Pipeline.Storage;

/// <summary>A row of <c>file</c>: every file that a dataset links to has one, whatever became of it.</summary>
public sealed record FileRow(
    string PublisherId,
    string Uri,
    TapDownloadOutcome Outcome,
    string? Path,
    long? Size,
    string? Checksum,
    TapDownloadProof Proof,
    string? Message)
{
    public static IReadOnlyList<FileRow> AllOf(Fetched fetched, string folder) =>
    [
        .. fetched.Report.Files
            .Select(file => Of(file.Input.Row, file.Input.File.ArtifactUri ?? file.Input.File.Url.AbsoluteUri, file.Result, folder))
            // One statement stores a row once; two links to one file have one outcome.
            .DistinctBy(static row => (row.PublisherId, row.Uri)),
    ];

    private static FileRow Of(string publisherId, string uri, TapDownloadResult result, string folder) => new(
        publisherId,
        uri,
        result.Outcome,
        result.Path is null ? null : System.IO.Path.GetRelativePath(folder, result.Path),
        result.IsThere ? result.Size : null,
        result.Checksum?.ToString(),
        result.Proof,
        result.Message);
}
