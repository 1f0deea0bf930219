namespace TypedTap.Auth;

/// <summary>Where in the answer to a login the permit is, and what kind it is.</summary>
public abstract record LoginAnswer
{
    private protected LoginAnswer()
    {
    }

    /// <summary>A bearer token in a member of a JSON object; its life in <c>expires_in</c>, or in the token itself.</summary>
    /// <param name="member">The member's name, like <c>id_token</c>.</param>
    public static LoginAnswer TokenInJson(string member) => new JsonTokenAnswer(NotEmpty(member, nameof(member)));

    /// <summary>A bearer token in a header, like <c>x-vo-bearer</c>.</summary>
    /// <param name="header">The header's name.</param>
    public static LoginAnswer TokenInHeader(string header) => new HeaderTokenAnswer(NotEmpty(header, nameof(header)));

    /// <summary>The value of a cookie as the whole body.</summary>
    /// <param name="cookie">The name that the cookie is sent back with.</param>
    /// <param name="quoted">Whether the value is sent back in double quotes.</param>
    public static LoginAnswer CookieInBody(string cookie, bool quoted = false) =>
        new BodyCookieAnswer(NotEmpty(cookie, nameof(cookie)), quoted);

    /// <summary>Cookies that the answer sets (<c>Set-Cookie</c>); all of them are sent back.</summary>
    public static LoginAnswer CookiesSet() => new SetCookieAnswer();

    /// <summary>A certificate chain with its key as a PEM text, at most 64 KiB.</summary>
    public static LoginAnswer CertificateInBody() => new CertificateAnswer();

    /// <summary>Takes the permit out of an answer with a good status; null and why, when it is not there.</summary>
    internal abstract Permit? Read(LoginReply reply, out string? missing);

    private static string NotEmpty(string name, string parameterName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, parameterName);
        return name;
    }
}
