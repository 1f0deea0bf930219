using System.Globalization;
using System.Text.Json.Nodes;
using TypedTap.Testing.Protocol;

namespace TypedTap.Testing;

/// <summary>Where users get their cookies and tokens.</summary>
internal sealed class LoginEndpoints(EmbeddedAccounts accounts)
{
    public const string CookieName = "CADC_SSO";
    public const string CookiePath = "/ac/login";
    public const string IvoaPath = "/ivoa/login";
    public const string EsoPath = "/sso/oidc/token";
    public const string OAuthPath = "/oauth/token";
    public const string DevicePath = "/oauth/device";
    public const string DiscoveryPath = "/.well-known/openid-configuration";

    private readonly OAuthGrants _grants = new(accounts);

    /// <summary>The answer of a login endpoint; null where the request is not for one.</summary>
    public ServiceReply? Answer(RecordedRequest request) => (request.Method, request.Path) switch
    {
        ("POST", CookiePath) => CookieInBody(request),
        ("POST", IvoaPath) => Ivoa(request),
        ("GET", EsoPath) => Eso(request),
        ("POST", OAuthPath) => _grants.Token(request),
        ("POST", DevicePath) => _grants.Device(request),
        ("GET", DiscoveryPath) => Json(200, new JsonObject
        {
            ["issuer"] = request.Origin,
            ["token_endpoint"] = request.Origin + OAuthPath,
            ["device_authorization_endpoint"] = request.Origin + DevicePath,
        }),
        (_, CookiePath or IvoaPath or EsoPath or OAuthPath or DevicePath or DiscoveryPath) =>
            ServiceReply.Of(405, "text/plain", $"{request.Method} is not for {request.Path}"),
        _ => null,
    };

    public static ServiceReply Json(int status, JsonObject body) =>
        ServiceReply.Of(status, "application/json", body.ToJsonString(), ("Cache-Control", "no-store"));

    /// <summary>As at CADC: the body is the value of the cookie, which goes in quotes.</summary>
    private ServiceReply CookieInBody(RecordedRequest request) =>
        Login(request) is { } user ? ServiceReply.Of(200, "text/plain", accounts.IssueCookie(user)) : Refused();

    /// <summary>As in the SSO draft: the token is in a header field, and the cookie is set.</summary>
    private ServiceReply Ivoa(RecordedRequest request) => Login(request) is { } user
        ? ServiceReply.Of(
            200,
            "text/plain",
            "welcome",
            ("X-VO-Authenticated", user),
            ("X-VO-Bearer", accounts.IssueToken(user)),
            ("Set-Cookie", $"{CookieName}=\"{accounts.IssueCookie(user)}\"; Path=/; HttpOnly"))
        : Refused();

    /// <summary>As at ESO: everything is in the query, and the token to use is the id_token.</summary>
    private ServiceReply Eso(RecordedRequest request)
    {
        var query = request.Query.DistinctBy(field => field.Key).ToDictionary(
            field => field.Key, field => field.Value, StringComparer.Ordinal);
        if (query.GetValueOrDefault("grant_type") != "password"
            || query.GetValueOrDefault("response_type") != "id_token token"
            || query.GetValueOrDefault("client_id") != accounts.ClientId)
        {
            return Json(400, new JsonObject { ["error"] = "invalid_request" });
        }

        if (query.GetValueOrDefault("username") is not { } user || !accounts.Knows(user, query.GetValueOrDefault("password")))
            return Json(401, new JsonObject { ["error"] = "invalid_grant", ["error_description"] = "Unknown user or wrong password." });
        return Json(200, new JsonObject
        {
            ["access_token"] = "opaque-" + accounts.Issued.ToString(CultureInfo.InvariantCulture),
            ["id_token"] = accounts.IssueToken(user, jwt: true),
            ["token_type"] = "bearer",
            ["expires_in"] = (long)accounts.TokenLifetime.TotalSeconds,
            ["scope"] = "",
        });
    }

    private string? Login(RecordedRequest request) =>
        request.First("username") is { } user && accounts.Knows(user, request.First("password")) ? user : null;

    private static ServiceReply Refused() => ServiceReply.Of(401, "text/plain", "Invalid username or password.");
}
