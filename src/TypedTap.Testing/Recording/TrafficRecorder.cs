using System.Globalization;
using TypedTap.Testing.Recording;

namespace TypedTap.Testing;

/// <summary>
/// Writes down what goes between a client and a service, for a <see cref="TrafficReplay"/>: <c>new TapClientOptions { Handler = new
/// TrafficRecorder("night") }</c>. The folder has <c>index.json</c>, which people can read, and a file for each body.
/// </summary>
/// <remarks>
/// <para>
/// Secrets are not written: the values of Authorization, of cookies, and of headers, parameters and members of JSON that are named like
/// secrets; answers of logins in plain text, private keys; and whatever of these turns up again anywhere later. They become <c>***</c>.
/// Names of users and the rows that a service sends are written: look at a recording before you pass it on.
/// </para>
/// <para>
/// Answers still stream: each piece is written as it is read. Bodies of requests are in memory while they are sent. An exchange stands in
/// the index once its answer has been read or given up.
/// </para>
/// </remarks>
public sealed class TrafficRecorder : DelegatingHandler
{
    private readonly TrafficRecorderOptions _options;
    private readonly RecordingFolder _folder;
    private readonly SecretScrubber _scrubber;
    private readonly RequestReader _reader;
    private int _count;

    /// <summary>Records into a folder.</summary>
    /// <param name="folder">The folder; made if it is not there.</param>
    /// <param name="inner">
    /// What sends the requests, such as the handler of another recorder's or an <c>HttpMessageHandler</c> of one's own; it decodes
    /// compressed answers. Null for one that sends them to the network, without redirects and cookies, as
    /// <see cref="Tap.TapClientOptions.Handler"/> wants it.
    /// </param>
    /// <param name="options">What is kept; null for the defaults.</param>
    /// <exception cref="IOException">The folder has a recording already, or can't be written.</exception>
    public TrafficRecorder(string folder, HttpMessageHandler? inner = null, TrafficRecorderOptions? options = null)
        : base(inner ?? NetworkHandler())
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _options = options ?? new TrafficRecorderOptions();
        _folder = new RecordingFolder(folder);
        _scrubber = new SecretScrubber(new KnownSecrets(_options.SecretNames));
        _reader = new RequestReader(_scrubber, _options.MaxBodyBytes);
    }

    /// <summary>The folder, as a full path.</summary>
    public string Folder => _folder.Path;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var number = Interlocked.Increment(ref _count);
        if (number > _options.MaxExchanges)
        {
            if (number == _options.MaxExchanges + 1L)
                _folder.Append(Stopped(number));
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var (recorded, contents, hasSecrets) = await _reader.ReadAsync(
            request,
            (part, mediaType) => RecordingFolder.FileName(number, part.Length == 0 ? "request" : "request-" + SafeName(part), mediaType),
            cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < contents.Count; i++)
            await File.WriteAllBytesAsync(_folder.Locate(recorded.Files[i].File), contents[i], cancellationToken).ConfigureAwait(false);

        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            _folder.Append(new StoredExchange(number, recorded, Answer: null, _scrubber.Text(e.Message)));
            throw;
        }
        catch (OperationCanceledException)
        {
            _folder.Append(new StoredExchange(number, recorded, Answer: null, "The client gave up waiting."));
            throw;
        }

        return await RecordAsync(number, recorded, hasSecrets, response, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> RecordAsync(
        int number, StoredRequest request, bool hasSecrets, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentEncoding.Count > 0)
        {
            throw new InvalidOperationException(
                $"The answer of {request.Url} is compressed ({string.Join(", ", response.Content.Headers.ContentEncoding)}), and secrets in it could not be seen: set "
                + "AutomaticDecompression on the handler under the recorder.");
        }

        var mediaType = response.Content.Headers.ContentType?.MediaType;
        var file = RecordingFolder.FileName(number, "answer", mediaType);
        var headers = _reader.Headers(response.Headers.Concat(response.Content.Headers));
        var sink = new BodySink(
            () => File.Create(_folder.Locate(file)), BodyKinds.Of(mediaType), _scrubber, hasSecrets || IsLogin(request),
            _options.MaxBodyBytes);
        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var content = new StreamContent(new RecordedStream(body, sink, Completed));
        foreach (var header in response.Content.Headers)
            content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        response.Content = content;
        return response;

        void Completed(string? ending)
        {
            ending ??= sink.IsCut
                ? "The recording was cut: the body is larger than what is kept (TrafficRecorderOptions.MaxBodyBytes)."
                : null;
            var written = File.Exists(_folder.Locate(file)) ? file : null;
            var answer = new StoredAnswer(
                (int)response.StatusCode, response.ReasonPhrase, headers, written, ending is null,
                ending is null ? null : _scrubber.Text(ending));
            _folder.Append(new StoredExchange(number, request, answer, Failure: null));
        }
    }

    private StoredExchange Stopped(int number) => new(
        number,
        Request: null,
        Answer: null,
        string.Create(
            CultureInfo.InvariantCulture,
            $"the recording stopped after {_options.MaxExchanges} exchanges ({nameof(TrafficRecorderOptions)}.{nameof(TrafficRecorderOptions.MaxExchanges)})"));

    private static bool IsLogin(StoredRequest request) =>
        request.Url.Contains("login", StringComparison.OrdinalIgnoreCase)
            || request.Url.Contains("/token", StringComparison.OrdinalIgnoreCase)
        || request.Url.Contains("/cred", StringComparison.OrdinalIgnoreCase);

    private static string SafeName(string part) => string.Concat(part.Where(char.IsAsciiLetterOrDigit).Take(40));

    private static SocketsHttpHandler NetworkHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = System.Net.DecompressionMethods.All,
    };
}
