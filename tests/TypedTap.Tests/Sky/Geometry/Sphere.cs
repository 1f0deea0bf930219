using TypedTap.Sky;

namespace TypedTap.Tests.Sky.Geometry;

/// <summary>Random positions and shapes, and judgements on them by other means than the library's.</summary>
internal sealed class Sphere(int seed)
{
    private readonly Random _random = new(seed);

    public double Uniform(double low, double high) => low + ((high - low) * _random.NextDouble());

    /// <summary>A size between two, as likely small as large.</summary>
    public double Size(double low, double high) => Math.Exp(Uniform(Math.Log(low), Math.Log(high)));

    /// <summary>Anywhere; often at a pole or at 0 hours.</summary>
    public SkyPoint Anywhere() => _random.Next(6) switch
    {
        0 => new SkyPoint(Uniform(0, 360), 90),
        1 => new SkyPoint(Uniform(0, 360), -89.999),
        2 => new SkyPoint(0, Uniform(-80, 80)),
        _ => new SkyPoint(Uniform(-360, 720), double.RadiansToDegrees(Math.Asin(Uniform(-1, 1)))),
    };

    /// <summary>The position at a distance and a bearing, by the formulas of navigation.</summary>
    public static SkyPoint From(SkyPoint start, double bearing, double distance)
    {
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(distance));
        var (sinDec, cosDec) = Math.SinCos(double.DegreesToRadians(start.Dec));
        var (sinBearing, cosBearing) = Math.SinCos(double.DegreesToRadians(bearing));
        // The sine says little near a pole and the cosine near the equator: the position is taken from its vector.
        var x = (cosDec * cos) - (sinDec * sin * cosBearing);
        var y = sin * sinBearing;
        var z = (sinDec * cos) + (cosDec * sin * cosBearing);
        var dec = Math.Atan2(z, Math.Sqrt((x * x) + (y * y)));
        return new SkyPoint(start.Ra + double.RadiansToDegrees(Math.Atan2(y, x)), double.RadiansToDegrees(dec));
    }

    public SkyPoint Near(SkyPoint center, double radius) => From(center, Uniform(0, 360), radius * Math.Sqrt(_random.NextDouble()));

    /// <summary>Vertices on a circle, counter-clockwise as seen from inside the sphere.</summary>
    public SkyPoint[] Convex(SkyPoint center, double radius, int count)
    {
        // No gap of half a circle, so that the centre is inside.
        var bearings = Enumerable.Range(0, count).Select(i => (i + Uniform(0.05, 0.95)) * 360 / count).OrderDescending();
        return [.. bearings.Select(bearing => From(center, bearing, radius))];
    }

    public SkyPoint[] Star(SkyPoint center, double radius, int count) =>
        [.. Enumerable.Range(0, count).Select(i => From(center, -i * 360.0 / count, i % 2 == 0 ? radius : radius * Uniform(0.2, 0.6)))];

    public static double[] Vector(SkyPoint point)
    {
        var (sinRa, cosRa) = Math.SinCos(double.DegreesToRadians(point.Ra));
        var (sinDec, cosDec) = Math.SinCos(double.DegreesToRadians(point.Dec));
        return [cosDec * cosRa, cosDec * sinRa, sinDec];
    }

    /// <summary>How far a position is to the left of the great circle through two others, in radians.</summary>
    public static double Left(SkyPoint a, SkyPoint b, SkyPoint p)
    {
        double[] u = Vector(a), v = Vector(b), w = Vector(p);
        double[] d = [v[0] - u[0], v[1] - u[1], v[2] - u[2]];
        double[] n = [(u[1] * d[2]) - (u[2] * d[1]), (u[2] * d[0]) - (u[0] * d[2]), (u[0] * d[1]) - (u[1] * d[0])];
        return ((n[0] * (w[0] - u[0])) + (n[1] * (w[1] - u[1])) + (n[2] * (w[2] - u[2])))
            / Math.Sqrt((n[0] * n[0]) + (n[1] * n[1]) + (n[2] * n[2]));
    }

    /// <summary>The least of how far a position is inside the half-spaces of a convex polygon's edges.</summary>
    public static double Depth(IReadOnlyList<SkyPoint> vertices, SkyPoint point) =>
        Enumerable.Range(0, vertices.Count).Min(i => Left(vertices[i], vertices[(i + 1) % vertices.Count], point));

    public static double Distance(SkyPoint a, SkyPoint b)
    {
        double[] u = Vector(a), v = Vector(b);
        return double.RadiansToDegrees(
            2 * Math.Asin(Math.Min(1, Math.Sqrt(Math.Pow(u[0] - v[0], 2) + Math.Pow(u[1] - v[1], 2) + Math.Pow(u[2] - v[2], 2)) / 2)));
    }
}
