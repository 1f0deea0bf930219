namespace TypedTap.Votable;

/// <summary>The values of an INFO named QUERY_STATUS (DALI 1.1, section 4.4.1).</summary>
public enum QueryStatusKind
{
    /// <summary>The query ran and its result is in the document.</summary>
    Ok,

    /// <summary>The query, or the writing of its result, failed; rows before it are partial.</summary>
    Error,

    /// <summary>The result was cut at a limit of the service or of the request.</summary>
    Overflow,

    /// <summary>A value that no standard knows; it is kept in <see cref="QueryStatus.Value"/>.</summary>
    Other,
}
