namespace TypedTap.Downloads;

/// <summary>How files are downloaded.</summary>
public sealed record TapDownloadOptions
{
    /// <summary>How many files are fetched at a time; 4 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int MaxParallel { get; init => field = Positive(value, nameof(MaxParallel)); } = 4;

    /// <summary>How many files are fetched at a time from one host (that of <see cref="TapDownload.Url"/>); 4 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int MaxPerHost { get; init => field = Positive(value, nameof(MaxPerHost)); } = 4;

    /// <summary>What is done about files that are there already.</summary>
    public TapExistingFiles Existing { get; init; }

    /// <summary>
    /// Whether files whose names end in <c>.gz</c> or <c>.Z</c> (compress(1), as ESO has them) are stored decompressed, without that
    /// ending. Sizes and checksums are those of the file as it came.
    /// </summary>
    public bool Decompress { get; init; }

    /// <summary>
    /// The most bytes that a decompressed file may have; 64 GiB unless set. A larger one is <see cref="TapDownloadOutcome.Corrupt"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public long MaxDecompressedBytes { get; init => field = Positive(value, nameof(MaxDecompressedBytes)); } = 64L << 30;

    private static T Positive<T>(T value, string name)
        where T : System.Numerics.INumber<T> => T.IsPositive(value) && !T.IsZero(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "A limit is a positive number.");
}
