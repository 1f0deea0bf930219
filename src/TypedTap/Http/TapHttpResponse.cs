using System.Globalization;
using System.Net;

namespace TypedTap.Http;

/// <summary>An answer whose headers are there and whose body can be read once.</summary>
internal sealed class TapHttpResponse : IAsyncDisposable
{
    private readonly HttpResponseMessage _message;
    private TapRequest? _request;
    private IDisposable? _place;
    private Stream? _packed;
    private bool _over;

    private TapHttpResponse(HttpResponseMessage message, Uri url, string trail, IRequestCredential? credential, TapHttpOptions options)
    {
        _message = message;
        FinalUrl = url;
        Trail = trail;
        SentCredential = credential?.Description;
        Options = options;
    }

    /// <summary>The URL that answered, after redirects.</summary>
    public Uri FinalUrl { get; }

    /// <summary>All messages of the exchange, for people; without secrets.</summary>
    public string Trail { get; }

    /// <summary>What the request was, for messages about its answer.</summary>
    public TapRequest? Request => _request ??= Describe?.Invoke();

    /// <summary>Makes <see cref="Request"/>, when somebody asks.</summary>
    public Func<TapRequest>? Describe { get; set; }

    /// <summary>The credential that went along to the URL that answered, described without its secret; null when none did.</summary>
    public string? SentCredential { get; }

    /// <summary>Who the service says that we are (<c>X-VO-Authenticated</c>); null when it does not say.</summary>
    public string? Identity => IdentityCheck.Of(_message);

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode => _message.StatusCode;

    /// <summary>Whether the status is 2xx.</summary>
    public bool IsSuccess => _message.IsSuccessStatusCode;

    /// <summary>The media type with its parameters as it was sent, cleaned; null when there is none.</summary>
    public string? ContentType => Header("Content-Type");

    /// <summary>The declared character set.</summary>
    public string? Charset => _message.Content.Headers.ContentType?.CharSet;

    /// <summary>An encoding of the body that nobody has taken off (a handler without decompression), or null.</summary>
    public string? LeftEncoding => _packed is null ? Header("Content-Encoding") : null;

    /// <summary>
    /// How many bytes the body will have; null where the service does not say, or says it of a body from which an encoding is taken off.
    /// </summary>
    public long? BodyLength =>
        _packed is null && long.TryParse(BodyHeader("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length
            : null;

    /// <summary>The authentication schemes that the service offers.</summary>
    public IEnumerable<string> Challenges => _message.Headers.WwwAuthenticate
        .Select(challenge => ServerText.Clean(challenge.Scheme, 60))
        .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The values of a header of the answer (not of its body) as they were sent, one for each line.</summary>
    public IReadOnlyList<string> HeaderValues(string name) =>
        _message.Headers.NonValidated.TryGetValues(name, out var values) ? [.. values] : [];

    /// <summary>
    /// The value of a header that belongs to the body (<c>Content-Disposition</c>), as it was sent; null when there is none.
    /// </summary>
    public string? BodyHeader(string name) =>
        _message.Content.Headers.NonValidated.TryGetValues(name, out var values) && values.Count > 0 ? values.ToString() : null;

    /// <summary>How long to wait before another attempt, if the service says so.</summary>
    public TimeSpan? RetryAfter => _message.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date - Options.TimeProvider.GetUtcNow() is var wait => wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    /// <summary>Where a redirect that was not followed leads, resolved; null when there is none.</summary>
    public Uri? Location
    {
        get
        {
            var found = _message.Headers.NonValidated.TryGetValues("Location", out var values) && values.Count == 1;
            return found && Uri.TryCreate(FinalUrl, values.ToString().Trim(), out var target) ? target : null;
        }
    }

    /// <summary>The body, decompressed, with the stall limit on it.</summary>
    public Stream Body { get; private set; } = Stream.Null;

    /// <summary>The pipeline's options.</summary>
    public TapHttpOptions Options { get; }

    /// <summary>Opens the body of an answer and takes the answer over.</summary>
    public static async Task<TapHttpResponse> CreateAsync(
        HttpResponseMessage message,
        Uri url,
        RequestTrail trail,
        IRequestCredential? credential,
        TapHttpOptions options,
        CancellationToken cancellationToken)
    {
        var content = await message.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var answer = new TapHttpResponse(message, url, trail.ToString(), credential, options);
        answer.Body = new GuardedStream(content, url, options, answer.Over);
        return answer;
    }

    /// <summary>Takes off the encoding that was left.</summary>
    /// <param name="decode">
    /// Makes the content of the packed body, which stays open; it is the end of the body only where that is whole.
    /// </param>
    public void Decode(Func<Stream, Stream> decode)
    {
        _packed = Body;
        Body = new GuardedStream(decode(_packed), FinalUrl, Options, Over);
    }

    /// <summary>Takes over a place that is free again when the body has been read or the answer is disposed of.</summary>
    public void WhenOver(IDisposable? place)
    {
        _place = place;
        if (_over)
            place?.Dispose();
    }

    /// <summary>Puts the whole body into memory; <see cref="Body"/> then gives it from its beginning.</summary>
    /// <exception cref="TapResponseException">It is larger than <paramref name="limit"/> bytes.</exception>
    public async Task BufferAsync(int limit, CancellationToken cancellationToken)
    {
        var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            whole.Write(buffer, 0, count);
            if (whole.Length > limit)
            {
                throw new TapResponseException(
                    $"{SafeUrl.Print(FinalUrl)} sent more than {limit / 1024} KiB, which is more than such a document may have here.")
                {
                    Url = SafeUrl.Redact(FinalUrl),
                    StatusCode = StatusCode,
                    ContentType = ContentType,
                };
            }
        }

        await Body.DisposeAsync().ConfigureAwait(false);
        whole.Position = 0;
        Body = whole;
    }

    /// <summary>
    /// Reads at most <paramref name="limit"/> bytes of the body for a message about it: what fails or takes longer than a
    /// request may take only ends the reading.
    /// </summary>
    public async Task<ReadOnlyMemory<byte>> ReadBeginningAsync(ReadOnlyMemory<byte> already, int limit, CancellationToken cancellationToken)
    {
        if (already.Length >= limit)
            return already;
        var buffer = new byte[limit];
        already.CopyTo(buffer);
        var length = already.Length;
        using var budget = new TimeBudget(Options.TimeProvider, Options.RequestTimeout, cancellationToken);
        try
        {
            int count;
            do
            {
                count = await Body.ReadAsync(buffer.AsMemory(length), budget.Token).ConfigureAwait(false);
                length += count;
            }
            while (count > 0 && length < buffer.Length);
        }
        catch (Exception e) when (e is TapException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // What has come must do.
        }

        return buffer.AsMemory(0, length);
    }

    /// <summary>Lets go of the body; the connection of one that was not read to its end is closed, not waited for.</summary>
    public async ValueTask DisposeAsync()
    {
        await Body.DisposeAsync().ConfigureAwait(false);
        if (_packed is not null)
            await _packed.DisposeAsync().ConfigureAwait(false);
        _message.RequestMessage?.Dispose();
        _message.Dispose();
        Over();
    }

    private void Over()
    {
        _over = true;
        _place?.Dispose();
    }

    private string? Header(string name) =>
        _message.Content.Headers.NonValidated.TryGetValues(name, out var values) && values.Count > 0
            ? ServerText.Clean(string.Join(", ", values), 200)
            : null;
}
