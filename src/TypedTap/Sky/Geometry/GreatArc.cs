using System.Runtime.InteropServices;

namespace TypedTap.Sky;

/// <summary>The shorter way between two positions along a great circle.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct GreatArc
{
    /// <summary>
    /// What counts as touching, in radians: 2E-8 seconds of arc. Positions in degrees have rounding errors of a thousandth of that, so that
    /// an edge that is meant is found and nothing that can be measured is.
    /// </summary>
    public const double Tolerance = 1e-13;

    private readonly Direction _normal;
    private readonly double _sine;

    public GreatArc(Direction start, Direction end)
    {
        Start = start;
        End = end;
        _normal = start.Cross(end - start);
        _sine = _normal.Length;
    }

    public Direction Start { get; }

    public Direction End { get; }

    /// <summary>
    /// The centroid's share of the area to the left, see <see cref="SphericalPolygon.Centroid"/>: the normal times the length of the arc.
    /// </summary>
    public Direction Moment => _sine == 0 ? default : _normal * (Start.AngleTo(End) / _sine);

    /// <summary>The smallest angle to any position of the arc, in radians.</summary>
    public double DistanceTo(Direction point)
    {
        if (_sine > 0 && IsAbreast(point))
        {
            var sine = Math.Abs(Direction.Side(Start, End, point)) / _sine;
            return Math.Atan2(sine, Math.Sqrt(Math.Max(0, 1 - (sine * sine))));
        }

        return Math.Min(Start.AngleTo(point), End.AngleTo(point));
    }

    /// <summary>Whether a position is on the arc, within the tolerance.</summary>
    public bool Touches(Direction point) =>
        (_sine == 0 || Math.Abs(Direction.Side(Start, End, point)) <= Tolerance * _sine) && DistanceTo(point) <= Tolerance;

    /// <summary>Whether two arcs cross at a position that is inside of both.</summary>
    public bool Crosses(GreatArc other)
    {
        var c = -Direction.Side(Start, End, other.Start);
        var d = Direction.Side(Start, End, other.End);
        if (c * d <= 0)
            return false;
        var b = -Direction.Side(other.Start, other.End, End);
        var a = Direction.Side(other.Start, other.End, Start);
        return c * b > 0 && c * a > 0;
    }

    /// <summary>Whether two arcs have a position in common.</summary>
    public bool Meets(GreatArc other) =>
        Crosses(other) || Touches(other.Start) || Touches(other.End) || other.Touches(Start) || other.Touches(End);

    /// <summary>The positions at which the arc has a declination: none, one or two.</summary>
    /// <param name="sine">The sine of the declination.</param>
    /// <param name="found">Takes the positions.</param>
    /// <returns>How many there are.</returns>
    public int AtDeclination(double sine, Span<Direction> found)
    {
        var (across, highest, size) = Slope();
        if (_sine == 0 || Math.Abs(sine) > size)
            return 0;
        var count = 0;
        var spread = Math.Acos(sine / size);
        var length = Start.AngleTo(End);
        foreach (var angle in (ReadOnlySpan<double>)[highest - spread, highest + spread])
        {
            var along = Math.IEEERemainder(angle, 2 * Math.PI);
            if (along >= 0 && along <= length)
                found[count++] = (Start * Math.Cos(along)) + (across * Math.Sin(along));
        }

        return count;
    }

    /// <summary>The largest sine of a declination on the arc; an arc along a parallel bulges towards the pole.</summary>
    public double MaxSine()
    {
        var ends = Math.Max(Start.Z, End.Z);
        if (_sine == 0)
            return ends;
        var (_, highest, size) = Slope();
        return highest >= 0 && highest <= Start.AngleTo(End) ? Math.Max(ends, size) : ends;
    }

    /// <summary>The smallest.</summary>
    public double MinSine() => -new GreatArc(-Start, -End).MaxSine();

    // Along the circle the sine of the declination is size * cos(angle - highest), the angle counted from the start.
    private (Direction Across, double Highest, double Size) Slope()
    {
        if (_sine == 0)
            return default;
        var across = _normal.Cross(Start) * (1 / _sine);
        return (across, Math.Atan2(across.Z, Start.Z), Math.Sqrt((across.Z * across.Z) + (Start.Z * Start.Z)));
    }

    private bool IsAbreast(Direction point) => _normal.Cross(Start).Dot(point - Start) >= 0 && End.Cross(_normal).Dot(point - End) >= 0;
}
