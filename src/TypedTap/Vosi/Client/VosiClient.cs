using TypedTap.Http;

namespace TypedTap.Vosi;

/// <summary>
/// What a TAP service says about itself (VOSI 1.1, DALI 1.1): capabilities, tables, availability, examples. Every request goes through
/// the client that this one belongs to, with its credentials and time limits. It may be used by several threads at once.
/// </summary>
public sealed class VosiClient
{
    private readonly Uri _baseUrl;
    private readonly VosiDocuments _documents;
    private readonly CapabilitiesCache _capabilities;
    private readonly TableDocuments _tables;
    private readonly ExamplePages _pages;

    /// <summary>Makes a client; nothing is sent.</summary>
    /// <param name="http">The pipeline; it stays the caller's.</param>
    /// <param name="baseUrl">The URL of the service, to which names of resources are appended.</param>
    /// <param name="readError">Makes the exception for an answer whose status is not 2xx.</param>
    /// <param name="options">Bounds of the readers; null for the usual ones.</param>
    internal VosiClient(
        TapHttp http,
        Uri baseUrl,
        Func<TapHttpResponse, CancellationToken, Task<TapException>> readError,
        VosiReaderOptions? options = null)
    {
        _baseUrl = baseUrl;
        options ??= VosiReaderOptions.Default;
        _documents = new VosiDocuments(http, readError, options);
        _capabilities = new CapabilitiesCache(FetchCapabilitiesAsync);
        _tables = new TableDocuments(_documents, baseUrl, options);
        _pages = new ExamplePages(_documents, options);
    }

    /// <summary>
    /// What the service can do. Fetched once, however many ask, and kept; <see cref="RefreshCapabilitiesAsync"/> fetches it anew.
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting; a request that others wait for goes on.</param>
    /// <exception cref="VosiException">What came is no list of capabilities.</exception>
    /// <exception cref="TapException">The service refused, or the network failed. The next call tries again.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<VosiCapabilities> GetCapabilitiesAsync(CancellationToken cancellationToken = default) =>
        _capabilities.GetAsync(cancellationToken);

    /// <summary>
    /// Forgets the capabilities that are kept and fetches them anew, as after a login: services tell different people different things.
    /// </summary>
    /// <inheritdoc cref="GetCapabilitiesAsync" path="/param"/>
    /// <inheritdoc cref="GetCapabilitiesAsync" path="/exception"/>
    public Task<VosiCapabilities> RefreshCapabilitiesAsync(CancellationToken cancellationToken = default)
    {
        _capabilities.Clear();
        return _capabilities.GetAsync(cancellationToken);
    }

    /// <summary>Forgets the capabilities that are kept, because somebody else asks now.</summary>
    internal void ForgetCapabilities() => _capabilities.Clear();

    /// <summary>The tables of the service. Not kept.</summary>
    /// <param name="detail">How much to tell; big services take minutes over <see cref="VosiDetail.Max"/>.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="VosiException">What came is no set of tables.</exception>
    /// <exception cref="TapException">The service refused, or the network failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<VosiTableSet> GetTablesAsync(VosiDetail detail = VosiDetail.Default, CancellationToken cancellationToken = default) =>
        _tables.GetSetAsync(detail, cancellationToken);

    /// <summary>
    /// A table with its columns: its own document (<c>/tables/NAME</c>, VOSI 1.1 section 4.2), or, where the service has no such
    /// documents (404), the table out of the whole set.
    /// </summary>
    /// <param name="name">The name as the service publishes it, with its schema and its quotes.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="VosiException">There is no such table, or the document is empty or something else.</exception>
    /// <exception cref="TapException">The service refused, or the network failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<VosiTable> GetTableAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return _tables.GetTableAsync(name, cancellationToken);
    }

    /// <summary>A table out of its own document; null where the service has no such documents, or none of this table.</summary>
    internal Task<VosiTable?> FindTableDocumentAsync(string name, CancellationToken cancellationToken) =>
        _tables.FindDocumentAsync(name, cancellationToken);

    /// <summary>Whether the service takes requests. Never kept.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="VosiException">What came is no document about availability.</exception>
    /// <exception cref="TapException">The service refused, or the network failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<VosiAvailability> GetAvailabilityAsync(CancellationToken cancellationToken = default) => _documents.ReadAsync(
        ServiceUrl.Append(_baseUrl, "availability"),
        "vosi.availability",
        static (answer, options, token) => VosiAvailabilityReader.ReadAsync(answer.Body, options, token),
        cancellationToken);

    /// <summary>
    /// The examples of the service, those of continuation pages included: up to five deep, on the same origin, each page once. A
    /// continuation that cannot be had becomes a diagnostic.
    /// </summary>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="VosiException">The first page is none, or exceeds a bound.</exception>
    /// <exception cref="TapException">The service refused, or the network failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<DaliExamples> GetExamplesAsync(CancellationToken cancellationToken = default) =>
        _pages.GetAsync(ServiceUrl.Append(_baseUrl, "examples"), cancellationToken);

    private Task<VosiCapabilities> FetchCapabilitiesAsync() => _documents.ReadAsync(
        ServiceUrl.Append(_baseUrl, "capabilities"),
        "vosi.capabilities",
        static (answer, options, token) => VosiCapabilitiesReader.ReadAsync(answer.Body, options, token),
        CancellationToken.None);
}
