namespace TypedTap.Auth;

/// <summary>
/// Identifiers of ways to authenticate: <c>standard_id</c> of challenges and <c>securityMethod</c> of capabilities (SSO 2.0 §3).
/// </summary>
internal static class SecurityMethods
{
    public const string Basic = "ivo://ivoa.net/sso#BasicAA";
    public const string Password = "ivo://ivoa.net/sso#tls-with-password";
    public const string Certificate = "ivo://ivoa.net/sso#tls-with-certificate";
    public const string Cookie = "ivo://ivoa.net/sso#cookie";
    public const string OAuth = "ivo://ivoa.net/sso#OAuth";
    public const string OpenId = "ivo://ivoa.net/sso#OpenID";

    /// <summary>CADC's bearer tokens.</summary>
    public const string Token = "ivo://ivoa.net/sso#token";

    /// <summary>The capability of CADC's login service.</summary>
    public const string Login = "ivo://ivoa.net/std/UMS#login-0.1";

    /// <summary>Whether two identifiers are the same; registries differ in their case (IVOA Identifiers §2.1).</summary>
    public static bool Same(string? one, string other) => string.Equals(one?.Trim(), other, StringComparison.OrdinalIgnoreCase);
}
