using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TypedTap.Auth;
using TypedTap.Http;
using TypedTap.Metadata;
using TypedTap.Uws;
using TypedTap.Votable;

namespace TypedTap.Tap;

/// <summary>How a <see cref="TapClient"/> talks to its service.</summary>
public sealed record TapClientOptions
{
    /// <summary>
    /// The HTTP handler to send with, for proxies, factories and tests. It stays the caller's: the client never disposes of
    /// it, and several clients may share it. It must not follow redirects or keep cookies itself
    /// (<c>AllowAutoRedirect = false</c>, <c>UseCookies = false</c>), and should decode compressed answers (<c>AutomaticDecompression</c>).
    /// Null: the client makes a handler of its own, which uses the system's proxy settings.
    /// </summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>
    /// How long it may take to establish a connection; 30 seconds unless set. Applies to the client's own handler only, a
    /// caller's <see cref="Handler"/> has its own limit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Neither positive (and at most 24 days) nor <see cref="Timeout.InfiniteTimeSpan"/>.
    /// </exception>
    public TimeSpan ConnectTimeout { get; init => field = TimeLimit.Check(value, nameof(ConnectTimeout)); } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long it may take until the headers of the answer are there, redirects included; 10 minutes unless set. Many
    /// services run the whole query before they send the first byte.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Neither positive (and at most 24 days) nor <see cref="Timeout.InfiniteTimeSpan"/>.
    /// </exception>
    public TimeSpan RequestTimeout { get; init => field = TimeLimit.Check(value, nameof(RequestTimeout)); } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How long an answer that has begun may pause; 2 minutes unless set. There is no limit for the whole of an answer: a
    /// large one may take as long as it keeps coming.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Neither positive (and at most 24 days) nor <see cref="Timeout.InfiniteTimeSpan"/>.
    /// </exception>
    public TimeSpan StallTimeout { get; init => field = TimeLimit.Check(value, nameof(StallTimeout)); } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The most bytes that an answer may have, decompressed; 64 GiB unless set. A larger one is broken off with a
    /// <see cref="TapTransportException"/>: it is a service gone mad, or one that means harm.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public long MaxResponseBytes { get; init => field = Positive(value, nameof(MaxResponseBytes)); } = 64L << 30;

    /// <summary>
    /// How many exchanges may be open at a time; 32 unless set. Further ones wait for their turn, and no time limit runs
    /// against them meanwhile. An answer keeps its place until it has been read to its end or disposed of.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int MaxConnections { get; init => field = (int)Positive(value, nameof(MaxConnections)); } = 32;

    /// <summary>When requests are sent again by themselves; see <see cref="TapRetryOptions"/>.</summary>
    public TapRetryOptions Retry { get; init => field = NotNull(value, nameof(Retry)); } = new();

    /// <summary>The proxy of the client's own handler; null for the system's settings (<c>HTTPS_PROXY</c> and the like).</summary>
    public IWebProxy? Proxy { get; init; }

    /// <summary>
    /// Where requests, repeats and odd redirects are logged (category <c>TypedTap</c>), without secrets. For traces and metrics see
    /// <see cref="TapTelemetry"/>.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>
    /// What goes along with every request to its origins, to queries, jobs, metadata and results alike. A request that it does not apply to
    /// is an error, never an anonymous one. It stays the caller's, and several clients may use it. Null: anonymous, until
    /// <see cref="TapClient.LoginAsync(TapCredential, CancellationToken)"/>.
    /// </summary>
    public TapCredential? Credential { get; init; }

    /// <summary>
    /// What is particular about the service. Null: what is known of its host (<see cref="TapServiceTraits.Of"/>), or nothing.
    /// </summary>
    public TapServiceTraits? Traits { get; init; }

    /// <summary>How jobs are waited for and what becomes of them, for those that say nothing else.</summary>
    public UwsJobOptions Jobs { get; init => field = NotNull(value, nameof(Jobs)); } = new();

    /// <summary>
    /// Shown every request before it is sent, whatever it is for (queries, polls, metadata, logins), without secrets and once for all its
    /// repeats. It is called on the thread that sends, by several at a time, and an exception of it ends the request.
    /// </summary>
    public Action<TapRequest>? Sending { get; init; }

    /// <summary>
    /// The program that uses TypedTap, like <c>MyPipeline/1.2 (me@example.org)</c>; put before <c>TypedTap/version</c> in the
    /// User-Agent header.
    /// </summary>
    public string? UserAgent { get; init; }

    /// <summary>The clock that limits are measured with.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// MAXREC for queries that set none of their own: how many rows a query may give (TAP 1.1 §2.7.4). Null: none is sent,
    /// and the service's default applies (20000 rows at many), unless its <see cref="Traits"/> know better.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or zero: that would empty every query.</exception>
    public long? MaxRec { get; init => field = Rows(value, nameof(MaxRec)); }

    /// <summary>How rows are asked to be written, for queries that do not say so themselves.</summary>
    public TapResponseFormat ResponseFormat { get; init; }

    /// <summary>
    /// What the service calls the parameter of the format: <c>RESPONSEFORMAT</c>, or <c>FORMAT</c> at services of TAP 1.0. The two are
    /// never sent together. Null: what <see cref="Traits"/> say.
    /// </summary>
    /// <exception cref="ArgumentException">Neither of the two.</exception>
    public string? FormatParameterName { get; init => field = FormatName(value, nameof(FormatParameterName)); }

    /// <summary>
    /// What the service takes of uploads, checked before they are sent. Null: what its capabilities say, which are asked for before the
    /// first upload.
    /// </summary>
    public TapUploadLimits? UploadLimits { get; init; }

    /// <summary>
    /// How answers are read: bounds, and what is done about breaches of the standard. By default a value that is none, or a
    /// row of the wrong width, is an error, because a list of rows has no room for warnings; set
    /// <see cref="VoTableReaderOptions.Tolerance"/> to Lenient for services that can't do better.
    /// </summary>
    public VoTableReaderOptions Votable { get; init; } = new();

    /// <summary>
    /// How the service reads string literals, for whoever knows better than the snapshot. Null: what the snapshot says if the
    /// service addressed is the snapshot's own, otherwise unknown, and values with a backslash or a line break are refused.
    /// </summary>
    public StringLiteralRule? StringLiterals { get; init; }

    /// <summary>Where uploads that can be read only once are kept.</summary>
    internal SpoolOptions Spool { get; init; } = new();

    internal TapHttpOptions ToHttpOptions() => new()
    {
        Handler = Handler,
        ConnectTimeout = ConnectTimeout,
        RequestTimeout = RequestTimeout,
        StallTimeout = StallTimeout,
        MaxResponseBytes = MaxResponseBytes,
        MaxConnections = MaxConnections,
        Retry = Retry,
        Sending = Sending,
        Proxy = Proxy,
        Logger = LoggerFactory?.CreateLogger(TapTelemetry.Name) ?? (ILogger)NullLogger.Instance,
        UserAgent = UserAgent,
        TimeProvider = TimeProvider,
    };

    private static string? FormatName(string? value, string name) => value is null or TapParameters.ResponseFormat or TapParameters.Format
        ? value
        : throw new ArgumentException(
            $"The parameter of the format is called {TapParameters.ResponseFormat} or {TapParameters.Format}.", name);

    private static long? Rows(long? value, string name) =>
        value != 0
            ? TapRequestOptions.NotNegative(value, name)
            : throw new ArgumentOutOfRangeException(
                name,
                value,
                "A MAXREC of 0 for all queries would leave every one of them without rows. For the columns of one query, set "
                + "TapRequestOptions.MaxRec = 0; for the service's own limit, leave this null.");

    private static T NotNull<T>(T value, string name)
        where T : class => value ?? throw new ArgumentNullException(name);

    private static long Positive(long value, string name) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(name, value, "A limit is a positive number.");
}
