namespace TypedTap.Vosi;

/// <summary>A way to log in (VOResource 1.1, section 3.2; SSO 2.0).</summary>
/// <param name="StandardId">
/// Which: <c>ivo://ivoa.net/sso#cookie</c>, <c>…#BasicAA</c>, <c>…#tls-with-certificate</c>; null for an empty <c>securityMethod</c>,
/// which says that one may come without any login.
/// </param>
public sealed record VosiSecurityMethod(string? StandardId);
