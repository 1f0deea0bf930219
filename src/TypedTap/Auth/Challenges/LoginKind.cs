namespace TypedTap.Auth;

/// <summary>Ways to authenticate, in the order in which they are preferred.</summary>
public enum LoginKind
{
    /// <summary>User name and password go to a login service once, which gives a bearer token.</summary>
    TokenLogin,

    /// <summary>User name and password go to a login service once, which gives a cookie.</summary>
    CookieLogin,

    /// <summary>A bearer token that the user has.</summary>
    Token,

    /// <summary>A client certificate that the user has.</summary>
    Certificate,

    /// <summary>User name and password go to a service once, which gives a client certificate.</summary>
    CertificateLogin,

    /// <summary>User name and password go along with every request (HTTP Basic).</summary>
    Basic,

    /// <summary>Something that needs a browser, or that is not known here.</summary>
    Unsupported,
}
