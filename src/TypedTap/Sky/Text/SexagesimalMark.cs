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
    Minutes,
    Seconds,

    /// <summary>A word that is no unit of coordinates.</summary>
    Unknown,
}
