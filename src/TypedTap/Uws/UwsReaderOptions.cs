namespace TypedTap.Uws;

/// <summary>Bounds on what a UWS document may hold.</summary>
public sealed record UwsReaderOptions
{
    /// <summary>The most characters that a document may have; 16 million unless set, which is some 80,000 lines of a list.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int MaxCharacters { get; init => field = Positive(value, nameof(MaxCharacters)); } = 16_000_000;

    /// <summary>How deep elements may be in one another; 64 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int MaxDepth { get; init => field = Positive(value, nameof(MaxDepth)); } = 64;

    /// <summary>
    /// The most characters of <see cref="UwsJobInfo.JobInfo"/>; a longer one is left out, with a diagnostic. 256 Ki unless set.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int MaxJobInfo { get; init => field = Positive(value, nameof(MaxJobInfo)); } = 256 * 1024;

    /// <summary>How many diagnostics are kept; 100 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int MaxDiagnostics { get; init => field = Positive(value, nameof(MaxDiagnostics)); } = 100;

    internal static UwsReaderOptions Default { get; } = new();

    private static int Positive(int value, string name) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(name, value, "A bound is positive.");
}
