namespace TypedTap.Http;

/// <summary>How a request treats the credential that its client has.</summary>
internal enum CredentialUse
{
    /// <summary>
    /// It goes along on every message of the exchange; where it does not apply nothing is sent, because an anonymous answer
    /// would be taken for the whole one.
    /// </summary>
    Required,

    /// <summary>It goes along where it applies; other origins are asked without it, as data stores with signed URLs are.</summary>
    WithinScope,

    /// <summary>It stays at home: the request is the one that logs in, or asks what a service says to anybody.</summary>
    None,
}
