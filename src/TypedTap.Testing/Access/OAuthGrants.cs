using System.Text.Json.Nodes;
using TypedTap.Testing.Protocol;

namespace TypedTap.Testing;

/// <summary>A token endpoint (RFC 6749: password, client_credentials, refresh_token) and device authorization (RFC 8628).</summary>
internal sealed class OAuthGrants(EmbeddedAccounts accounts)
{
    public ServiceReply Token(RecordedRequest request)
    {
        if (!IsClient(request))
            return Error(401, "invalid_client");
        return request.First("grant_type") switch
        {
            "password" => request.First("username") is { } user && accounts.Knows(user, request.First("password"))
                ? Granted(user, refresh: true)
                : Error(400, "invalid_grant"),
            "client_credentials" => accounts.ClientSecret is null
                ? Error(400, "unauthorized_client")
                : Granted(accounts.ClientId, refresh: false),
            "refresh_token" => Refresh(request.First("refresh_token")),
            "urn:ietf:params:oauth:grant-type:device_code" => DeviceToken(request.First("device_code")),
            null => Error(400, "invalid_request"),
            _ => Error(400, "unsupported_grant_type"),
        };
    }

    public ServiceReply Device(RecordedRequest request)
    {
        if (!IsClient(request))
            return Error(401, "invalid_client");
        var (code, login) = accounts.StartDevice();
        return LoginEndpoints.Json(200, new JsonObject
        {
            ["device_code"] = code,
            ["user_code"] = login.UserCode,
            ["verification_uri"] = request.Origin + "/device",
            ["verification_uri_complete"] = $"{request.Origin}/device?user_code={login.UserCode}",
            ["expires_in"] = 600,
            ["interval"] = (int)login.Interval.TotalSeconds,
        });
    }

    private ServiceReply DeviceToken(string? code)
    {
        var now = accounts.Time.GetUtcNow();
        return accounts.FindDevice(code) switch
        {
            null => Error(400, "invalid_grant"),
            { } login when login.Expires <= now => Error(400, "expired_token"),
            { Denied: true } => Error(400, "access_denied"),
            { } login when login.TooEarly(now) => Error(400, "slow_down"),
            { User: { } user } => Granted(user, refresh: true),
            _ => Error(400, "authorization_pending"),
        };
    }

    private ServiceReply Refresh(string? token)
    {
        if (accounts.UseRefreshToken(token) is not { } user)
            return Error(400, "invalid_grant");
        return Granted(user, refresh: accounts.RotateRefreshTokens);
    }

    private ServiceReply Granted(string user, bool refresh)
    {
        var answer = new JsonObject
        {
            ["access_token"] = accounts.IssueToken(user),
            ["token_type"] = "Bearer",
            ["expires_in"] = (long)accounts.TokenLifetime.TotalSeconds,
        };
        if (refresh)
            answer["refresh_token"] = accounts.IssueRefreshToken(user);
        return LoginEndpoints.Json(200, answer);
    }

    /// <summary>By HTTP Basic or by fields of the form (RFC 6749 §2.3.1); a public client only says its name.</summary>
    private bool IsClient(RecordedRequest request)
    {
        var (id, secret) = (request.First("client_id"), request.First("client_secret"));
        if (AuthorizationField.Read(request) is ("BASIC", var basic))
        {
            if (!BasicLogin.TryRead(basic, out var name, out var password))
                return false;
            (id, secret) = (Uri.UnescapeDataString(name), Uri.UnescapeDataString(password));
        }

        return id == accounts.ClientId && (accounts.ClientSecret is null || secret == accounts.ClientSecret);
    }

    private static ServiceReply Error(int status, string error) =>
        LoginEndpoints.Json(status, new JsonObject { ["error"] = error, ["error_description"] = error.Replace('_', ' ') });
}
