using System.Collections.Concurrent;
using TypedTap.Auth;

namespace TypedTap.Cadc;

/// <content>Who asks.</content>
public sealed partial class CadcArchive
{
    private readonly ConcurrentBag<TapCredential> _credentials = [];

    /// <summary>
    /// Logs in with user name and password, for everything from now on: queries, jobs, links, downloads. The cookie that comes of it goes
    /// to CADC's own hosts only.
    /// </summary>
    /// <param name="user">The user name.</param>
    /// <param name="password">The password; better a <see cref="TapLogin"/> that knows where to find it.</param>
    /// <param name="cancellationToken">Ends the login.</param>
    /// <exception cref="TapAuthenticationException">The login was refused or failed. The archive goes on as it was.</exception>
    /// <exception cref="InvalidOperationException">There is no login at this site (<see cref="CadcEndpoints.Login"/>).</exception>
    /// <exception cref="TapException">The login service could not be reached.</exception>
    public Task LoginAsync(string user, string password, CancellationToken cancellationToken = default) =>
        LoginAsync(TapLogin.Of(user, TapSecret.Of(password)), cancellationToken);

    /// <summary>The same with a login from wherever it is kept: <c>TapLogin.FromNetrc("ws-cadc.canfar.net")</c>.</summary>
    /// <param name="login">User name and password.</param>
    /// <param name="cancellationToken">Ends the login.</param>
    /// <inheritdoc cref="LoginAsync(string, string, CancellationToken)" path="/exception"/>
    public Task LoginAsync(TapLogin login, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(login);
        return UseAsync(TapCredential.PasswordLogin(RequireLogin(), login), cancellationToken);
    }

    /// <summary>Logs in with a certificate that CADC gave: <c>~/.ssl/cadcproxy.pem</c>.</summary>
    /// <param name="pemFile">The file with certificate, key and chain. It is read now.</param>
    /// <param name="cancellationToken">Ends the login.</param>
    /// <exception cref="TapAuthenticationException">
    /// There is no certificate in the file, or it has ended, or the service does not know whose it is.
    /// </exception>
    /// <exception cref="InvalidOperationException">There is no login at this site (<see cref="CadcEndpoints.Login"/>).</exception>
    /// <exception cref="TapException">The service could not be reached.</exception>
    public Task LoginWithCertificateAsync(string pemFile, CancellationToken cancellationToken = default) =>
        UseAsync(TapCredential.Certificate(pemFile, RequireLogin().Origins), cancellationToken);

    /// <summary>Is anonymous from now on, whatever the login was; everything of it is forgotten.</summary>
    public void LogOut() => Client.LogOut();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing)
            return;
        while (_credentials.TryTake(out var credential))
            credential.Dispose();
    }

    private async Task UseAsync(TapCredential credential, CancellationToken cancellationToken)
    {
        // Requests that are under way keep the one before, so that none is disposed of before the archive is.
        _credentials.Add(credential);
        await Client.LoginAsync(credential, cancellationToken).ConfigureAwait(false);
    }

    private LoginEndpoint RequireLogin() => Endpoints.Login ?? throw new InvalidOperationException(
        $"There is no login for {Client.BaseUrl.GetLeftPart(UriPartial.Authority)}: secrets are sent over https, or to this machine. Set Endpoints.Login to one.");
}
