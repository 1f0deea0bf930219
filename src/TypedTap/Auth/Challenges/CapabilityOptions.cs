namespace TypedTap.Auth;

/// <summary>What a security method of an interface offers.</summary>
internal static class CapabilityOptions
{
    /// <summary>The options; a cookie is as many as there are login services for it.</summary>
    public static IEnumerable<LoginOption> Of(Uri accessUrl, string method, IReadOnlyCollection<InterfaceSecurity> logins)
    {
        var origin = method.Trim();
        if (SecurityMethods.Same(method, SecurityMethods.Basic))
            return [new LoginOption(LoginKind.Basic, origin, ServiceUrl: accessUrl)];
        if (SecurityMethods.Same(method, SecurityMethods.Certificate))
            return [new LoginOption(LoginKind.Certificate, origin, ServiceUrl: accessUrl)];
        if (SecurityMethods.Same(method, SecurityMethods.Token)
            || SecurityMethods.Same(method, SecurityMethods.OAuth)
            || SecurityMethods.Same(method, SecurityMethods.OpenId))
        {
            return [new LoginOption(LoginKind.Token, origin, ServiceUrl: accessUrl)];
        }

        // What logs in with a password there and gives a cookie is what CADC has.
        var safe = logins.Where(login => LoginUrl.IsSafe(login.AccessUrl)).ToList();
        return SecurityMethods.Same(method, SecurityMethods.Cookie) && safe.Count > 0
            ? safe.Select(login => new LoginOption(
                LoginKind.CookieLogin, origin, LoginEndpoint.Cadc with { Url = login.AccessUrl, Name = "cookie" }, accessUrl))
            : [new LoginOption(LoginKind.Unsupported, origin, ServiceUrl: accessUrl)];
    }
}
