using System.Security.Cryptography.X509Certificates;
using TypedTap.Http;

namespace TypedTap.Auth;

/// <content>How credentials are made. Nothing is asked and nothing is sent until one is needed.</content>
public sealed partial class TapCredential
{
    /// <summary>HTTP Basic (RFC 7617): user name and password go along with every request.</summary>
    /// <param name="login">User name and password.</param>
    /// <param name="origins">
    /// Where they may be sent, like <c>https://dataportal.eso.org</c>; of each URL scheme, host and port count.
    /// </param>
    /// <exception cref="ArgumentException">There is no origin, or one is not https (plain http on this machine).</exception>
    public static TapCredential Basic(TapLogin login, params IEnumerable<Uri> origins)
    {
        ArgumentNullException.ThrowIfNull(login);
        return new TapCredential(new BasicSource(login), CredentialScope.Of(origins, nameof(origins)));
    }

    /// <summary>
    /// A bearer token (RFC 6750). If it is a JWT its expiry is known, and an expired one is an error before anything is sent.
    /// </summary>
    /// <param name="token">The token.</param>
    /// <param name="origins">Where it may be sent.</param>
    /// <exception cref="ArgumentException">There is no origin, or one is not https (plain http on this machine).</exception>
    public static TapCredential Bearer(TapSecret token, params IEnumerable<Uri> origins)
    {
        ArgumentNullException.ThrowIfNull(token);
        var source = new SecretSource(
            token,
            $"bearer token from {token.Source}",
            (value, now) => AuthorizationPermit.Bearer(value, now, expires: null, token.Source));
        return new TapCredential(source, CredentialScope.Of(origins, nameof(origins)));
    }

    /// <summary>Bearer tokens that the program gets somewhere.</summary>
    /// <param name="provider">
    /// Gives a token. It is called when the first one is needed, before one expires, and after a 401; never twice at the same time.
    /// </param>
    /// <param name="origins">Where they may be sent.</param>
    /// <exception cref="ArgumentException">There is no origin, or one is not https (plain http on this machine).</exception>
    public static TapCredential Bearer(Func<CancellationToken, ValueTask<AccessToken>> provider, params IEnumerable<Uri> origins)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return new TapCredential(new ProviderSource(provider), CredentialScope.Of(origins, nameof(origins)));
    }

    /// <summary>A cookie that the user has, from a browser or another tool.</summary>
    /// <param name="name">Its name, like <c>CADC_SSO</c>.</param>
    /// <param name="value">Its value, sent as it is: if the service wants it in double quotes, they belong to the value.</param>
    /// <param name="origins">Where it may be sent.</param>
    /// <exception cref="ArgumentException">
    /// The name is none for a cookie; or there is no origin, or one is not https (plain http on this machine).
    /// </exception>
    public static TapCredential Cookie(string name, TapSecret value, params IEnumerable<Uri> origins)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        if (!SecretCharacters.IsToken(name))
            throw new ArgumentException("The name of a cookie is letters, digits and a few signs, without blanks.", nameof(name));
        var source = new SecretSource(
            value,
            $"cookie {name} from {value.Source}",
            (text, now) => CookiePermit.Of([new(name, text)], now, expires: null, value.Source));
        return new TapCredential(source, CredentialScope.Of(origins, nameof(origins)));
    }

    /// <summary>
    /// A client certificate from one PEM file with the certificate, its key and the rest of the chain, like CADC's proxy certificates
    /// (<c>~/.ssl/cadcproxy.pem</c>). The file is read now.
    /// </summary>
    /// <param name="pemFile">The file, at most 64 KiB.</param>
    /// <param name="origins">Where it may be shown.</param>
    /// <exception cref="ArgumentException">There is no origin, or one is not https (plain http on this machine).</exception>
    /// <exception cref="TapAuthenticationException">There is no such file, or no certificate, no key, or no matching key in it.</exception>
    public static TapCredential Certificate(string pemFile, params IEnumerable<Uri> origins)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pemFile);
        var scope = CredentialScope.Of(origins, nameof(origins));
        return new TapCredential(new CertificateSource(PemBundle.Load(pemFile)), scope);
    }

    /// <summary>A client certificate that the program has; it stays the program's, and is not disposed of.</summary>
    /// <param name="certificate">The certificate with its key.</param>
    /// <param name="origins">Where it may be shown.</param>
    /// <exception cref="ArgumentException">
    /// It has no key with it; or there is no origin, or one is not https (plain http on this machine).
    /// </exception>
    public static TapCredential Certificate(X509Certificate2 certificate, params IEnumerable<Uri> origins)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var scope = CredentialScope.Of(origins, nameof(origins));
        return new TapCredential(new CertificateSource(ClientCertificate.Of(certificate, nameof(certificate))), scope);
    }

    /// <summary>
    /// A login with user name and password at a login service, like <see cref="LoginEndpoint.Eso"/>; renewed by logging in again.
    /// </summary>
    /// <param name="endpoint">The login service.</param>
    /// <param name="login">User name and password.</param>
    /// <param name="origins">Where what it gives may be sent; none: those that the endpoint names.</param>
    /// <exception cref="ArgumentException">
    /// There is no origin, or one is not https (plain http on this machine); or the password would be in a URL under a name that does
    /// not say so.
    /// </exception>
    public static TapCredential PasswordLogin(LoginEndpoint endpoint, TapLogin login, params IEnumerable<Uri> origins)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(login);
        ArgumentNullException.ThrowIfNull(origins);

        // URLs in logs are cleaned by the names of their parameters.
        if (endpoint.Method == LoginMethod.GetQuery && !SecretText.IsSecretName(endpoint.PasswordField))
        {
            throw new ArgumentException(
                $"The password would be in URLs as \"{endpoint.PasswordField}\", which no log would know to hide. Use "
                    + "LoginMethod.PostForm.",
                nameof(endpoint));
        }

        var named = origins.ToList();
        return new TapCredential(
            new LoginSource(endpoint, login), CredentialScope.Of(named.Count > 0 ? named : endpoint.Origins, nameof(origins)));
    }

    /// <summary>User name and password for tokens of an OAuth 2.0 server (RFC 6749 §4.3).</summary>
    /// <param name="client">The registered client, and where the server is.</param>
    /// <param name="login">User name and password.</param>
    /// <param name="origins">Where the tokens may be sent.</param>
    /// <exception cref="ArgumentException">
    /// The client says nowhere to ask; or there is no origin, or one is not https (plain http on this machine).
    /// </exception>
    public static TapCredential OAuthPassword(OAuthClient client, TapLogin login, params IEnumerable<Uri> origins)
    {
        ArgumentNullException.ThrowIfNull(login);
        return OAuth(client, new PasswordGrant(login), origins);
    }

    /// <summary>The client's own secret for tokens of an OAuth 2.0 server (RFC 6749 §4.4), for programs that act for no user.</summary>
    /// <param name="client">The registered client with its secret, and where the server is.</param>
    /// <param name="origins">Where the tokens may be sent.</param>
    /// <exception cref="ArgumentException">
    /// The client has no secret, or says nowhere to ask; or there is no origin, or one is not https (plain http on this machine).
    /// </exception>
    public static TapCredential OAuthClientCredentials(OAuthClient client, params IEnumerable<Uri> origins)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.ClientSecret is not null
            ? OAuth(client, new ClientCredentialsGrant(client), origins)
            : throw new ArgumentException("The client has no ClientSecret, which is all that this grant has to show.", nameof(client));
    }

    /// <summary>A refresh token for access tokens of an OAuth 2.0 server (RFC 6749 §6).</summary>
    /// <param name="client">The client that the refresh token was given to, and where the server is.</param>
    /// <param name="refreshToken">
    /// The refresh token. Where the server gives a new one with each use, the newest is used from then on.
    /// </param>
    /// <param name="origins">Where the access tokens may be sent.</param>
    /// <exception cref="ArgumentException">
    /// The client says nowhere to ask; or there is no origin, or one is not https (plain http on this machine).
    /// </exception>
    public static TapCredential OAuthRefresh(OAuthClient client, TapSecret refreshToken, params IEnumerable<Uri> origins)
    {
        ArgumentNullException.ThrowIfNull(refreshToken);
        return OAuth(client, new RefreshGrant(refreshToken), origins);
    }

    /// <summary>A login in a browser, on this or another device, for tokens of an OAuth 2.0 server (RFC 8628).</summary>
    /// <param name="client">The registered client, and where the server is.</param>
    /// <param name="show">Shows page and code to the user, and returns; it is called again when a login has to be repeated.</param>
    /// <param name="origins">Where the tokens may be sent.</param>
    /// <exception cref="ArgumentException">
    /// The client says nowhere to ask; or there is no origin, or one is not https (plain http on this machine).
    /// </exception>
    public static TapCredential OAuthDevice(
        OAuthClient client, Func<DeviceCode, CancellationToken, ValueTask> show, params IEnumerable<Uri> origins)
    {
        ArgumentNullException.ThrowIfNull(show);
        ArgumentNullException.ThrowIfNull(client);
        client.Check(nameof(client), device: true);
        return OAuth(client, new DeviceGrant(show), origins);
    }

    /// <summary>The credential for an option that the means suit.</summary>
    internal static TapCredential For(LoginOption option, LoginMeans means, IReadOnlyCollection<Uri> origins) => option.Kind switch
    {
        LoginKind.Token => Bearer(means.Token!, origins),
        LoginKind.Certificate when means.Certificate is { } certificate => Certificate(certificate, origins),
        LoginKind.Certificate => Certificate(means.CertificateFile!, origins),
        LoginKind.Basic => Basic(means.Login!, origins),
        _ => PasswordLogin(option.Endpoint!, means.Login!, origins),
    };

    private static TapCredential OAuth(OAuthClient client, IOAuthGrant grant, IEnumerable<Uri> origins)
    {
        ArgumentNullException.ThrowIfNull(client);
        client.Check(nameof(client));
        return new TapCredential(new OAuthSource(client, grant), CredentialScope.Of(origins, nameof(origins)));
    }
}
