namespace TypedTap.Testing;

public sealed partial record EmbeddedTapServiceOptions
{
    /// <summary>The users; needed where <see cref="Accepts"/> is not <see cref="LoginSchemes.None"/>.</summary>
    public EmbeddedAccounts? Accounts { get; init; }

    /// <summary>The ways to be known that are looked at.</summary>
    public LoginSchemes Accepts { get; init; }

    /// <summary>
    /// How many of so many rows an anonymous user gets, without an error, as at archives with proprietary rows; all of them unless given.
    /// Only for rows of the database: <see cref="Answer"/> is told the user.
    /// </summary>
    public Func<long, long>? AnonymousRows { get; init; }

    /// <summary>Whether anonymous users get a 401 instead of rows.</summary>
    public bool LoginRequired { get; init; }

    /// <summary>
    /// What WWW-Authenticate says on a 401, each as its own field. <c>{login}</c> and <c>{token}</c> stand for the URLs of the logins.
    /// Where null the accepted schemes make them: Basic, Bearer, ivoa_bearer, ivoa_cookie, ivoa_x509.
    /// </summary>
    public IReadOnlyList<string>? Challenges { get; init; }

    /// <summary>What X-VO-Authenticated says.</summary>
    public IdentityHeader IdentityHeader { get; init; }

    /// <summary>The securityMethods that /capabilities lists, by standardID; null for those of the accepted schemes.</summary>
    public IReadOnlyList<string>? SecurityMethods { get; init; }
}
