namespace TypedTap;

/// <summary>
/// When a request is sent again by itself. It happens only where a repeat is safe: requests that change nothing (queries,
/// metadata, polls, files) after connection failures and the statuses 429, 502, 503 and 504; those that may change something
/// (creating a job, say) only when they were surely not carried out: no connection came about, or the answer was 429 or 503.
/// </summary>
public sealed record TapRetryOptions
{
    /// <summary>Nothing is sent twice.</summary>
    public static TapRetryOptions None { get; } = new() { MaxRetries = 0 };

    /// <summary>How many times a request is repeated at most; 3 unless set, 0 for never.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more than 100.</exception>
    public int MaxRetries { get; init => field = Number(value, nameof(MaxRetries)); } = 3;

    /// <summary>
    /// The pause before the first repeat; 1 second unless set. It doubles with each, and is varied at random so that many
    /// clients do not come back in step.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or longer than a day.</exception>
    public TimeSpan Delay { get; init => field = Pause(value, nameof(Delay)); } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause of our own choice; 30 seconds unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or longer than a day.</exception>
    public TimeSpan MaxDelay { get; init => field = Pause(value, nameof(MaxDelay)); } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The longest pause that a service may ask for (<c>Retry-After</c>) and get; 2 minutes unless set. If it asks for more, its
    /// answer is the result, and the exception tells how long it wants us to wait.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or longer than a day.</exception>
    public TimeSpan LongestRetryAfter { get; init => field = Pause(value, nameof(LongestRetryAfter)); } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// A 502 or 504 that took longer than this to come is not answered with a repeat; 30 seconds unless set. It is a front end that
    /// gave up waiting for a heavy query, and would give up again.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or longer than a day.</exception>
    public TimeSpan GatewayPatience { get; init => field = Pause(value, nameof(GatewayPatience)); } = TimeSpan.FromSeconds(30);

    private static int Number(int value, string name) =>
        value is >= 0 and <= 100
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "A number of repeats is between 0 and 100.");

    private static TimeSpan Pause(TimeSpan value, string name) =>
        value >= TimeSpan.Zero && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "A pause is between nothing and a day.");
}
