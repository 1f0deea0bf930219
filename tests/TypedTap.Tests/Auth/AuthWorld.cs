using System.Net.Http.Headers;
using TypedTap.Auth;
using TypedTap.Http;
using TypedTap.Tests.Http;

namespace TypedTap.Tests.Auth;

/// <summary>A pipeline, a clock that stands still, and what the pipeline does with a credential.</summary>
internal sealed class AuthWorld : IDisposable
{
    public static readonly Uri Service = new("https://archive.example/tap");

    private readonly TapHttp _http;

    public AuthWorld(HttpMessageHandler? handler = null) =>
        _http = new TapHttp(new TapHttpOptions { Handler = handler, TimeProvider = Time, Retry = TapRetryOptions.None });

    public ManualTime Time { get; } = new();

    public TapHttp Http => _http;

    public DateTimeOffset Now => Time.GetUtcNow();

    public AuthorizationContext Context(TimeSpan life = default) => new(_http, Time, life);

    /// <summary>The headers that a credential puts on a message.</summary>
    public async Task<HttpRequestHeaders> SendAsync(
        TapCredential credential, TimeSpan life = default, CancellationToken cancellationToken = default)
    {
        var message = new HttpRequestMessage();
        await ((IRequestCredential)credential).AuthorizeAsync(message.Headers, Context(life), cancellationToken);
        return message.Headers;
    }

    /// <summary>The value of Authorization that a credential puts on a message.</summary>
    public async Task<string?> AuthorizationAsync(TapCredential credential, TimeSpan life = default) =>
        (await SendAsync(credential, life)).Authorization?.ToString();

    /// <summary>The value of Cookie that a credential puts on a message.</summary>
    public async Task<string> CookieAsync(TapCredential credential) =>
        string.Join("|", (await SendAsync(credential)).NonValidated["Cookie"]);

    public void Dispose() => _http.Dispose();
}
