namespace TypedTap.Downloads;

/// <summary>What became of one file.</summary>
public sealed record TapDownloadResult
{
    /// <summary>The file that was asked for.</summary>
    public required TapDownload File { get; init; }

    /// <summary>What became of it.</summary>
    public required TapDownloadOutcome Outcome { get; init; }

    /// <summary>
    /// Where it is stored; null unless it is there whole (<see cref="TapDownloadOutcome.Saved"/> or <see
    /// cref="TapDownloadOutcome.Skipped"/>).
    /// </summary>
    public string? Path { get; init; }

    /// <summary>
    /// The name that the archive gives it, as it is; null unless it is there. The stored name is made of it: <see cref="TapFileName"/>.
    /// </summary>
    public string? OriginalName { get; init; }

    /// <summary>How many bytes it has as it is stored; 0 unless it is there.</summary>
    public long Size { get; init; }

    /// <summary>How many bytes of it came over the network in this run.</summary>
    public long BytesReceived { get; init; }

    /// <summary>From which byte on it was fetched: more than 0 when the beginning was there from an earlier run.</summary>
    public long ResumedFrom { get; init; }

    /// <summary>What shows that it is whole.</summary>
    public TapDownloadProof Proof { get; init; }

    /// <summary>
    /// The checksum that was compared; null when there was none to compare with. It is that of the file as the archive has it.
    /// </summary>
    public TapChecksum? Checksum { get; init; }

    /// <summary>The media type, as the service calls it; null when it was not asked or did not say.</summary>
    public string? ContentType { get; init; }

    /// <summary>The URL that answered, after redirects, without secrets; null when none did.</summary>
    public Uri? FinalUrl { get; init; }

    /// <summary>
    /// What is to be said of it: why it is not there, or why it has another name than expected. Null when there is nothing.
    /// </summary>
    public string? Message { get; init; }

    /// <summary>The failure; null when the file is there, and where there is no more to it than <see cref="Message"/>.</summary>
    public Exception? Error { get; init; }

    /// <summary>Whether it is there, whole.</summary>
    public bool IsThere => Outcome is TapDownloadOutcome.Saved or TapDownloadOutcome.Skipped;

    /// <summary>The path of the file.</summary>
    /// <exception cref="TapDownloadException">It is not there.</exception>
    /// <exception cref="OperationCanceledException">It is not there because the run was cancelled.</exception>
    public string RequirePath() => Path ?? throw (Outcome == TapDownloadOutcome.Cancelled
        ? new OperationCanceledException("The download was cancelled.")
        : new TapDownloadException([this], 1));
}
