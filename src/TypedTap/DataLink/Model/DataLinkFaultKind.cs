namespace TypedTap.DataLink;

/// <summary>Why there is no link (DataLink 1.1 section 3.4, table 3, and what services say beside it).</summary>
public enum DataLinkFaultKind
{
    /// <summary>The text begins with no keyword that is known, or with <c>DefaultFault</c>.</summary>
    Other,

    /// <summary><c>NotFoundFault</c>: the service does not know the identifier.</summary>
    NotFound,

    /// <summary><c>UsageFault</c>: the identifier is none.</summary>
    Usage,

    /// <summary><c>TransientFault</c>: another try may succeed.</summary>
    Transient,

    /// <summary><c>FatalFault</c>: another try is in vain.</summary>
    Fatal,

    /// <summary><c>AuthenticationFault</c>, <c>AuthenticationError</c>: a login is wanted.</summary>
    Authentication,

    /// <summary><c>AuthorizationFault</c>, <c>AuthorizationError</c>, <c>PermissionDenied</c>: the user may not.</summary>
    Authorization,
}
