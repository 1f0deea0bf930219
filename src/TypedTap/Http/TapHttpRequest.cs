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

    /// <summary>A GET.</summary>
    public static TapHttpRequest Get(Uri url) => new() { Method = HttpMethod.Get, Url = url };

    /// <summary>A POST of form fields (<c>application/x-www-form-urlencoded</c>).</summary>
    public static TapHttpRequest PostForm(Uri url, IReadOnlyCollection<KeyValuePair<string, string>> fields) =>
        new() { Method = HttpMethod.Post, Url = url, Body = () => new FormUrlEncodedContent(fields) };

    /// <summary>The first message of the exchange.</summary>
    public RequestStep FirstStep => new(Method, Url, Body is not null);
}
