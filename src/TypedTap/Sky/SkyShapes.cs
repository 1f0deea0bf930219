namespace TypedTap.Sky;

/// <summary>
/// Makes shapes of a service's numbers. Services compute in radians, so that a pole comes out as 90.0000000000002:
/// such overshoots are put right, anything else that is no position is refused.
/// </summary>
internal static class SkyShapes
{
    private const double Overshoot = 1e-5;

    public static bool TryPoint(ReadOnlySpan<double> numbers, out SkyPoint point)
    {
        point = default;
        if (numbers.Length != 2 || !double.IsFinite(numbers[0]) || !TryDeclination(numbers[1], out var dec))
            return false;
        point = new SkyPoint(numbers[0], dec);
        return true;
    }

    public static bool TryCircle(ReadOnlySpan<double> numbers, out SkyCircle circle)
    {
        circle = default;
        if (numbers.Length != 3 || !TryPoint(numbers[..2], out var center))
            return false;
        if (numbers[2] is not (>= -Overshoot and <= 180 + Overshoot))
            return false;
        circle = new SkyCircle(center, Angle.Degrees(Math.Clamp(numbers[2], 0, 180)));
        return true;
    }

    /// <summary>A polygon; a last vertex that repeats the first is dropped, as it adds nothing.</summary>
    public static SkyPolygon? TryPolygon(ReadOnlySpan<double> numbers)
    {
        if (numbers.Length < 6 || numbers.Length % 2 != 0)
            return null;
        if (numbers.Length > 6 && numbers[^2..].SequenceEqual(numbers[..2]))
            numbers = numbers[..^2];
        var vertices = new SkyPoint[numbers.Length / 2];
        for (var i = 0; i < vertices.Length; i++)
        {
            if (!TryPoint(numbers.Slice(2 * i, 2), out vertices[i]))
                return null;
        }

        return new SkyPolygon(vertices);
    }

    public static bool TryRange(ReadOnlySpan<double> numbers, out SkyRange range)
    {
        range = default;
        if (numbers.Length != 4 || double.IsNaN(numbers[0]) || double.IsNaN(numbers[1]))
            return false;
        if (!TryDeclinationBound(numbers[2], out var south) || !TryDeclinationBound(numbers[3], out var north))
            return false;
        range = new SkyRange(new Interval<double>(numbers[0], numbers[1]), new Interval<double>(south, north));
        return true;
    }

    /// <summary>
    /// ADQL's and STC-S's box: a cross of two arms through the centre, its sides the great circles at right angles to
    /// the ends of the arms. In the tangent plane of the centre that is a rectangle.
    /// </summary>
    public static SkyPolygon? TryBox(ReadOnlySpan<double> numbers)
    {
        if (numbers.Length != 4 || !TryPoint(numbers[..2], out var center))
            return null;
        if (numbers[2] is not (> 0 and < 180) || numbers[3] is not (> 0 and < 180))
            return null;
        var x = Math.Tan(double.DegreesToRadians(numbers[2] / 2));
        var y = Math.Tan(double.DegreesToRadians(numbers[3] / 2));
        return new SkyPolygon([Deproject(center, -x, -y), Deproject(center, x, -y), Deproject(center, x, y), Deproject(center, -x, y)]);
    }

    private static SkyPoint Deproject(SkyPoint center, double x, double y)
    {
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(center.Dec));
        var ra = center.Ra + double.RadiansToDegrees(Math.Atan2(x, cos - (y * sin)));
        var dec = double.RadiansToDegrees(Math.Asin(Math.Clamp((sin + (y * cos)) / Math.Sqrt(1 + (x * x) + (y * y)), -1, 1)));
        return new SkyPoint(ra, dec).Normalized();
    }

    private static bool TryDeclinationBound(double value, out double dec)
    {
        dec = value;
        return double.IsInfinity(value) || TryDeclination(value, out dec);
    }

    private static bool TryDeclination(double value, out double dec)
    {
        dec = Math.Clamp(value, -90, 90);
        return Math.Abs(value) <= 90 + Overshoot;
    }
}
