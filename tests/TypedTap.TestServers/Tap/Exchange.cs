namespace TypedTap.TestServers;

/// <summary>A request to the service, who it is from, and how its answers are stamped.</summary>
internal sealed class Exchange(RecordedRequest request, DoubleIdentity who, TapDouble tap)
{
    public RecordedRequest Request => request;

    /// <summary>The user; null for an anonymous one.</summary>
    public string? User => who.User;

    /// <summary>GET for HEAD too, whose answers are cut by the server.</summary>
    public string Method => request.Method == "HEAD" ? "GET" : request.Method;

    public RequestParameters Parameters { get; } = RequestParameters.Of(request);

    private TapDoubleOptions Options => tap.Options;

    public LoopbackReply Reply(DoubleAnswer answer) => answer.ToReply([.. Stamp()]);

    public LoopbackReply Reply(int status, string type, byte[] body, params IEnumerable<(string Name, string Value)> headers) =>
        LoopbackReply.Of(status, type, body, [.. Stamp(), .. headers]);

    public LoopbackReply Text(string text, int status = 200) => Reply(status, "text/plain", System.Text.Encoding.UTF8.GetBytes(text));

    public LoopbackReply Xml(byte[] document) => Reply(200, "text/xml", document);

    public LoopbackReply SeeOther(string path) => ElsewhereReply(Options.RelativeLocations ? path : request.Origin + path);

    /// <summary>303 to any URL.</summary>
    public LoopbackReply ElsewhereReply(string url) => Reply(303, "text/plain", "see other"u8.ToArray(), ("Location", url));

    /// <summary>401 with challenges.</summary>
    public LoopbackReply Unauthorized(string why) =>
        Reply(401, "text/html", System.Text.Encoding.UTF8.GetBytes($"<html><body>{why}</body></html>"), Challenges());

    public LoopbackReply WithChallenges(string type, byte[] body) => Reply(200, type, body, Challenges());

    private IEnumerable<(string Name, string Value)> Challenges() =>
        from challenge in Options.Challenges ?? tap.DefaultChallenges
        select ("WWW-Authenticate", challenge
            .Replace("{login}", tap.IvoaLogin.AbsoluteUri, StringComparison.Ordinal)
            .Replace("{token}", tap.OAuthToken.AbsoluteUri, StringComparison.Ordinal));

    private IEnumerable<(string Name, string Value)> Stamp()
    {
        var name = Options.IdentityHeader switch
        {
            IdentityHeader.True => who.User,
            IdentityHeader.Wrong => who.User is null ? null : "somebody-else",
            IdentityHeader.Anonymous => "anonymous",
            _ => null,
        };
        return name is null ? [] : [("X-VO-Authenticated", name)];
    }
}
