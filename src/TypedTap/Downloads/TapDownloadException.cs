using TypedTap.Adql;
using TypedTap.Http;

namespace TypedTap.Downloads;

/// <summary>Files that were asked for are not there. Thrown only by who asks for it: downloads themselves report.</summary>
public sealed class TapDownloadException : TapException
{
    private const int Shown = 5;

    internal TapDownloadException(IReadOnlyList<TapDownloadResult> missing, int of)
        : base(Tell(missing, of), missing.Select(static file => file.Error).FirstOrDefault(static error => error is not null)) =>
        Missing = [.. missing];

    /// <inheritdoc/>
    public override TapFailureKind FailureKind => TapFailureKind.Download;

    /// <summary>What became of the files that are not there.</summary>
    public ValueList<TapDownloadResult> Missing { get; }

    private static string Tell(IReadOnlyList<TapDownloadResult> missing, int of)
    {
        var lines = missing.Take(Shown).Select(static file => $"{file.Outcome}: {SafeUrl.Print(file.File.Url)}: {file.Message}");
        var more = missing.Count > Shown ? $"\n… and {missing.Count - Shown} more." : "";
        return $"{missing.Count} of {of} files are not there:\n{string.Join('\n', lines)}{more}";
    }
}
