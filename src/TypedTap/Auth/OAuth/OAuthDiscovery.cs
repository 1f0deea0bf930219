using System.Net;
using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>Finds the endpoints of an issuer in its discovery document.</summary>
internal static class OAuthDiscovery
{
    /// <summary>The endpoints that the client names, or that its issuer publishes.</summary>
    /// <exception cref="TapAuthenticationException">There is no such document, it is of another issuer, or it leads elsewhere.</exception>
    public static async ValueTask<OAuthEndpoints> FindAsync(
        OAuthClient client, AuthorizationContext context, CancellationToken cancellationToken)
    {
        if (client.Issuer is not { } issuer)
            return new OAuthEndpoints(client.TokenEndpoint!, client.DeviceEndpoint, PostOnly: false);

        var reply = await FetchAsync(issuer, context, cancellationToken).ConfigureAwait(false);
        var json = reply.IsSuccess ? JsonObject.Read(reply.Body) : null;
        if (json is null)
            throw Failed(reply, $"{issuer} publishes no discovery document: {reply.Url} answered with {(int)reply.Status}"
                + (reply.IsSuccess ? " and something that is not a JSON object." : ".")
                + " Give TokenEndpoint (and DeviceEndpoint) of the OAuthClient in place of its Issuer.");

        // A document that speaks for another issuer would send secrets there (OpenID Connect Discovery 1.0 §4.3).
        if (json.Text("issuer")?.TrimEnd('/') != issuer.OriginalString.TrimEnd('/'))
        {
            throw Failed(
                reply,
                $"The discovery document {reply.Url} is that of the issuer '{ServerText.Clean(json.Text("issuer"), 200)}', not of "
                + $"'{issuer.OriginalString}'. Nothing was sent. Write the Issuer exactly as the document does, if that is whom you mean.");
        }

        var token = client.TokenEndpoint ?? Trusted(json, "token_endpoint", client, reply)
            ?? throw Failed(reply, $"The discovery document {reply.Url} names no token_endpoint.");
        var methods = json.Texts("token_endpoint_auth_methods_supported");
        return new OAuthEndpoints(
            token,
            client.DeviceEndpoint ?? Trusted(json, "device_authorization_endpoint", client, reply),
            PostOnly: methods.Contains("client_secret_post") && !methods.Contains("client_secret_basic"));
    }

    private static async Task<LoginReply> FetchAsync(Uri issuer, AuthorizationContext context, CancellationToken cancellationToken)
    {
        var path = issuer.AbsolutePath.TrimEnd('/');
        var openId = new UriBuilder(issuer) { Path = path + "/.well-known/openid-configuration", Query = "", Fragment = "" }.Uri;
        var reply = await SendAsync(openId, context, cancellationToken).ConfigureAwait(false);
        if (reply.Status != HttpStatusCode.NotFound)
            return reply;

        // RFC 8414 §3.1 puts its name between host and path.
        var oauth = new UriBuilder(issuer) { Path = "/.well-known/oauth-authorization-server" + path, Query = "", Fragment = "" }.Uri;
        return await SendAsync(oauth, context, cancellationToken).ConfigureAwait(false);
    }

    private static Task<LoginReply> SendAsync(Uri url, AuthorizationContext context, CancellationToken cancellationToken) =>
        LoginReply.SendAsync(
            TapHttpRequest.Get(url) with { Accept = "application/json", Purpose = "auth.discovery" }, context, cancellationToken);

    private static Uri? Trusted(JsonObject json, string member, OAuthClient client, LoginReply reply)
    {
        if (json.Text(member) is not { } text)
            return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || !LoginUrl.IsSafe(url))
            throw Failed(reply, $"The discovery document {reply.Url} names a {member} that is not an https URL. Nothing was sent.");

        var origin = HttpOrigin.Of(url);
        if (origin != HttpOrigin.Of(client.Issuer!) && !client.EndpointOrigins.Any(trusted => HttpOrigin.Of(trusted) == origin))
        {
            throw new TapAuthenticationException(
                $"The issuer {client.Issuer} names {LoginUrl.Shown(url)} as its {member}, which is on another origin. No secret is sent "
                + $"where nobody agreed to it: if that is right, add {origin} to EndpointOrigins of the OAuthClient.")
            { Failure = TapAuthenticationFailure.OutOfScope, Url = LoginUrl.Shown(url) };
        }

        return url;
    }

    private static TapAuthenticationException Failed(LoginReply reply, string message) =>
        new(message) { Failure = TapAuthenticationFailure.LoginFailed, Url = reply.Url, StatusCode = reply.Status };
}
