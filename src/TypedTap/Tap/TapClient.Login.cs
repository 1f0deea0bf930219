using System.Collections.Concurrent;
using TypedTap.Auth;
using TypedTap.Http;
using TypedTap.Vosi;

namespace TypedTap.Tap;

/// <content>Who asks.</content>
public sealed partial class TapClient
{
    // Those before the last one stay for the requests that are under way with them.
    private readonly ConcurrentQueue<TapCredential> _ownCredentials = new();

    /// <summary>The credential that goes along with requests, or null. Secrets are not to be had from it.</summary>
    public TapCredential? Credential => (TapCredential?)_http.Credential;

    /// <summary>
    /// Uses a credential from now on, after getting what it needs for it (a token, a cookie), so that a wrong password is an error now.
    /// </summary>
    /// <param name="credential">The credential; it stays the caller's.</param>
    /// <param name="cancellationToken">Ends the login.</param>
    /// <exception cref="TapAuthenticationException">
    /// It does not apply to this service, or the login was refused or failed. The client goes on with the credential that it had.
    /// </exception>
    /// <exception cref="TapException">The login service could not be reached.</exception>
    public async Task LoginAsync(TapCredential credential, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(credential);
        ObjectDisposedException.ThrowIf(_disposed, this);
        await VerifyAsync(credential, cancellationToken).ConfigureAwait(false);
        Use(credential, isOwn: false);
    }

    /// <summary>
    /// Logs in with user name and password, in the way that the service wants: that of its <see cref="Traits"/>, or the best of those
    /// that it names itself, in its challenges and in its capabilities.
    /// </summary>
    /// <param name="login">User name and password.</param>
    /// <param name="origins">
    /// Where they and what they give may be sent. None: where the <see cref="Traits"/> say, else the origin of this service alone. If the
    /// service names a login elsewhere, nothing is sent there, and the exception says which origin to add.
    /// </param>
    /// <param name="cancellationToken">Ends the login.</param>
    /// <exception cref="TapAuthenticationException">
    /// There is no way in, or it leads to an origin that was not agreed to, or the login was refused or failed.
    /// </exception>
    /// <exception cref="TapException">The service could not be reached.</exception>
    public Task LoginAsync(TapLogin login, IEnumerable<Uri>? origins = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(login);
        return LoginAsync(new LoginMeans { Login = login }, origins, cancellationToken);
    }

    /// <summary>Logs in with the best of what a user has; see the other overloads.</summary>
    /// <param name="means">What the user has: user name and password, a token, a certificate.</param>
    /// <param name="origins">Where it may be sent; see the other overload.</param>
    /// <param name="cancellationToken">Ends the login.</param>
    /// <exception cref="TapAuthenticationException">There is no way in, or it was refused.</exception>
    /// <exception cref="TapException">The service could not be reached.</exception>
    public async Task LoginAsync(LoginMeans means, IEnumerable<Uri>? origins = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(means);
        ObjectDisposedException.ThrowIf(_disposed, this);
        var credential = await MakeAsync(means, origins?.ToList() ?? [], cancellationToken).ConfigureAwait(false);
        try
        {
            await VerifyAsync(credential, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            credential.Dispose();
            throw;
        }

        Use(credential, isOwn: true);
    }

    /// <summary>
    /// Asks the service who we are to it (<c>X-VO-Authenticated</c> of <c>/capabilities</c>).
    /// </summary>
    /// <returns>The name that it has for us; null when it does not say, or when there is no credential.</returns>
    /// <exception cref="TapAuthenticationException">
    /// It says that we are nobody although a credential was sent, or does not let us in.
    /// </exception>
    /// <exception cref="TapException">The service could not be reached.</exception>
    public async Task<string?> WhoAmIAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return Credential is { } credential
            ? await IdentityProbe.AskAsync(_http, credential, CapabilitiesUrl, cancellationToken).ConfigureAwait(false)
            : null;
    }

    /// <summary>
    /// Is anonymous from now on: tokens, cookies, passwords and connections with a certificate are forgotten. Of a credential that the
    /// caller made, everything that it holds is forgotten too, for all clients that use it. Services are not told. Requests that are under
    /// way fail, and jobs that were made as the user are asked for as anybody from then on.
    /// </summary>
    public void LogOut()
    {
        Credential?.LogOut();
        Use(null, isOwn: false);
        ForgetOwnCredentials();
        _http.Clients.ForgetCertificates();
    }

    private async Task<TapCredential> MakeAsync(LoginMeans means, List<Uri> origins, CancellationToken cancellationToken)
    {
        if (means.Login is { } login && Traits.Login is { } endpoint)
        {
            if (origins.Count > 0 && !CredentialScope.Of(origins, nameof(origins)).Covers(endpoint.Url))
                throw LoginAdvisor.LoginOutside(endpoint.Url, Traits.Name, origins);
            return TapCredential.PasswordLogin(endpoint, login, origins);
        }

        var advice = await AdviceAsync(cancellationToken).ConfigureAwait(false);
        return await LoginAdvisor.LogInAsync(
            _http, _options.TimeProvider, means, advice, origins.Count > 0 ? origins : [BaseUrl], cancellationToken).ConfigureAwait(false);
    }

    // What the service says itself counts first; what its capabilities say is looked at too, if they can be had without a login.
    private async Task<LoginAdvice> AdviceAsync(CancellationToken cancellationToken)
    {
        var said = await LoginAdvisor.AskAsync(_http, CapabilitiesUrl, cancellationToken).ConfigureAwait(false);
        if (said.Need == LoginNeed.Mandatory)
            return said;
        try
        {
            var capabilities = await Vosi.RefreshCapabilitiesAsync(cancellationToken).ConfigureAwait(false);
            var described = LoginAdvisor.FromCapabilities(
                Security(capabilities.TapInterfaces),
                Security(new[] { SecurityMethods.Login, SecurityMethods.Password }.Select(capabilities.Find)
                    .OfType<VosiCapability>()
                    .SelectMany(login => login.Interfaces)));
            return LoginAdvisor.Combine(said, described);
        }
        catch (TapException) when (said.Options.Count > 0)
        {
            return said;
        }
    }

    private static List<InterfaceSecurity> Security(IEnumerable<VosiInterface> interfaces) =>
    [
        .. from door in interfaces
           from url in door.AccessUrls.Select(address => address.Url).OfType<Uri>()
           select new InterfaceSecurity(url, [.. door.SecurityMethods.Select(method => method.StandardId ?? "")]),
    ];

    // A login that gives a token has proved itself; a password or a token of one's own has not, and services answer queries with a wrong
    // one as if there were none.
    private async Task VerifyAsync(TapCredential credential, CancellationToken cancellationToken)
    {
        await credential.LogInAsync(_http, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        await IdentityProbe.AskAsync(_http, credential, CapabilitiesUrl, cancellationToken).ConfigureAwait(false);
    }

    private Uri CapabilitiesUrl => ServiceUrl.Append(BaseUrl, "capabilities");

    // What the service tells of itself may be another thing to another user.
    private void Use(TapCredential? credential, bool isOwn)
    {
        if (isOwn)
            _ownCredentials.Enqueue(credential!);
        _http.Credential = credential;
        Vosi.ForgetCapabilities();
    }

    private void ForgetOwnCredentials()
    {
        while (_ownCredentials.TryDequeue(out var own))
            own.Dispose();
    }
}
