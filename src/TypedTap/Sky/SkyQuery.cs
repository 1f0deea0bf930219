namespace TypedTap.Sky;

/// <summary>Conditions on the sky for queries. Receivers may be null, as columns may be; a null lies nowhere.</summary>
public static class SkyQuery
{
    /// <summary>A point of two columns in degrees (ICRS), or null if one of them is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside of a query: the declination is beyond a pole.</exception>
    public static SkyPoint? Point(double? ra, double? dec) => ra is { } lon && dec is { } lat ? new SkyPoint(lon, lat) : null;

    /// <summary>Whether a point lies inside a circle or on its edge; CONTAINS in ADQL.</summary>
    public static bool IsWithin(this SkyPoint? point, SkyCircle circle) =>
        point is { } inside && inside.DistanceTo(circle.Center).InDegrees <= circle.Radius.InDegrees;

    /// <summary>
    /// Whether a region and a circle have points in common; INTERSECTS in ADQL. It is for queries: services know the shapes of
    /// their own columns best.
    /// </summary>
    /// <exception cref="InvalidOperationException">Called outside of a query.</exception>
    public static bool Intersects(this SkyRegion? region, SkyCircle circle) =>
        throw new InvalidOperationException("SkyQuery.Intersects is for conditions of queries, such as Where; it does not run on the client.");
}
