namespace TypedTap.Uws;

/// <summary>What can be odd about a UWS document without keeping it from being read.</summary>
public enum UwsDiagnosticCode
{
    /// <summary>The elements are in a namespace that is not that of UWS 1.0 and 1.1, or in none.</summary>
    UnexpectedNamespace,

    /// <summary>Something that every job has is missing.</summary>
    Missing,

    /// <summary>An element that can be there once is there again; the first counts.</summary>
    Duplicate,

    /// <summary>A value is none of its kind, like a time that is no time. It is left out.</summary>
    BadValue,

    /// <summary>A time has no zone; it is taken for UTC.</summary>
    NoTimeZone,

    /// <summary>An element that UWS does not have is passed over.</summary>
    UnknownElement,

    /// <summary>There are more diagnostics than are kept.</summary>
    More,
}
