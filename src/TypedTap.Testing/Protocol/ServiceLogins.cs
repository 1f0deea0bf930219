namespace TypedTap.Testing.Protocol;

/// <summary>Where one logs in, and how that is told.</summary>
internal sealed class ServiceLogins(EmbeddedTapServiceOptions options, EmbeddedAccounts accounts, ServiceAddress address)
{
    public EmbeddedAccounts Accounts => accounts;

    public LoginEndpoints Endpoints { get; } = new(accounts);

    /// <summary>The challenges of a 401 where none are given.</summary>
    public IReadOnlyList<string> Challenges =>
    [
        .. Each(LoginSchemes.Basic, "Basic realm=\"embedded\""),
        .. Each(
            LoginSchemes.Bearer,
            "Bearer realm=\"embedded\"",
            "ivoa_bearer standard_id=\"ivo://ivoa.net/sso#tls-with-password\", access_url=\"{login}\""),
        .. Each(LoginSchemes.Cookie, "ivoa_cookie standard_id=\"ivo://ivoa.net/sso#tls-with-password\", access_url=\"{login}\""),
        .. Each(LoginSchemes.Certificate, "ivoa_x509"),
    ];

    /// <summary>The security methods of /capabilities where none are given.</summary>
    public IReadOnlyList<string> SecurityMethods =>
    [
        .. Each(LoginSchemes.Basic, "ivo://ivoa.net/sso#BasicAA"),
        .. Each(LoginSchemes.Bearer, "ivo://ivoa.net/sso#token"),
        .. Each(LoginSchemes.Cookie, "ivo://ivoa.net/sso#cookie"),
        .. Each(LoginSchemes.Certificate, "ivo://ivoa.net/sso#tls-with-certificate"),
    ];

    /// <summary>The URL that is told of a login.</summary>
    public Uri Url(string path) => new(options.Profile.LoginElsewhere ? address.Elsewhere : address.Root, path);

    private string[] Each(LoginSchemes scheme, params string[] texts) => options.Accepts.HasFlag(scheme) ? texts : [];
}
