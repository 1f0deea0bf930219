using TypedTap.Adql;

namespace TypedTap.DataLink;

/// <summary>How links of many identifiers are asked for.</summary>
public sealed record DataLinkOptions
{
    /// <summary>
    /// How many identifiers the first request has; 25 unless set. Later ones have as many as the service turns out to answer at once.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int FirstBatch { get; init => field = Positive(value, nameof(FirstBatch)); } = 25;

    /// <summary>How many identifiers a request has at most; 500 unless set. With 1 each is asked for alone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int LargestBatch { get; init => field = Positive(value, nameof(LargestBatch)); } = 500;

    /// <summary>How many requests are under way at a time; 4 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int Parallelism { get; init => field = Positive(value, nameof(Parallelism)); } = 4;

    /// <summary>Further parameters of each request, such as <c>RUNID</c>, or CADC's <c>REQUEST=downloads-only</c>.</summary>
    public ValueList<KeyValuePair<string, string>> Parameters { get; init; } = [];

    private static int Positive(int value, string name) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(name, value, "A number of identifiers or requests is positive.");
}
