using System.Text;

namespace TypedTap.Testing.Protocol;

/// <summary>A request to the service, who it is from, and how its answers are stamped.</summary>
internal sealed class Exchange(RecordedRequest request, Identity who, ServiceCore core)
{
    public RecordedRequest Request => request;

    /// <summary>The user; null for an anonymous one.</summary>
    public string? User => who.User;

    /// <summary>GET for HEAD too, whose answers are cut when they are sent.</summary>
    public string Method => request.Method == "HEAD" ? "GET" : request.Method;

    public RequestParameters Parameters => field ??= RequestParameters.Of(request);

    private EmbeddedTapServiceOptions Options => core.Options;

    public ServiceReply Reply(ServiceReply answer) => answer.With(Stamp());

    public ServiceReply Reply(QueryAnswer answer) => Reply(answer.Reply);

    public ServiceReply Text(string text, int status = 200) => Reply(ServiceReply.Of(status, "text/plain", text));

    public ServiceReply Xml(byte[] document) => Reply(ServiceReply.Of(200, "text/xml", document));

    public ServiceReply NotAllowed() => Text($"{request.Method} is not for {request.Path}.", 405);

    public ServiceReply SeeOther(string path) => SeeElsewhere(Options.Profile.RelativeLocations ? path : request.Origin + path);

    /// <summary>303 to any URL.</summary>
    public ServiceReply SeeElsewhere(string url) => Reply(ServiceReply.Of(303, "text/plain", "see other", ("Location", url)));

    /// <summary>401 with challenges.</summary>
    public ServiceReply Unauthorized(string why) =>
        Reply(ServiceReply.Of(401, "text/html", Encoding.UTF8.GetBytes($"<html><body>{why}</body></html>"), Challenges()));

    /// <summary>A document that also announces that one may log in (AuthVO).</summary>
    public ServiceReply WithChallenges(byte[] document) => Reply(ServiceReply.Of(200, "text/xml", document, Challenges()));

    private IEnumerable<(string Name, string Value)> Challenges() =>
        from challenge in Options.Challenges ?? core.Logins.Challenges
        select ("WWW-Authenticate", challenge
            .Replace("{login}", core.Logins.Url(LoginEndpoints.IvoaPath).AbsoluteUri, StringComparison.Ordinal)
            .Replace("{token}", core.Logins.Url(LoginEndpoints.OAuthPath).AbsoluteUri, StringComparison.Ordinal));

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
