namespace TypedTap.Tap;

/// <summary>Whether the rows that were read are all that the query asks for.</summary>
public enum TapCompleteness
{
    /// <summary>
    /// The answer has not been read to its end, so nobody knows yet. At the end it means that the service's last
    /// <c>QUERY_STATUS</c> is a word that no standard knows (see <see cref="TapResponse.Rows"/> for it): rows may be missing.
    /// </summary>
    Unknown,

    /// <summary>The service finished its answer without a word about rows left out.</summary>
    Complete,

    /// <summary>The service left rows out (<c>QUERY_STATUS</c> is <c>OVERFLOW</c>): the limit was MAXREC or its own.</summary>
    Truncated,
}
