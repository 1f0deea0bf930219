namespace TypedTap.DataLink;

/// <summary>Why a service gives nothing (SODA 1.0 section 5.2, DataLink 1.1 section 3.4).</summary>
public enum ServiceFaultKind
{
    /// <summary>A general error.</summary>
    Other,

    /// <summary>The parameters and the data have nothing in common: HTTP 204, or <c>NoContent</c>.</summary>
    NoContent,

    /// <summary>The service does not know the identifier.</summary>
    NotFound,

    /// <summary>The request is wrong; the same request again is in vain.</summary>
    Usage,

    /// <summary>The service takes one value of a parameter at a time.</summary>
    MultipleValues,

    /// <summary>A login is wanted.</summary>
    Authentication,

    /// <summary>The user may not.</summary>
    Authorization,

    /// <summary>Another try may succeed.</summary>
    Unavailable,
}
