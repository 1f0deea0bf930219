using TypedTap.Tests.Http;

namespace TypedTap.Tests.Auth;

/// <summary>An authorization server: discovery documents, and whatever the test answers to requests for tokens.</summary>
internal sealed class OAuthServerDouble : IAsyncDisposable
{
    private readonly LoopbackServer _server;

    public OAuthServerDouble(Func<RecordedRequest, LoopbackReply> token) => _server = new LoopbackServer(request => request.Path switch
    {
        "/realm/.well-known/openid-configuration" => Discovery is { } text ? Json(200, text) : LoopbackReply.Of(404, "text/plain", "no"),
        "/.well-known/oauth-authorization-server/realm" when Rfc8414 is { } text => Json(200, text),
        "/token" or "/device" => token(request),
        _ => LoopbackReply.Of(404, "text/plain", "no"),
    });

    public Uri Issuer => new(_server.Url, "realm");

    public Uri Url => _server.Url;

    public string? Discovery { get; set; }

    public string? Rfc8414 { get; set; }

    public IReadOnlyList<RecordedRequest> Requests => _server.Requests;

    public IReadOnlyList<string> Log => _server.Log;

    /// <summary>The document as it should be, with further members.</summary>
    public string Document(string more = "") => $$"""
        {"issuer":"{{Issuer}}","token_endpoint":"{{Url}}token","device_authorization_endpoint":"{{Url}}device"{{more}}}
        """;

    public static LoopbackReply Json(int status, string text) => LoopbackReply.Of(status, "application/json", text);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
