using System.Collections;

namespace TypedTap.Downloads;

/// <summary>What became of many files: one element for each input, in the order of the inputs, whatever happened.</summary>
/// <typeparam name="T">What the inputs are.</typeparam>
public sealed class TapDownloadReport<T> : IReadOnlyList<TapDownloaded<T>>
{
    private readonly IReadOnlyList<TapDownloaded<T>> _all;

    internal TapDownloadReport(IReadOnlyList<TapDownloaded<T>> all) => _all = all;

    /// <inheritdoc/>
    public int Count => _all.Count;

    /// <summary>Whether every file is there, whole.</summary>
    public bool IsComplete => _all.All(static file => file.Result.IsThere);

    /// <summary>The inputs whose files are not there, in order.</summary>
    public IEnumerable<TapDownloaded<T>> Missing => _all.Where(static file => !file.Result.IsThere);

    /// <summary>
    /// The paths of the files that are there, in the order of the inputs; of equal inputs there is one file, and its path comes as often.
    /// </summary>
    public IEnumerable<string> Paths => _all.Select(static file => file.Result.Path).OfType<string>();

    /// <inheritdoc/>
    public TapDownloaded<T> this[int index] => _all[index];

    /// <summary>How many inputs came to an outcome.</summary>
    public int CountOf(TapDownloadOutcome outcome) => _all.Count(file => file.Result.Outcome == outcome);

    /// <summary>Throws unless every file is there; gives back the report.</summary>
    /// <exception cref="TapDownloadException">Files are missing; it tells which, and why.</exception>
    /// <exception cref="OperationCanceledException">Files are missing, and all of those only because the run was cancelled.</exception>
    public TapDownloadReport<T> ThrowIfIncomplete()
    {
        List<TapDownloadResult> missing = [.. Missing.Select(static file => file.Result)];
        if (missing.Count == 0)
            return this;
        throw missing.TrueForAll(static file => file.Outcome == TapDownloadOutcome.Cancelled)
            ? new OperationCanceledException($"The download was cancelled; {missing.Count} of {Count} files are not there.")
            : new TapDownloadException(missing, Count);
    }

    /// <inheritdoc/>
    public IEnumerator<TapDownloaded<T>> GetEnumerator() => _all.GetEnumerator();

    /// <summary>How many inputs came to which outcome: <c>198 Saved, 2 Denied</c>.</summary>
    public override string ToString() => _all.Count == 0
        ? "no files"
        : string.Join(
            ", ", from file in _all group file by file.Result.Outcome into same orderby same.Key select $"{same.Count()} {same.Key}");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
