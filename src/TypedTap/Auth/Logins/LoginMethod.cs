namespace TypedTap.Auth;

/// <summary>How a login service takes user name and password.</summary>
public enum LoginMethod
{
    /// <summary>As fields of a form, in a POST (<c>ivo://ivoa.net/sso#tls-with-password</c>).</summary>
    PostForm,

    /// <summary>In an HTTP Basic header, in a GET (<c>ivo://ivoa.net/sso#BasicAA</c>).</summary>
    Basic,

    /// <summary>
    /// As parameters in the URL of a GET. Logs of servers and proxies keep such URLs: only for services that know no other way.
    /// </summary>
    GetQuery,
}
