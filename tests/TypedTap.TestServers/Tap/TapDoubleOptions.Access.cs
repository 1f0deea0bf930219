namespace TypedTap.TestServers;

public sealed partial record TapDoubleOptions
{
    /// <summary>The users; needed where <see cref="Accepts"/> is not <see cref="DoubleSchemes.None"/>.</summary>
    public DoubleAccounts? Accounts { get; init; }

    /// <summary>The ways to be known that are looked at. Where there are any, anonymous users get fewer rows.</summary>
    public DoubleSchemes Accepts { get; init; }

    /// <summary>How many rows an anonymous user sees of so many; half of them unless given.</summary>
    public Func<long, long> AnonymousRows { get; init; } = rows => rows / 2;

    /// <summary>Whether anonymous users get a 401 instead of fewer rows.</summary>
    public bool LoginRequired { get; init; }

    /// <summary>
    /// What WWW-Authenticate says on a 401, each as its own field. <c>{login}</c> and <c>{token}</c> stand for the URLs of the logins.
    /// Where null the accepted schemes make them: Basic, Bearer, ivoa_bearer, ivoa_cookie, ivoa_x509.
    /// </summary>
    public IReadOnlyList<string>? Challenges { get; init; }

    /// <summary>Whether /capabilities carries the challenges with 200, which announces an optional login (AuthVO).</summary>
    public bool ChallengeOnCapabilities { get; init; }

    /// <summary>What X-VO-Authenticated says.</summary>
    public IdentityHeader IdentityHeader { get; init; }

    /// <summary>Whether the login URLs that are told are of another origin than the service. They work at both.</summary>
    public bool LoginElsewhere { get; init; }

    /// <summary>The securityMethods that /capabilities lists, by standardID; null for those of the accepted schemes.</summary>
    public IReadOnlyList<string>? SecurityMethods { get; init; }

    /// <summary>Whether /capabilities tells the upload limit and methods.</summary>
    public bool AdvertiseUploads { get; init; } = true;

    /// <summary>The whole text of /capabilities, instead of the double's own.</summary>
    public string? Capabilities { get; init; }

    /// <summary>Whether /availability says yes.</summary>
    public bool Available { get; init; } = true;
}
