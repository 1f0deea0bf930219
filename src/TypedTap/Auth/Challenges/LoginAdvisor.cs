using System.Net;
using TypedTap.Adql;
using TypedTap.Http;

namespace TypedTap.Auth;

/// <summary>Finds out how one may authenticate at a service, from challenges and from capabilities, and logs in.</summary>
internal static class LoginAdvisor
{
    private const int CapabilitiesLimit = 4 * 1024 * 1024;

    /// <summary>Asks a service what it says to anybody (AuthVO: HEAD, or GET where that is not allowed, of <c>/capabilities</c>).</summary>
    public static async Task<LoginAdvice> AskAsync(TapHttp http, Uri capabilitiesUrl, CancellationToken cancellationToken)
    {
        var request = TapHttpRequest.Get(capabilitiesUrl) with
        {
            Method = HttpMethod.Head,
            Credential = CredentialUse.None,
            PassesGate = true,
            Purpose = "auth.probe",
        };
        var (status, challenges) = await ProbeAsync(http, request, cancellationToken).ConfigureAwait(false);
        if (status is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented or HttpStatusCode.NotFound)
        {
            request = request with { Method = HttpMethod.Get };
            (status, challenges) = await ProbeAsync(http, request, cancellationToken).ConfigureAwait(false);
        }

        return FromChallenges(status, challenges);
    }

    /// <summary>What an answer with challenges means: of <c>/capabilities</c>, or of a request that was refused.</summary>
    public static LoginAdvice FromChallenges(HttpStatusCode status, IReadOnlyList<AuthChallenge> challenges)
    {
        var need = (int)status switch
        {
            401 or 403 => LoginNeed.Mandatory,
            >= 200 and < 300 => challenges.Count > 0 ? LoginNeed.Optional : LoginNeed.None,
            _ => LoginNeed.Unknown,
        };
        return new LoginAdvice(need, Ranked(challenges.Select(ChallengeOptions.Of)));
    }

    /// <summary>What the security methods of capabilities mean.</summary>
    /// <param name="service">The interfaces of the service's own capability (TAP).</param>
    /// <param name="logins">
    /// The interfaces of login capabilities (<see cref="SecurityMethods.Login"/>, <see cref="SecurityMethods.Password"/>).
    /// </param>
    public static LoginAdvice FromCapabilities(
        IReadOnlyCollection<InterfaceSecurity> service, IReadOnlyCollection<InterfaceSecurity> logins)
    {
        var methods = service
            .SelectMany(entry => entry.Methods, (entry, method) => (entry.AccessUrl, Method: method.Trim()))
            .Where(entry => entry.Method.Length > 0)
            .ToList();
        var anonymous = service.Any(entry => entry.Methods.Count == 0 || entry.Methods.Any(method => method.Trim().Length == 0));
        var need = methods.Count == 0 ? LoginNeed.None : anonymous ? LoginNeed.Optional : LoginNeed.Mandatory;
        return new LoginAdvice(
            service.Count == 0 ? LoginNeed.Unknown : need,
            Ranked(methods.SelectMany(method => CapabilityOptions.Of(method.AccessUrl, method.Method, logins))));
    }

    /// <summary>Both sources together; what the service said itself counts before what its description says.</summary>
    public static LoginAdvice Combine(LoginAdvice said, LoginAdvice described) =>
        new(said.Need != LoginNeed.Unknown ? said.Need : described.Need, Ranked(said.Options.Concat(described.Options)));

    /// <summary>
    /// Logs in by the best option that the means are good for. The password goes nowhere if that one fails, not to the next.
    /// </summary>
    /// <param name="http">The pipeline.</param>
    /// <param name="time">The clock.</param>
    /// <param name="means">What the user has.</param>
    /// <param name="advice">What the service offers.</param>
    /// <param name="origins">Where the user agrees that secrets are sent: the service and, if it is elsewhere, its login service.</param>
    /// <param name="cancellationToken">Ends the login.</param>
    /// <returns>A credential for the origins that has its permit.</returns>
    /// <exception cref="TapAuthenticationException">
    /// There is no such option, the login service is outside the origins, or it refused.
    /// </exception>
    public static async Task<TapCredential> LogInAsync(
        TapHttp http,
        TimeProvider time,
        LoginMeans means,
        LoginAdvice advice,
        IReadOnlyCollection<Uri> origins,
        CancellationToken cancellationToken)
    {
        var scope = CredentialScope.Of(origins, nameof(origins));
        var option = advice.Options.FirstOrDefault(option => means.Suit(option.Kind)) ?? throw NoWayIn(means, advice);
        CheckOrigin(option, scope);

        var credential = TapCredential.For(option, means, origins);
        try
        {
            await credential.LogInAsync(http, time, cancellationToken).ConfigureAwait(false);
            return credential;
        }
        catch
        {
            credential.Dispose();
            throw;
        }
    }

    private static async Task<(HttpStatusCode Status, IReadOnlyList<AuthChallenge> Challenges)> ProbeAsync(
        TapHttp http, TapHttpRequest request, CancellationToken cancellationToken)
    {
        var answer = await http.FetchAsync(request, CapabilitiesLimit, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
            return (answer.StatusCode, AuthChallenge.Parse(answer.HeaderValues("WWW-Authenticate")));
    }

    // The order of the sort is stable: within a kind, the service's own order.
    private static ValueList<LoginOption> Ranked(IEnumerable<LoginOption> options) =>
        options
            .OrderBy(option => option.Kind)
            .DistinctBy(option => (option.Kind, option.Origin, option.Endpoint?.Url, option.ServiceUrl))
            .ToValueList();

    private static void CheckOrigin(LoginOption option, CredentialScope scope)
    {
        if (option.Endpoint is not { } endpoint || scope.Covers(endpoint.Url))
            return;
        throw LoginOutside(endpoint.Url, option.Origin, scope.Names.Select(name => new Uri(name)));
    }

    /// <summary>The exception for a login service that the caller did not agree to.</summary>
    public static TapAuthenticationException LoginOutside(Uri login, string whose, IEnumerable<Uri> origins) => new(
        $"The service names {LoginUrl.Shown(login)} as its login ({whose}), which is outside the origins that were given "
        + $"({CredentialScope.Of(origins, nameof(origins))}). No password is sent where nobody agreed to it: if that is the service's own login, add "
        + $"{HttpOrigin.Of(login)} to the origins.")
    {
        Failure = TapAuthenticationFailure.OutOfScope,
        Url = LoginUrl.Shown(login),
    };

    private static TapAuthenticationException NoWayIn(LoginMeans means, LoginAdvice advice)
    {
        var offers = advice.Options.Count == 0
            ? "It names no way to authenticate"
            : $"It offers {string.Join(", ", advice.Options.Select(option => option.ToString()))}";
        return new TapAuthenticationException(
            $"There is no way to log in at this service with {means.Description}. {offers}. If its documentation names another way, "
            + "make the credential for that with TapCredential.")
        {
            Failure = TapAuthenticationFailure.NoWayIn,
            Challenges = [.. advice.Options.Select(option => option.Origin).Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }
}
