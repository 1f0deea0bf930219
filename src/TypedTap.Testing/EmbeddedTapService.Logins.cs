namespace TypedTap.Testing;

/// <content>Where one logs in.</content>
public sealed partial class EmbeddedTapService
{
    /// <summary>
    /// CADC's login: POST of username and password; the body is the value of the cookie CADC_SSO, which is sent in double quotes.
    /// </summary>
    public Uri CookieLogin => _core.Logins.Url(LoginEndpoints.CookiePath);

    /// <summary>The SSO draft's login: POST of username and password; X-VO-Bearer and Set-Cookie on the answer.</summary>
    public Uri IvoaLogin => _core.Logins.Url(LoginEndpoints.IvoaPath);

    /// <summary>ESO's token endpoint: GET with everything in the query.</summary>
    public Uri EsoToken => _core.Logins.Url(LoginEndpoints.EsoPath);

    /// <summary>An OAuth2 token endpoint: password, client_credentials, refresh_token and device_code grants.</summary>
    public Uri OAuthToken => _core.Logins.Url(LoginEndpoints.OAuthPath);

    /// <summary>The device authorization endpoint of it.</summary>
    public Uri OAuthDevice => _core.Logins.Url(LoginEndpoints.DevicePath);
}
