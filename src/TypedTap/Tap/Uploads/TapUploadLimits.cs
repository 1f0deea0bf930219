namespace TypedTap.Tap;

/// <summary>
/// What a service takes of uploads. Checked before anything is sent, so that nobody waits for an upload that will be refused.
/// </summary>
public sealed record TapUploadLimits
{
    /// <summary>The most bytes of one table; null for no limit that is known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public long? Bytes { get; init => field = NotNegative(value, nameof(Bytes)); }

    /// <summary>The most rows of one table; null for no limit that is known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public long? Rows { get; init => field = NotNegative(value, nameof(Rows)); }

    /// <summary>The methods that the service offers; null when that is not known.</summary>
    public TapUploadMethods? Methods { get; init; }

    /// <summary>Where this is known from, as messages say it.</summary>
    public string Source { get; init; } = "TapClientOptions.UploadLimits";

    private static long? NotNegative(long? value, string name) =>
        value is not < 0 ? value : throw new ArgumentOutOfRangeException(name, value, "A limit is zero or more, or null for none.");
}
