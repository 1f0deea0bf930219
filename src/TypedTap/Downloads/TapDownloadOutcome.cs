namespace TypedTap.Downloads;

/// <summary>What became of a file.</summary>
public enum TapDownloadOutcome
{
    /// <summary>It was fetched, and is there whole.</summary>
    Saved,

    /// <summary>It was there already, whole, and was not fetched again.</summary>
    Skipped,

    /// <summary>The service does not give it to us: 401, 403, a login page, or a credential that could not be had.</summary>
    Denied,

    /// <summary>The service does not have it: 404 or 410.</summary>
    NotFound,

    /// <summary>
    /// What came is not what it should be: size or checksum are others, or it cannot be decompressed. It was thrown away.
    /// </summary>
    Corrupt,

    /// <summary>
    /// The service or the network failed, or the file could not be written. What had come stays, and the next run goes on from there.
    /// </summary>
    Failed,

    /// <summary>The run was cancelled before the file was whole. What had come stays, and the next run goes on from there.</summary>
    Cancelled,
}
