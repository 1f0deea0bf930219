namespace TypedTap.Fits;

/// <summary>How much a reader of FITS headers holds.</summary>
public sealed record FitsOptions
{
    /// <summary>The most cards of one header; 100 000 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int MaxCards { get; init =>
        field = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A header has a card at least."); } = 100_000;

    /// <summary>The most bytes of all headers of a file together; 64 MiB unless given. Data do not count: they are not read.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public long MaxHeaderBytes { get; init =>
        field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A header has a block at least."); } = 64
            << 20;

    /// <summary>Whether no user can set these.</summary>
    internal bool AreFixed { get; init; }
}
