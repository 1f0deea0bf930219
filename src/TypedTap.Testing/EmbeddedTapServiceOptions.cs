namespace TypedTap.Testing;

/// <summary>How an <see cref="EmbeddedTapService"/> behaves. As it stands it keeps to the standards, and everybody may use it.</summary>
public sealed partial record EmbeddedTapServiceOptions
{
    /// <summary>In what the service differs from the standards: the ways of a real archive.</summary>
    public EmbeddedProfile Profile { get; init => field = NotNull(value, nameof(Profile)); } = EmbeddedProfile.Standard;

    /// <summary>
    /// Answers queries in place of the database; it is asked first, and null from it leaves the query to the database. An
    /// <see cref="EmbeddedQueryException"/> from it is an error of the query; any other exception is answered with 500, and comes out of
    /// <see cref="EmbeddedTapService.DisposeAsync"/>.
    /// </summary>
    public Func<EmbeddedQuery, ScriptedTable?>? Answer { get; init; }

    /// <summary>What a sync query waits for before it is answered; the token ends when its client leaves.</summary>
    public Func<EmbeddedQuery, CancellationToken, Task>? HoldSyncAsync { get; init; }

    /// <summary>What makes jobs go on; they run by themselves unless given.</summary>
    public JobAdvance Advance { get; init; }

    /// <summary>The clock of jobs, tokens and limits of time.</summary>
    public TimeProvider Time { get; init => field = NotNull(value, nameof(Time)); } = TimeProvider.System;

    /// <summary>
    /// Whether tables may be uploaded by the URL of a document on another machine (TAP 1.1 §2.7.6), http and https. From this machine they
    /// always may; a test's service otherwise talks to nobody.
    /// </summary>
    public bool FetchesUploads { get; init; }

    /// <summary>The largest body of a request that is taken, in bytes; above it the answer is 413.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public long LargestBody { get; init => field = Positive(value, nameof(LargestBody)); } = 512L * 1024 * 1024;

    /// <summary>What /examples has (DALI 1.1 §2.3).</summary>
    public IReadOnlyList<EmbeddedExample> Examples { get; init => field = value ?? []; } = [];

    /// <summary>The whole text of /capabilities, instead of the service's own.</summary>
    public string? Capabilities { get; init; }

    /// <summary>Whether /availability says yes.</summary>
    public bool Available { get; init; } = true;

    /// <summary>
    /// The log that requests are recorded in; share one among servers to have one order of all. One of its own unless given.
    /// </summary>
    public RequestLog? Log { get; init; }

    private static T NotNull<T>(T value, string name)
        where T : class => value ?? throw new ArgumentNullException(name);

    private static long Positive(long value, string name) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(name, value, "A limit is a positive number.");
}
