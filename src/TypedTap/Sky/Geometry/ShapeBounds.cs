using TypedTap.Querying.Model;

namespace TypedTap.Sky;

/// <summary>Coordinates between which a shape lies. They may be a little wider, never narrower: rounding must lose no position.</summary>
internal static class ShapeBounds
{
    // In degrees: 4 milliseconds of arc, more than an arcsine loses near a pole.
    private const double Margin = 1e-6;

    public static SkyBounds Of(ISkyShape shape) => shape switch
    {
        SkyPoint point => OfCircle(point, 0),
        SkyCircle circle => OfCircle(circle.Center, circle.Radius.InDegrees),
        SkyPolygon polygon => OfPolygon(polygon),
        SkyBox box => OfPolygon(box.ToPolygon()),
        SkyRange range => OfRange(range),
        _ => throw new NotSupportedException($"A shape of type {shape.GetType().Name} has no bounds here."),
    };

    private static SkyBounds OfCircle(SkyPoint center, double radius)
    {
        radius += Margin;
        var (south, north) = (center.Dec - radius, center.Dec + radius);
        if (south <= -90 || north >= 90)
            return Around(south, north);
        var sine = Math.Sin(double.DegreesToRadians(radius)) / Math.Cos(double.DegreesToRadians(center.Dec));
        var half = double.RadiansToDegrees(Math.Asin(Math.Min(1, sine))) + Margin;
        return Between(center.Ra - half, 2 * half, south, north);
    }

    private static SkyBounds OfPolygon(SkyPolygon shape)
    {
        var polygon = shape.Prepared;
        if (!polygon.FitsHemisphere)
            return Around(-90, 90);
        var (hasNorth, hasSouth) = (Has(polygon, Direction.NorthPole), Has(polygon, -Direction.NorthPole));
        var north = hasNorth ? 90 : Degrees(polygon.Edges.Max(edge => edge.MaxSine())) + Margin;
        var south = hasSouth ? -90 : Degrees(polygon.Edges.Min(edge => edge.MinSine())) - Margin;
        if (hasNorth || hasSouth || north >= 90 || south <= -90)
            return Around(south, north);

        // Along a great circle right ascension only grows, or only falls, so that it is largest and smallest at vertices.
        double at = 0, west = 0, east = 0;
        foreach (var edge in polygon.Edges)
        {
            at += Math.IEEERemainder(edge.End.Ra - edge.Start.Ra, 360);
            (west, east) = (Math.Min(west, at), Math.Max(east, at));
        }

        var margin = Margin / Math.Cos(double.DegreesToRadians(Math.Max(Math.Abs(north), Math.Abs(south))));
        var width = east - west + (2 * margin);
        return Math.Abs(at) > 1 || !(width < 360)
            ? Around(south, north)
            : Between(polygon.Edges[0].Start.Ra + west - margin, width, south, north);
    }

    private static SkyBounds OfRange(SkyRange range)
    {
        var (ra, dec) = (range.Ra, range.Dec);
        var isAround = double.IsInfinity(ra.Lower) || double.IsInfinity(ra.Upper) || ra.Upper - ra.Lower >= 360;
        if (isAround)
            return Around(dec.Lower, dec.Upper);
        var turn = -360 * Math.Floor(ra.Lower / 360);
        // The same as the geometry of ranges has it: bounds of right ascension in reverse order go across 0 hours.
        var across = ra.Upper < ra.Lower ? 360 * Math.Ceiling((ra.Lower - ra.Upper) / 360) : 0;
        return new SkyBounds(
            SkyTurns.Lower(ra.Lower, turn), SkyTurns.Upper(ra.Upper, turn + across), Math.Max(dec.Lower, -90), Math.Min(dec.Upper, 90));
    }

    private static bool Has(SphericalPolygon polygon, Direction pole) => polygon.Contains(pole) || polygon.DistanceToEdge(pole) < 1e-6;

    private static double Degrees(double sine) => double.RadiansToDegrees(Math.Asin(Math.Clamp(sine, -1, 1)));

    private static SkyBounds Around(double south, double north) => new(0, 360, Math.Max(south, -90), Math.Min(north, 90));

    private static SkyBounds Between(double west, double width, double south, double north)
    {
        if (width >= 360)
            return Around(south, north);
        var start = west % 360;
        if (start < 0)
            start += 360;
        return new SkyBounds(start, start + width, south, north);
    }
}
