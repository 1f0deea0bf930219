namespace TypedTap.Sky;

/// <summary>
/// Positions and shapes of a row's values, and how they lie to each other, for queries; they mean the same outside of queries. Anything may
/// be null, as columns may be; a null lies nowhere and has nothing inside. Conditions on shapes that are not null are those of
/// <see cref="SkyGeometry"/>, which queries take as well.
/// </summary>
public static class SkyQuery
{
    /// <summary>A point of two columns in degrees (ICRS), or null if one of them is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside of a query: the declination is beyond a pole.</exception>
    public static SkyPoint? Point(double? ra, double? dec) => ra is { } lon && dec is { } lat ? new SkyPoint(lon, lat) : null;

    /// <summary>A circle around a point of two columns in degrees (ICRS), or null if one of them is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Outside of a query: the declination is beyond a pole, or the radius is not between 0 and 180 degrees.
    /// </exception>
    public static SkyCircle? Circle(double? ra, double? dec, Angle radius) => Circle(Point(ra, dec), radius);

    /// <summary>A circle around a point, or null if it is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside of a query: the radius is not between 0 and 180 degrees.</exception>
    public static SkyCircle? Circle(SkyPoint? center, Angle radius) => center is { } point ? new SkyCircle(point, radius) : null;

    /// <summary>Whether a point lies inside a circle or on its edge; CONTAINS in ADQL.</summary>
    public static bool IsWithin(this SkyPoint? point, SkyCircle circle) => point is { } inside && circle.Contains(inside);

    /// <summary>Whether a point or a shape lies inside another one altogether; CONTAINS in ADQL.</summary>
    public static bool IsWithin(this ISkyShape? shape, ISkyShape? other) => other.Contains(shape);

    /// <summary>Whether a point or a shape lies inside a region altogether; CONTAINS in ADQL.</summary>
    /// <exception cref="NotSupportedException">
    /// Outside of a query: the region is in a notation or in coordinates that are not understood here.
    /// </exception>
    public static bool IsWithin(this ISkyShape? shape, SkyRegion? region) => ShapeOf(region).Contains(shape);

    /// <summary>Whether a region lies inside a shape altogether; CONTAINS in ADQL.</summary>
    /// <inheritdoc cref="IsWithin(ISkyShape, SkyRegion)" path="/exception"/>
    public static bool IsWithin(this SkyRegion? region, ISkyShape? other) => other.Contains(ShapeOf(region));

    /// <summary>Whether a region lies inside another one altogether; CONTAINS in ADQL.</summary>
    /// <inheritdoc cref="IsWithin(ISkyShape, SkyRegion)" path="/exception"/>
    public static bool IsWithin(this SkyRegion? region, SkyRegion? other) => ShapeOf(other).Contains(ShapeOf(region));

    /// <summary>Whether a region and a circle have points in common; INTERSECTS in ADQL.</summary>
    /// <inheritdoc cref="IsWithin(ISkyShape, SkyRegion)" path="/exception"/>
    public static bool Intersects(this SkyRegion? region, SkyCircle circle) => ShapeOf(region).Intersects(circle);

    /// <summary>Whether a region and a shape have points in common; INTERSECTS in ADQL.</summary>
    /// <inheritdoc cref="IsWithin(ISkyShape, SkyRegion)" path="/exception"/>
    public static bool Intersects(this SkyRegion? region, ISkyShape? shape) => ShapeOf(region).Intersects(shape);

    /// <summary>Whether a shape and a region have points in common; INTERSECTS in ADQL.</summary>
    /// <inheritdoc cref="IsWithin(ISkyShape, SkyRegion)" path="/exception"/>
    public static bool Intersects(this ISkyShape? shape, SkyRegion? region) => shape.Intersects(ShapeOf(region));

    /// <summary>Whether two regions have points in common; INTERSECTS in ADQL.</summary>
    /// <inheritdoc cref="IsWithin(ISkyShape, SkyRegion)" path="/exception"/>
    public static bool Intersects(this SkyRegion? region, SkyRegion? other) => ShapeOf(region).Intersects(ShapeOf(other));

    /// <summary>Whether a point or a shape lies in a region altogether; CONTAINS in ADQL.</summary>
    /// <inheritdoc cref="IsWithin(ISkyShape, SkyRegion)" path="/exception"/>
    public static bool Contains(this SkyRegion? region, ISkyShape? other) => ShapeOf(region).Contains(other);

    /// <summary>Whether a region lies in a shape altogether; CONTAINS in ADQL.</summary>
    /// <inheritdoc cref="IsWithin(ISkyShape, SkyRegion)" path="/exception"/>
    public static bool Contains(this ISkyShape? shape, SkyRegion? region) => shape.Contains(ShapeOf(region));

    /// <summary>Whether a region lies in another one altogether; CONTAINS in ADQL.</summary>
    /// <inheritdoc cref="IsWithin(ISkyShape, SkyRegion)" path="/exception"/>
    public static bool Contains(this SkyRegion? region, SkyRegion? other) => ShapeOf(region).Contains(ShapeOf(other));

    /// <summary>The angle between two points, or null if one of them is; DISTANCE in ADQL.</summary>
    public static Angle? DistanceTo(this SkyPoint? point, SkyPoint? other) =>
        point is { } one && other is { } two ? one.DistanceTo(two) : null;

    /// <summary>The area of a region in square degrees, or null if it is; AREA in ADQL.</summary>
    /// <exception cref="NotSupportedException">
    /// Outside of a query: the region is not understood, or a union whose parts overlap.
    /// </exception>
    public static double? Area(this SkyRegion? region) => ShapeOf(region)?.Area();

    /// <summary>The centre of gravity of a region, or null if it is; CENTROID in ADQL.</summary>
    /// <inheritdoc cref="Area" path="/exception"/>
    public static SkyPoint? Centroid(this SkyRegion? region) => ShapeOf(region)?.Centroid();

    private static ISkyShape? ShapeOf(SkyRegion? region) => region is null ? null : region.Shape ?? throw new NotSupportedException(
        $"The region '{SkyCheck.Shorten(region.Text)}' can't be related to others here: {(region.Frame is { } frame ? $"its frame is {frame}" : "its notation is not understood")}.");
}
