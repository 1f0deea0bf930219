namespace TypedTap.Testing;

/// <summary>The parts of an Authorization field.</summary>
internal static class AuthorizationField
{
    /// <summary>
    /// The scheme in upper case, since schemes have no case (RFC 9110 §11.1), and what follows it; empty where there is none.
    /// </summary>
    public static (string Scheme, string Credential) Read(RecordedRequest request) =>
        request.Authorization?.Split(' ', 2) is [var scheme, var credential] ? (scheme.ToUpperInvariant(), credential.Trim()) : ("", "");
}
