using System.Net;
using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>
/// Asks a service whom it takes us for. A login with HTTP Basic or with a token of one's own has proved nothing yet, and services
/// answer queries with a wrong password as if there were none; <c>/capabilities</c> is where they say so (AuthVO).
/// </summary>
internal static class IdentityProbe
{
    private const int CapabilitiesLimit = 4 * 1024 * 1024;

    /// <summary>Sends the credential to <c>/capabilities</c>, and nowhere else if that redirects.</summary>
    /// <returns>
    /// The user that the service names (<c>X-VO-Authenticated</c>); null when it names none, which proves nothing either way.
    /// </returns>
    /// <exception cref="TapAuthenticationException">
    /// The URL is out of the credential's scope, the service refused it, named somebody else, or named nobody where the credential
    /// requires that.
    /// </exception>
    public static async Task<string?> AskAsync(
        TapHttp http, IRequestCredential credential, Uri capabilitiesUrl, CancellationToken cancellationToken)
    {
        if (!credential.Scope.Covers(capabilitiesUrl) && !credential.Scope.TryUpgrade(capabilitiesUrl, out _))
            throw OutOfScope(credential, capabilitiesUrl);
        var request = TapHttpRequest.Get(capabilitiesUrl) with
        {
            Method = HttpMethod.Head,
            As = credential,
            FollowRedirects = false,
            Purpose = "auth.identity",
        };

        var (answer, named) = await SendAsync(http, request, credential, cancellationToken).ConfigureAwait(false);
        if (answer is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented or HttpStatusCode.NotFound)
        {
            request = request with { Method = HttpMethod.Get };
            (_, named) = await SendAsync(http, request, credential, cancellationToken).ConfigureAwait(false);
        }

        Check(credential, capabilitiesUrl, named);
        return named;
    }

    private static async Task<(HttpStatusCode Status, string? Named)> SendAsync(
        TapHttp http, TapHttpRequest request, IRequestCredential credential, CancellationToken cancellationToken)
    {
        var answer = await http.FetchAsync(request, CapabilitiesLimit, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
                throw Refused(credential, request.Url, answer);
            var named = ServerText.Clean(string.Join(", ", answer.HeaderValues("X-VO-Authenticated")), 200);
            return (answer.StatusCode, named.Length > 0 ? named : null);
        }
    }

    private static void Check(IRequestCredential credential, Uri url, string? named)
    {
        var wrong = named is null ? credential.IdentityIsConfirmed : credential.ExpectedUser is { } expected && named != expected;
        if (!wrong)
            return;
        var whom = credential.ExpectedUser is { } user ? $"'{ServerText.Clean(user, 100)}'" : "a user";
        throw new TapAuthenticationException(
            $"{LoginUrl.Shown(url)} answered to {(named is null ? "nobody" : $"'{named}'")}, not to {whom} (X-VO-Authenticated), although the "
            + $"{credential.Description} was sent. Its answers would be those for somebody else: nothing is asked with it.")
        {
            Failure = TapAuthenticationFailure.IdentityNotConfirmed,
            Credential = credential.Description,
            Url = LoginUrl.Shown(url),
        };
    }

    private static TapAuthenticationException Refused(IRequestCredential credential, Uri url, TapHttpResponse answer)
    {
        var schemes = AuthChallenge.Parse(answer.HeaderValues("WWW-Authenticate"))
            .Select(challenge => ServerText.Clean(challenge.Scheme, 60))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return new TapAuthenticationException(
            $"{LoginUrl.Shown(url)} does not accept the {credential.Description} ({(int)answer.StatusCode}). It asks for "
            + $"{(schemes.Count > 0 ? string.Join(", ", schemes) : "nothing in particular")}. Are user name, password or token right, and is that "
            + "the way this service wants them?")
        {
            Failure = TapAuthenticationFailure.CredentialRefused,
            Credential = credential.Description,
            Url = LoginUrl.Shown(url),
            StatusCode = answer.StatusCode,
            Challenges = schemes,
        };
    }

    private static TapAuthenticationException OutOfScope(IRequestCredential credential, Uri url) =>
        new($"The {credential.Description} is for {credential.Scope}, so it is not sent to {LoginUrl.Shown(url)}. If that is the same "
            + $"archive, add {HttpOrigin.Of(url)} to the credential's origins.")
        { Failure = TapAuthenticationFailure.OutOfScope, Credential = credential.Description, Url = LoginUrl.Shown(url) };
}
