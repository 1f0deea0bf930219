namespace TypedTap;

/// <summary>
/// The kinds of failure of an exchange with a service. Each has its exception; all of those are <see cref="TapException"/>s.
/// </summary>
public enum TapFailureKind
{
    /// <summary>The network failed, or an answer broke off.</summary>
    Transport,

    /// <summary>A time limit of the client ran out.</summary>
    Timeout,

    /// <summary>An answer that is not one of the service that was asked for: an error page, a login form, an unknown document.</summary>
    Response,

    /// <summary>The service refused the query, or failed before the first row.</summary>
    Query,

    /// <summary>The service failed after rows had come.</summary>
    QueryAfterRows,

    /// <summary>A job ended in ERROR or ABORTED.</summary>
    Job,

    /// <summary>A credential could not be had, does not apply, or was not taken.</summary>
    Authentication,

    /// <summary>More was asked of the service than it takes: an upload that is too large, say.</summary>
    Limit,

    /// <summary>The service has more rows than it sent.</summary>
    Truncation,

    /// <summary>A document is damaged, or breaches its standard beyond what is tolerated.</summary>
    Document,

    /// <summary>An answer that is well-formed, but is not what the typed query asked for.</summary>
    Result,

    /// <summary>Files that were to be downloaded are not there.</summary>
    Download,
}
