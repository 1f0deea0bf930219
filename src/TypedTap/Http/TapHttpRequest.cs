using System.Net.Http.Headers;

namespace TypedTap.Http;

/// <summary>A request as its sender means it, before redirects.</summary>
internal sealed record TapHttpRequest
{
    /// <summary>The method.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>Where it is sent first.</summary>
    public required Uri Url { get; init; }

    /// <summary>Makes the body, once for every message that carries it; null when there is none.</summary>
    public Func<HttpContent>? Body { get; init; }

    /// <summary>The fields of the body, for those who look at the request; the body is made by <see cref="Body"/> alone.</summary>
    public IReadOnlyCollection<KeyValuePair<string, string>> Fields { get; init; } = [];

    /// <summary>The files of the body, for those who look at the request.</summary>
    public IReadOnlyCollection<TapRequestFile> Files { get; init; } = [];

    /// <summary>What it is for, in two words for traces and logs: <c>tap.sync</c>, <c>uws.phase</c>, <c>vosi.tables</c>.</summary>
    public string Purpose { get; init; } = "request";

    /// <summary>The media types that are welcome.</summary>
    public string Accept { get; init; } = "*/*";

    /// <summary>What a repeat would do.</summary>
    public RepeatSafety Repeat { get; init; }

    /// <summary>
    /// Whether redirects are followed. If not, the answer that asks for one is given back, and
    /// <see cref="TapHttpResponse.Location"/> tells where it leads.
    /// </summary>
    public bool FollowRedirects { get; init; } = true;

    /// <summary>How long the headers may take, in place of <see cref="TapHttpOptions.RequestTimeout"/>.</summary>
    public TimeSpan? AnswerTimeout { get; init; }

    /// <summary>How the client's credential goes along.</summary>
    public CredentialUse Credential { get; init; }

    /// <summary>The credential of this request in place of the client's; null for the client's.</summary>
    public IRequestCredential? As { get; init; }

    /// <summary>How long the service will think, so that a token that would expire meanwhile is renewed before.</summary>
    public TimeSpan TokenLife { get; init; }

    /// <summary>Puts headers that only this request has into its first message; what a redirect makes of it goes without them.</summary>
    public Action<HttpRequestHeaders>? OwnHeaders { get; init; }

    /// <summary>Puts headers into every message of the exchange, those after redirects too: none that is a secret.</summary>
    public Action<HttpRequestHeaders>? EveryHeaders { get; init; }

    /// <summary>
    /// Whether it takes no place among those that <see cref="TapHttpOptions.MaxConnections"/> gives: it is made in the middle of another
    /// exchange, which has one, for a secret, so that waiting for a place could be waiting for oneself.
    /// </summary>
    public bool PassesGate { get; init; }

    /// <summary>Whether the body is wanted as it is sent, with whatever encoding the service says that it has.</summary>
    public bool AsSent { get; init; }

    /// <summary>The same where the handler does so; one of the caller's that takes encodings off may.</summary>
    public bool AsSentIfPossible { get; init; }

    /// <summary>A GET, which may be repeated.</summary>
    public static TapHttpRequest Get(Uri url) => new() { Method = HttpMethod.Get, Url = url, Repeat = RepeatSafety.ChangesNothing };

    /// <summary>A POST of form fields (<c>application/x-www-form-urlencoded</c>).</summary>
    public static TapHttpRequest PostForm(Uri url, IReadOnlyCollection<KeyValuePair<string, string>> fields) =>
        new() { Method = HttpMethod.Post, Url = url, Fields = fields, Body = () => new FormUrlEncodedContent(fields) };

    /// <summary>
    /// The same for a file: nothing is to be packed for the way, so that its length is that of the body, and what is packed is so itself.
    /// </summary>
    public TapHttpRequest ForFile() => this with
    {
        AsSentIfPossible = true,
        EveryHeaders = static headers => headers.TryAddWithoutValidation("Accept-Encoding", "identity"),
    };

    /// <summary>The first message of the exchange.</summary>
    public RequestStep FirstStep => new(Method, Url, Body is not null);
}
