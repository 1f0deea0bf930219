namespace TypedTap.Auth;

/// <summary>What a challenge offers.</summary>
internal static class ChallengeOptions
{
    /// <summary>The option; <see cref="LoginKind.Unsupported"/> for what is not known or not whole.</summary>
    public static LoginOption Of(AuthChallenge challenge)
    {
        var scheme = challenge.Scheme.ToLowerInvariant();
        return scheme switch
        {
            "basic" => new LoginOption(LoginKind.Basic, challenge.Scheme),
            "bearer" => new LoginOption(LoginKind.Token, challenge.Scheme),
            "ivoa_bearer" => Login(challenge, LoginKind.TokenLogin, LoginAnswer.TokenInHeader("x-vo-bearer")),
            "ivoa_cookie" => Login(challenge, LoginKind.CookieLogin, LoginAnswer.CookiesSet()),
            "ivoa_x509" when challenge.Find("access_url") is null => new LoginOption(LoginKind.Certificate, challenge.Scheme),
            "ivoa_x509" => Login(challenge, LoginKind.CertificateLogin, LoginAnswer.CertificateInBody()),
            _ => new LoginOption(LoginKind.Unsupported, challenge.Scheme),
        };
    }

    private static LoginOption Login(AuthChallenge challenge, LoginKind kind, LoginAnswer answer)
    {
        var standard = challenge.Find("standard_id");
        LoginMethod? method = SecurityMethods.Same(standard, SecurityMethods.Password) ? LoginMethod.PostForm
            : SecurityMethods.Same(standard, SecurityMethods.Basic) ? LoginMethod.Basic
            : null;
        var found = Uri.TryCreate(challenge.Find("access_url")?.Trim(), UriKind.Absolute, out var url);

        // A login over plain http is none.
        return found && method is { } way && LoginUrl.IsSafe(url!)
            ? new LoginOption(kind, challenge.Scheme, new LoginEndpoint
            {
                Name = challenge.Scheme,
                Url = url!,
                Method = way,
                Answer = answer,
                NamesUser = true,
            })
            : new LoginOption(LoginKind.Unsupported, challenge.Scheme);
    }
}
