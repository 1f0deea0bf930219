using TypedTap.Http;
using TypedTap.Votable;

namespace TypedTap.Tap;

/// <summary>
/// A TAP service (IVOA Table Access Protocol 1.0 and 1.1). Sends ADQL text and gives rows; typed queries are built on it.
/// Making one touches no network. It may be used by several threads at once, and is best kept for as long as the service
/// is used, because it keeps connections.
/// </summary>
public sealed class TapClient : IDisposable
{
    private readonly TapHttp _http;
    private readonly TapClientOptions _options;
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
        _http = new TapHttp(_options.ToHttpOptions());
    }

    /// <summary>The URL of the service, without a slash at its end.</summary>
    public Uri BaseUrl { get; }

    /// <summary>How it talks to the service.</summary>
    internal TapClientOptions Options => _options;

    /// <summary>Runs a query at once (<c>/sync</c>) and gives its rows as they come.</summary>
    /// <param name="adql">The query, sent as it is.</param>
    /// <param name="options">Row limit and format; null for the client's.</param>
    /// <param name="cancellationToken">Ends the request. Reading the rows has tokens of its own.</param>
    /// <returns>The answer, before its first row. Dispose of it, or the connection stays busy.</returns>
    /// <exception cref="ArgumentException">There is no query, or it has half a character in it (an unpaired surrogate).</exception>
    /// <exception cref="TapQueryException">The service refused the query.</exception>
    /// <exception cref="TapResponseException">What came is not an answer of a TAP service.</exception>
    /// <exception cref="TapTransportException">The network failed.</exception>
    /// <exception cref="TapTimeoutException">A time limit of the client ran out.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<TapResponse> QueryAsync(string adql, TapRequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(adql);
        TapParameters.CheckCharacters(adql, nameof(adql));
        ObjectDisposedException.ThrowIf(_disposed, this);

        var maxRec = options?.MaxRec ?? _options.MaxRec;
        var fields = TapParameters.Query(adql, maxRec, options?.ResponseFormat ?? _options.ResponseFormat);
        // Nobody who asks for no rows wants to hear that rows are missing.
        var context = new SentQuery(adql, maxRec, options?.AllowTruncation == true || maxRec == 0)
        {
            Votable = _options.Votable with { LeaveOpen = false, Tables = VoTableSelection.Results },
        };

        var request = TapHttpRequest.PostForm(ServiceUrl.Append(BaseUrl, "sync"), fields);
        var answer = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            var rows = await TableAnswer.OpenAsync(answer, context, cancellationToken).ConfigureAwait(false);
            return new TapResponse(answer, rows, context);
        }
        catch
        {
            await answer.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Closes the connections, unless the handler is the caller's. Read and dispose of the answers first.</summary>
    public void Dispose()
    {
        _disposed = true;
        _http.Dispose();
    }
}
