namespace TypedTap.Downloads;

/// <summary>How far a download is. Reports come one at a time and in order, from the threads that download.</summary>
public sealed record TapDownloadProgress
{
    /// <summary>How many files there are, equal ones counted once.</summary>
    public required int Files { get; init; }

    /// <summary>How many of them are done with, whatever became of them.</summary>
    public required int FilesEnded { get; init; }

    /// <summary>How many bytes have come over the network so far.</summary>
    public required long BytesReceived { get; init; }

    /// <summary>The file that has just ended; null when the report is about bytes only.</summary>
    public TapDownloadResult? Ended { get; init; }
}
