namespace TypedTap.Sky;

/// <summary>
/// Geometry on the sphere, exact for shapes of every size, at the poles and across 0 hours of right ascension. Boundaries belong to a
/// shape: what touches within 1E-13 radians (2E-8 seconds of arc) counts. The sides of a polygon are great circles, and its inside is the
/// smaller of the two parts of the sky, whichever way round its vertices are given.
/// </summary>
public static class SkyGeometry
{
    /// <summary>Whether a position lies in a shape or on its boundary; CONTAINS in ADQL. A shape that is null has no positions.</summary>
    /// <exception cref="NotSupportedException">The shape is of a type that is not of this namespace.</exception>
    public static bool Contains(this ISkyShape? shape, SkyPoint point) => shape is not null && ShapeRelations.Contains(shape, point);

    /// <summary>
    /// Whether another shape lies in a shape altogether; CONTAINS in ADQL. A union contains what one of its parts contains: what only
    /// several parts together cover is not seen. A shape that is null lies nowhere.
    /// </summary>
    /// <exception cref="NotSupportedException">A shape is of a type that is not of this namespace.</exception>
    public static bool Contains(this ISkyShape? shape, ISkyShape? other) =>
        shape is not null && other is not null && ShapeRelations.Contains(shape, other);

    /// <summary>Whether two shapes have a position in common; INTERSECTS in ADQL. A shape that is null has no positions.</summary>
    /// <exception cref="NotSupportedException">A shape is of a type that is not of this namespace.</exception>
    public static bool Intersects(this ISkyShape? shape, ISkyShape? other) =>
        shape is not null && other is not null && ShapeRelations.Intersects(shape, other);

    /// <summary>The area in square degrees, of which the whole sky has 41252.96; AREA in ADQL. A position has none.</summary>
    /// <exception cref="ArgumentNullException">The shape is null.</exception>
    /// <exception cref="NotSupportedException">
    /// The shape is a union whose parts overlap, or of a type that is not of this namespace.
    /// </exception>
    public static double Area(this ISkyShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return ShapeRelations.Area(shape) * (180 / Math.PI) * (180 / Math.PI);
    }

    /// <summary>The centre of gravity; CENTROID in ADQL. It need not lie inside.</summary>
    /// <exception cref="ArgumentNullException">The shape is null.</exception>
    /// <exception cref="NotSupportedException">
    /// The shape is a union whose parts overlap, or of a type that is not of this namespace.
    /// </exception>
    public static SkyPoint Centroid(this ISkyShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return shape switch
        {
            SkyPoint point => point,
            SkyCircle circle => circle.Center,
            _ => ShapeRelations.Centroid(shape).ToPoint(),
        };
    }
}
