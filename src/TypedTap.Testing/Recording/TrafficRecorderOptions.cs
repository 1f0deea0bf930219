namespace TypedTap.Testing;

/// <summary>How much a <see cref="TrafficRecorder"/> keeps.</summary>
public sealed record TrafficRecorderOptions
{
    /// <summary>
    /// The most bytes of a body that are kept; 256 MiB unless set (of JSON and text, which are in memory until they end, never more than
    /// 1 GiB). The client gets all of it; the recording says that it was cut. Of a text whole lines are kept then, of JSON nothing, since
    /// a secret at the cut could not be told.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public long MaxBodyBytes { get; init => field = Positive(value); } = 256L << 20;

    /// <summary>The most exchanges that are kept; 10000 unless set. Further ones go through
    /// unrecorded; the index says so, and a replay that misses one too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int MaxExchanges { get; init => field = (int)Positive(value); } = 10_000;

    /// <summary>Names of headers, parameters and members of JSON that hold secrets, beside those that are known (password, token, cookie
    /// and many more).</summary>
    public IReadOnlyList<string> SecretNames { get; init; } = [];

    private static long Positive(long value) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A limit is a positive number.");
}
