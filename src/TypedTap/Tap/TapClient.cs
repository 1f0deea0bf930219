using System.Runtime.CompilerServices;
using TypedTap.DataLink;
using TypedTap.Http;
using TypedTap.Uws.Jobs;
using TypedTap.Vosi;
using TypedTap.Votable;

namespace TypedTap.Tap;

/// <summary>
/// A TAP service (IVOA Table Access Protocol 1.0 and 1.1). Sends ADQL text and gives rows; typed queries are built on it.
/// Making one touches no network. It may be used by several threads at once, and is best kept for as long as the service
/// is used, because it keeps connections.
/// </summary>
public sealed partial class TapClient : IDisposable
{
    private readonly TapHttp _http;
    private readonly TapClientOptions _options;
    private readonly UwsService _jobs;
    private bool _disposed;

    /// <summary>Makes a client.</summary>
    /// <param name="baseUrl">
    /// The URL of the service as registries and documentation give it, like <c>https://archive.eso.org/tap_obs</c>;
    /// <c>/sync</c> is appended. A slash at its end does not matter.
    /// </param>
    /// <param name="options">Time limits, proxies and defaults; null for the usual ones.</param>
    /// <exception cref="ArgumentException">
    /// The URL is not absolute, not http(s), or has user information, a query or a fragment in it; or the options have a
    /// handler that follows redirects itself, or a user agent that is not one.
    /// </exception>
    public TapClient(Uri baseUrl, TapClientOptions? options = null)
    {
        BaseUrl = ServiceUrl.Normalize(baseUrl, nameof(baseUrl));
        _options = options ?? new TapClientOptions();
        Traits = _options.Traits ?? TapServiceTraits.Of(BaseUrl);
        _http = new TapHttp(_options.ToHttpOptions()) { Credential = _options.Credential };
        Vosi = new VosiClient(_http, BaseUrl, ReadErrorAsync);
        DataLink = new DataLinkClient(_http, _options);
        _jobs = new UwsService(
            _http, ServiceUrl.Append(BaseUrl, "async"), Traits.Jobs, _options.Jobs, _options.TimeProvider, ReadErrorAsync)
        {
            // Requests that services hold keep a connection each; the others are for everything else.
            LongPolls = new SemaphoreSlim(Math.Max(1, _options.MaxConnections / 2)),
        };
    }

    /// <summary>The URL of the service, without a slash at its end.</summary>
    public Uri BaseUrl { get; }

    /// <summary>What is particular about the service.</summary>
    public TapServiceTraits Traits { get; }

    /// <summary>What the service says about itself: capabilities, tables, availability, examples.</summary>
    public VosiClient Vosi { get; }

    /// <summary>
    /// How it talks to the service, for another client that is to do the same elsewhere: <c>client.Options with { Credential = null }</c>.
    /// </summary>
    public TapClientOptions Options => _options;

    /// <summary>Runs a query at once (<c>/sync</c>) and gives its rows as they come.</summary>
    /// <param name="adql">The query, sent as it is.</param>
    /// <param name="options">Row limit, format, uploads; null for the client's.</param>
    /// <param name="cancellationToken">Ends the request. Reading the rows has tokens of its own.</param>
    /// <returns>The answer, before its first row. Dispose of it, or the connection stays busy.</returns>
    /// <exception cref="ArgumentException">
    /// There is no query, or it has half a character in it (an unpaired surrogate); or the options have parameters or uploads that clash.
    /// </exception>
    /// <exception cref="TapQueryException">The service refused the query.</exception>
    /// <exception cref="TapAuthenticationException">A login is wanted, or was not taken, or does not apply to this service.</exception>
    /// <exception cref="TapLimitException">An upload is larger than the service takes, or of a kind that it does not take.</exception>
    /// <exception cref="VoTableException">An upload is not a VOTable.</exception>
    /// <exception cref="TapResponseException">What came is not an answer of a TAP service.</exception>
    /// <exception cref="TapTransportException">The network failed.</exception>
    /// <exception cref="TapTimeoutException">A time limit of the client ran out.</exception>
    /// <exception cref="InvalidOperationException">An upload was sent before, and can be read only once.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<TapResponse> QueryAsync(string adql, TapRequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var query = Prepare(adql, options);
        var answer = await SendAsync(query, cancellationToken).ConfigureAwait(false);
        return await TapResponse.OpenAsync(answer, query.Context, job: null, ownsJob: false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Runs a query at once (<c>/sync</c>), when the rows are enumerated, and gives them as they come. Each row can be read until the next
    /// one comes. That the enumeration ends proves that the rows are all, unless truncation was allowed.
    /// </summary>
    /// <param name="adql">The query, sent as it is.</param>
    /// <param name="options">Row limit, format, uploads; null for the client's.</param>
    /// <param name="cancellationToken">Ends the request and the reading.</param>
    /// <exception cref="ArgumentException">See <see cref="QueryAsync"/>; thrown at once.</exception>
    /// <exception cref="TapTruncatedException">After the last row: there are more, and truncation was not allowed.</exception>
    /// <exception cref="TapException">
    /// See <see cref="QueryAsync"/> and <see cref="TapResponse.ReadAsync"/>; when the rows are enumerated.
    /// </exception>
    public IAsyncEnumerable<TapRow> StreamAsync(
        string adql, TapRequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        _ = Prepare(adql, options);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return EnumerateAsync(adql, options, cancellationToken);
    }

    /// <summary>Runs a query at once (<c>/sync</c>) and reads its answer into memory.</summary>
    /// <param name="adql">The query, sent as it is.</param>
    /// <param name="options">Row limit, format, uploads; null for the client's.</param>
    /// <param name="cancellationToken">Ends the request and the reading.</param>
    /// <exception cref="ArgumentException">See <see cref="QueryAsync"/>.</exception>
    /// <exception cref="TapTruncatedException">There are more rows, and truncation was not allowed.</exception>
    /// <exception cref="TapException">See <see cref="QueryAsync"/> and <see cref="TapResponse.ReadAsync"/>.</exception>
    public async Task<TapTable> QueryTableAsync(
        string adql, TapRequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var answer = await QueryAsync(adql, options, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
            return await answer.ReadTableAsync(maxRows: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Runs a query at once (<c>/sync</c>) and writes its answer to a stream, in any format that the service has. A VOTable is read while
    /// it passes by, so that errors and truncation are found; of other formats the beginning is looked at, and an error page in their place
    /// is an error.
    /// </summary>
    /// <param name="adql">The query, sent as it is.</param>
    /// <param name="format">The format: <c>"csv"</c>, <c>"application/fits"</c>, a <see cref="TapResponseFormat"/>.</param>
    /// <param name="target">Where it goes; stays open. What was written when this throws is no answer.</param>
    /// <param name="options">Row limit and uploads; their format does not count. Null for the client's.</param>
    /// <param name="progress">Told how many bytes have been written, at most every MiB and at the end.</param>
    /// <param name="cancellationToken">Ends the request and the writing.</param>
    /// <exception cref="ArgumentException">See <see cref="QueryAsync"/>; or the stream cannot be written to.</exception>
    /// <exception cref="TapTruncatedException">A VOTable says that there are more rows, and truncation was not allowed.</exception>
    /// <exception cref="TapException">See <see cref="QueryAsync"/> and <see cref="TapResponse.ReadAsync"/>.</exception>
    public async Task<TapSavedAnswer> SaveAsync(
        string adql,
        TapOutputFormat format,
        Stream target,
        TapRequestOptions? options = null,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(target);
        if (!target.CanWrite)
            throw new ArgumentException("The stream cannot be written to.", nameof(target));
        var query = Prepare(adql, options, format);
        var answer = await SendAsync(query, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
            return await AnswerSaver.SaveAsync(answer, query.Context, format, target, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// The same into a file. It has its name only when it is whole; until then it lies beside it as <c>.part</c>, and when something goes
    /// wrong nothing is left of it.
    /// </summary>
    /// <param name="adql">The query, sent as it is.</param>
    /// <param name="format">The format: <c>"csv"</c>, <c>"application/fits"</c>, a <see cref="TapResponseFormat"/>.</param>
    /// <param name="path">The file.</param>
    /// <param name="overwrite">Whether a file of that name is replaced, in one step, when the answer is whole.</param>
    /// <param name="options">Row limit and uploads; their format does not count. Null for the client's.</param>
    /// <param name="progress">Told how many bytes have been written, at most every MiB and at the end.</param>
    /// <param name="cancellationToken">Ends the request and the writing.</param>
    /// <exception cref="ArgumentException">See <see cref="QueryAsync"/>.</exception>
    /// <exception cref="IOException">There is a file of that name, or it cannot be written.</exception>
    /// <exception cref="TapTruncatedException">A VOTable says that there are more rows, and truncation was not allowed.</exception>
    /// <exception cref="TapException">See <see cref="QueryAsync"/> and <see cref="TapResponse.ReadAsync"/>.</exception>
    public Task<TapSavedAnswer> SaveAsync(
        string adql,
        TapOutputFormat format,
        string path,
        bool overwrite = false,
        TapRequestOptions? options = null,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return PartFile.WriteAsync(path, overwrite, file => SaveAsync(adql, format, file, options, progress, cancellationToken));
    }

    /// <summary>The request that a query would be sent with, for logs, help desks and curl; nothing is sent.</summary>
    /// <param name="adql">The query.</param>
    /// <param name="options">Row limit, format, uploads; null for the client's.</param>
    /// <param name="asJob">Whether it is the one that makes a job; otherwise that of a synchronous query.</param>
    /// <exception cref="ArgumentException">See <see cref="QueryAsync"/>.</exception>
    public TapRequest ToRequest(string adql, TapRequestOptions? options = null, bool asJob = false)
    {
        var query = Prepare(adql, options);
        var url = ServiceUrl.Append(BaseUrl, asJob ? "async" : "sync");
        return _http.Describe(query.ToRequest(url, "describe", RepeatSafety.ChangesNothing));
    }

    /// <summary>Closes the connections, unless the handler is the caller's. Read and dispose of the answers first.</summary>
    public void Dispose()
    {
        _disposed = true;
        DataLink.Dispose();
        _http.Dispose();
        ForgetOwnCredentials();
    }

    private PreparedQuery Prepare(string adql, TapRequestOptions? options, TapOutputFormat? format = null) =>
        PreparedQuery.Create(adql, options, _options, Traits, format);

    /// <summary>Sends a query to <c>/sync</c>; whatever status comes back, unless it is that an upload was too large.</summary>
    private async Task<TapHttpResponse> SendAsync(PreparedQuery query, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await using (query.ConfigureAwait(false))
        {
            await PrepareUploadsAsync(query, asJob: false, cancellationToken).ConfigureAwait(false);
            var request = query.ToRequest(ServiceUrl.Append(BaseUrl, "sync"), "tap.sync", RepeatSafety.ChangesNothing);
            var answer = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            await UploadRefusal.ThrowIfTooLargeAsync(answer, query, cancellationToken).ConfigureAwait(false);
            return answer;
        }
    }

    private async Task PrepareUploadsAsync(PreparedQuery query, bool asJob, CancellationToken cancellationToken)
    {
        if (!query.HasUploads)
            return;
        var limits = _options.UploadLimits
            ?? await ServiceUploadLimits.OfAsync(Vosi, Traits, asJob, _options, cancellationToken).ConfigureAwait(false);
        await query.PrepareUploadsAsync(limits, _options.Spool, cancellationToken).ConfigureAwait(false);
    }

    private Task<TapException> ReadErrorAsync(TapHttpResponse answer, CancellationToken cancellationToken) =>
        ErrorAnswer.ReadAsync(answer, SentQuery.None, cancellationToken);

    private async IAsyncEnumerable<TapRow> EnumerateAsync(
        string adql, TapRequestOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var answer = await QueryAsync(adql, options, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            await foreach (var row in answer.RowsAsync(cancellationToken).ConfigureAwait(false))
                yield return row;
        }
    }
}
