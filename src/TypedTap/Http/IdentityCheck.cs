namespace TypedTap.Http;

/// <summary>
/// Looks at who a service says that we are (<c>X-VO-Authenticated</c>, SSO 2.0 and AuthVO). A credential that was sent and not
/// taken gives a smaller answer, not an error; this makes it one.
/// </summary>
internal static class IdentityCheck
{
    /// <summary>The header.</summary>
    public const string Header = "X-VO-Authenticated";

    /// <summary>Who answers to us, if the service says so.</summary>
    public static string? Of(HttpResponseMessage message) =>
        message.Headers.NonValidated.TryGetValues(Header, out var values) ? ServerText.Clean(values.ToString(), 200) : null;

    /// <summary>Refuses an answer that was given to nobody although a credential was sent.</summary>
    /// <exception cref="TapAuthenticationException">
    /// The service says that we are anonymous, or does not say who we are although it always does.
    /// </exception>
    public static void Examine(IRequestCredential credential, HttpResponseMessage message, Uri url)
    {
        // An error says by itself what it is. A redirect that is not followed is an answer, too, but services name nobody there.
        if ((int)message.StatusCode >= 400)
            return;

        var user = Of(message);
        var nobody = user is not null && (user.Length == 0 || user.Equals("anonymous", StringComparison.OrdinalIgnoreCase));
        var missing = user is null && message.IsSuccessStatusCode;
        var other = user is not null && credential.ExpectedUser is { } wanted && !user.Equals(wanted, StringComparison.Ordinal);
        if (nobody || (credential.IdentityIsConfirmed && (missing || other)))
        {
            var whom = credential.ExpectedUser is { } expected ? $"'{ServerText.Clean(expected, 100)}'" : "a user";
            var says = user is null ? "is missing, and always there where a login is taken" : $"is '{user}'";
            throw new TapAuthenticationException(
                $"{SafeUrl.Print(url)} answered to {(other && !nobody ? "somebody else" : "nobody")}, not to {whom} ({Header} {says}), although the {credential.Description} was sent. "
                + "Its answer may lack what only members see, so it was not used. Log in again; if that does not help, ask the service which "
                + "kind of login it takes.")
            {
                Failure = TapAuthenticationFailure.IdentityNotConfirmed,
                Credential = credential.Description,
                Url = SafeUrl.Redact(url),
            };
        }
    }
}
