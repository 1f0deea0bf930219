namespace TypedTap.Sky.Text;

/// <summary>What stands behind a number of a coordinate.</summary>
internal enum SexagesimalMark
{
    /// <summary>Nothing: the end.</summary>
    None,
    Colon,
    Blank,
    Hours,
    Degrees,

    /// <summary>Minutes of time or arc: <c>m</c>.</summary>
    Minutes,

    /// <summary>Seconds of time or arc: <c>s</c>.</summary>
    Seconds,

    /// <summary>Minutes of arc: <c>′</c>.</summary>
    ArcMinutes,

    /// <summary>Seconds of arc: <c>″</c>.</summary>
    ArcSeconds,

    /// <summary>A word that is no unit of coordinates.</summary>
    Unknown,
}
