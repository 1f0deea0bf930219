#pragma warning disable CA1707 // the point of a version number
namespace TypedTap.Adql;

/// <summary>A version of the Astronomical Data Query Language.</summary>
public enum AdqlVersion
{
    /// <summary>ADQL 2.0, the recommendation of 30 October 2008 with its errata.</summary>
    V2_0,

    /// <summary>ADQL 2.1, the recommendation of 15 December 2023.</summary>
    V2_1,
}
