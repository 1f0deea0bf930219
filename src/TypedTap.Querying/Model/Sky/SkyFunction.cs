namespace TypedTap.Querying.Model;

/// <summary>What ADQL computes on the sky.</summary>
public enum SkyFunction
{
    /// <summary>The angle between two points, in degrees.</summary>
    Distance,

    /// <summary>The area of a shape, in square degrees.</summary>
    Area,

    /// <summary>The centre of gravity of a shape.</summary>
    Centroid,

    /// <summary>A point's right ascension, in degrees.</summary>
    Coord1,

    /// <summary>A point's declination, in degrees.</summary>
    Coord2,
}
