using TypedTap.Http;
using TypedTap.Tests.Http;
using TypedTap.Vosi;

namespace TypedTap.Tests.Vosi;

/// <summary>A service with documents at paths, and the client to ask it with.</summary>
internal sealed class VosiServer : IAsyncDisposable
{
    private readonly LoopbackServer _server;
    private readonly TapHttp _http = new(new TapHttpOptions());

    public VosiServer(Func<string, LoopbackReply?> answer, VosiReaderOptions? options = null)
    {
        _server = new LoopbackServer(
            request => answer(request.Target) ?? LoopbackReply.Of(404, "text/html", "<html><body>no such thing</body></html>"));
        Client = new VosiClient(
            _http,
            new Uri(_server.Url, "tap"),
            static (response, _) =>
                Task.FromResult<TapException>(
                    new TapResponseException($"HTTP {(int)response.StatusCode}") { StatusCode = response.StatusCode }),
            options);
    }

    public VosiClient Client { get; }

    public Uri Url => _server.Url;

    /// <summary>Method and path of what was asked.</summary>
    public IReadOnlyList<string> Log => _server.Log;

    public static LoopbackReply Xml(string body) => LoopbackReply.Of(200, "text/xml", body);

    public static LoopbackReply Page(string body) => LoopbackReply.Of(200, "text/html; charset=utf-8", body);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
