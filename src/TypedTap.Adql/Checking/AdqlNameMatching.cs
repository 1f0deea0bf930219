namespace TypedTap.Adql;

/// <summary>How a service compares the names in a query with those that it publishes (the standard leaves room).</summary>
public enum AdqlNameMatching
{
    /// <summary>
    /// A name without quotes matches in any case; one in quotes must match exactly, where names published without quotes count
    /// as lower case. The rule of VOLLT.
    /// </summary>
    IgnoreCase,

    /// <summary>
    /// Names without quotes are lower case, in the query and in the schema; then all must be equal. The rule of PostgreSQL and
    /// of DaCHS: a name in mixed case is only reached in quotes.
    /// </summary>
    FoldToLower,

    /// <summary>
    /// It is not known how the service compares: as <see cref="IgnoreCase"/>, and a name in quotes may also be spelled as one
    /// that is published without.
    /// </summary>
    Unknown,
}
