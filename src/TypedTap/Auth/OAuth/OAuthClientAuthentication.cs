namespace TypedTap.Auth;

/// <summary>How a client proves to the token service who it is (RFC 6749 §2.3.1).</summary>
public enum OAuthClientAuthentication
{
    /// <summary>As the server's discovery document asks; <see cref="Basic"/> where it says nothing.</summary>
    Automatic,

    /// <summary>In an HTTP Basic header, as every server must understand.</summary>
    Basic,

    /// <summary>As fields of the form.</summary>
    Post,
}
