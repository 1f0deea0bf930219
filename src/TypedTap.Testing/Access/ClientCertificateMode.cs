namespace TypedTap.Testing;

/// <summary>Whether an https server asks its clients for a certificate.</summary>
public enum ClientCertificateMode
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It asks; a client without one is served all the same.</summary>
    Requested,

    /// <summary>A client without one fails in the handshake.</summary>
    Required,
}
