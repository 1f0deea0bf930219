using TypedTap.DataLink.Asking;
using TypedTap.Http;
using TypedTap.Tap;
using TypedTap.Uws.Jobs;

namespace TypedTap.DataLink;

/// <summary>
/// Finds the links of datasets and calls the services that documents describe (DataLink 1.0 and 1.1, SODA 1.0).
/// <see cref="TapClient.DataLink"/> is one that shares connections, limits and login with its client; one that is made here has its own. It
/// may be used by several threads at once.
/// </summary>
/// <remarks>URLs out of documents are asked with the login only if they are of its origins, and anonymously otherwise.</remarks>
public sealed partial class DataLinkClient : IDisposable
{
    private readonly TapHttp _http;
    private readonly TapClientOptions _options;
    private readonly DataLinkRequests _requests;
    private readonly Lazy<TapHttp> _anonymous;
    private readonly bool _ownsHttp;

    /// <summary>Makes a client of its own; nothing is sent.</summary>
    /// <param name="options">Time limits, proxies, credential; null for the usual ones.</param>
    /// <exception cref="ArgumentException">
    /// The options have a handler that follows redirects itself, or a user agent that is not one.
    /// </exception>
    public DataLinkClient(TapClientOptions? options = null)
        : this(new TapHttp((options ?? new()).ToHttpOptions()) { Credential = options?.Credential }, options ?? new()) => _ownsHttp = true;

    internal DataLinkClient(TapHttp http, TapClientOptions options)
    {
        _http = http;
        _options = options;
        _requests = new DataLinkRequests(http);
        _anonymous = new Lazy<TapHttp>(() => new TapHttp(options.ToHttpOptions()));
    }

    /// <summary>Fetches a DataLink document, of one or several identifiers.</summary>
    /// <param name="url">Its URL, as <c>access_url</c> has it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentException">The URL is no absolute http(s) URL.</exception>
    /// <exception cref="TapException">It cannot be had, or is no DataLink document.</exception>
    public Task<DataLinkDocument> FetchAsync(Uri url, CancellationToken cancellationToken = default) =>
        _requests.FetchAsync(Checked(url, nameof(url)), cancellationToken);

    /// <summary>The links of a document that is about one identifier.</summary>
    /// <param name="url">Its URL, as <c>access_url</c> has it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The links, or why there are none: faults, and errors that concern the document alone, are no exceptions.</returns>
    /// <exception cref="ArgumentException">The URL is no absolute http(s) URL.</exception>
    /// <exception cref="TapException">The network failed, the service has too much to do, or a credential cannot be had.</exception>
    public Task<DataLinks> OfUrlAsync(Uri url, CancellationToken cancellationToken = default) =>
        LinksAtAsync(Checked(url, nameof(url)), isOneOfMany: false, cancellationToken);

    /// <summary>The links of a link that is itself a DataLink document (<see cref="DataLinkRow.IsDataLink"/>).</summary>
    /// <exception cref="ArgumentException">The link has no URL.</exception>
    /// <inheritdoc cref="OfUrlAsync"/>
    public Task<DataLinks> FollowAsync(DataLinkRow link, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(link);
        return LinksAtAsync(
            link.AccessUrl ?? throw new ArgumentException($"The link has no URL to follow: {link}", nameof(link)), isOneOfMany: false,
            cancellationToken);
    }

    /// <summary>The links of one identifier.</summary>
    /// <param name="linksUrl">The <c>{links}</c> resource of the service.</param>
    /// <param name="id">The identifier, unescaped.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <inheritdoc cref="OfUrlAsync"/>
    public async Task<DataLinks> OfIdAsync(Uri linksUrl, string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        await foreach (var links in OfIdsAsync(linksUrl, [id], cancellationToken: cancellationToken).ConfigureAwait(false))
            return links;
        throw new InvalidOperationException("An identifier was asked for and not answered.");
    }

    /// <summary>
    /// The links of many identifiers, in their order, one for each of them. They are asked for in batches, of a size that is found out,
    /// several at a time, equal ones once; those that an answer leaves out are asked for again, at last alone.
    /// </summary>
    /// <param name="linksUrl">The <c>{links}</c> resource of the service.</param>
    /// <param name="ids">The identifiers, unescaped.</param>
    /// <param name="options">Sizes and parallelism; null for the usual ones.</param>
    /// <param name="progress">Told after each answer.</param>
    /// <param name="cancellationToken">Ends it, with all requests that are under way.</param>
    /// <exception cref="ArgumentException">The URL is no absolute http(s) URL; thrown at once.</exception>
    /// <exception cref="TapException">
    /// When they are enumerated: the network failed, the service has too much to do, or a credential cannot be had; or, as a
    /// <see cref="DataLinkGivenUpException"/>, request after request failed.
    /// </exception>
    public IAsyncEnumerable<DataLinks> OfIdsAsync(
        Uri linksUrl,
        IEnumerable<string> ids,
        DataLinkOptions? options = null,
        IProgress<DataLinkProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        options ??= new DataLinkOptions();
        var endpoint = new LinksEndpoint(Checked(linksUrl, nameof(linksUrl)), "ID", options.Parameters);
        return LinkBatches.AskAsync(_requests, endpoint, ids, options, progress, cancellationToken);
    }

    /// <summary>Closes the connections that are its own.</summary>
    public void Dispose()
    {
        if (_ownsHttp)
            _http.Dispose();
        if (_anonymous.IsValueCreated)
            _anonymous.Value.Dispose();
    }

    /// <summary>A job service at a URL out of a document: as the user where the login is at home, else as anybody.</summary>
    internal UwsService Jobs(Uri url, Func<TapHttpResponse, CancellationToken, Task<TapException>> readError)
    {
        var scope = _http.Credential?.Scope;
        var isHome = scope is null || scope.Covers(url) || scope.TryUpgrade(url, out _);
        return new UwsService(
            isHome ? _http : _anonymous.Value, url, Uws.UwsTraits.Standard, _options.Jobs, _options.TimeProvider,
            readError) { GivesFiles = true };
    }

    internal TapHttp Http => _http;

    private static Uri Checked(Uri url, string parameter)
    {
        ArgumentNullException.ThrowIfNull(url, parameter);
        return url.IsAbsoluteUri && LinkUrl.Resolve(url.OriginalString, null) is not null
            ? url
            : throw new ArgumentException("A DataLink document has an absolute http(s) URL, without a user name in it.", parameter);
    }

    private async Task<DataLinks> LinksAtAsync(Uri url, bool isOneOfMany, CancellationToken cancellationToken)
    {
        try
        {
            var document = await _requests.FetchAsync(url, cancellationToken).ConfigureAwait(false);
            return DataLinks.Of(document.Rows.Count > 0 ? document.Rows[0].Id : "", document.Rows, document);
        }
        catch (TapException e) when (isOneOfMany || !LinkFailures.ConcernsAll(e))
        {
            return LinkFailures.Fault(e) is { } fault ? DataLinks.Faulty("", fault, SafeUrl.Redact(url)) : DataLinks.Failing("", e);
        }
    }
}
