namespace TypedTap.Votable;

/// <summary>A TIMESYS: the frame of times (VOTable 1.4, section 3.2). Attributes are verbatim, absent ones null.</summary>
public sealed record VoTableTimesys
{
    /// <summary>The XML ID, to which FIELDs refer.</summary>
    public string? Id { get; init; }

    /// <summary>The time scale: TT, TDB, UTC …</summary>
    public string? Timescale { get; init; }

    /// <summary>The reference position: TOPOCENTER, BARYCENTER …</summary>
    public string? Refposition { get; init; }

    /// <summary>The origin as a Julian date, <c>MJD-origin</c> or <c>JD-origin</c>; null for calendar times.</summary>
    public string? Timeorigin { get; init; }
}
