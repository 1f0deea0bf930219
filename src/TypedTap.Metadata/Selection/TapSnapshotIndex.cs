namespace TypedTap.Metadata;

/// <summary>
/// The index of a snapshot in parts: every table of the service on a line of its own, <c>table TAB file TAB columns TAB name in C#</c>,
/// in the service's order. Plain text and not JSON, because a build reads it before the compiler runs.
/// </summary>
public sealed class TapSnapshotIndex
{
    /// <summary>The name of the file in the folder of parts.</summary>
    public const string FileName = "index.tsv";

    /// <summary>The first line: what it is, and the version.</summary>
    public const string Head = "# TypedTap index 1";
}
