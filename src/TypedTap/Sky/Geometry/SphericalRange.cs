namespace TypedTap.Sky;

/// <summary>
/// A range of coordinates prepared for questions about it: between two meridians and two parallels, which are no great circles.
/// </summary>
internal sealed class SphericalRange
{
    private const double ToleranceDegrees = GreatArc.Tolerance * (180 / Math.PI);
    private readonly double _west;
    private readonly double _width;
    private readonly double _south;
    private readonly double _north;
    private readonly bool _isAround;

    public SphericalRange(SkyRange range)
    {
        _isAround = double.IsInfinity(range.Ra.Lower) || double.IsInfinity(range.Ra.Upper) || range.Ra.Upper - range.Ra.Lower >= 360;
        _west = _isAround ? 0 : Remainder(range.Ra.Lower);
        _width = _isAround ? 360 : Remainder(range.Ra.Upper - range.Ra.Lower);
        _south = Math.Max(range.Dec.Lower, -90);
        _north = Math.Min(range.Dec.Upper, 90);
        Meridians = _isAround || IsEmpty ? [] : [.. Meridian(_west), .. Meridian(_west + _width)];
    }

    /// <summary>With its declinations in reverse order a range has no positions.</summary>
    public bool IsEmpty => !(_south <= _north);

    /// <summary>The sides in the west and in the east; an arc at most from pole to equator, so that its way is known.</summary>
    public GreatArc[] Meridians { get; }

    /// <summary>The area in steradians.</summary>
    public double Area => IsEmpty ? 0 : double.DegreesToRadians(_width) * (Sine(_north) - Sine(_south));

    /// <summary>The corners; where there are none, positions of the southern and northern ends.</summary>
    private Direction[] Corners =>
    [
        Direction.Of(_west, _south), Direction.Of(_west, _north),
        Direction.Of(_west + _width, _south), Direction.Of(_west + _width, _north),
    ];

    public bool Contains(Direction point)
    {
        var dec = point.Dec;
        return !IsEmpty && dec >= _south - ToleranceDegrees && dec <= _north + ToleranceDegrees && IsBetweenMeridians(point);
    }

    /// <summary>The smallest angle to the boundary, in radians; infinite for the whole sky.</summary>
    public double DistanceToEdge(Direction point)
    {
        var distance = double.PositiveInfinity;
        foreach (var meridian in Meridians)
            distance = Math.Min(distance, meridian.DistanceTo(point));
        if (!IsBetweenMeridians(point))
            return distance;
        if (_south > -90)
            distance = Math.Min(distance, double.DegreesToRadians(Math.Abs(point.Dec - _south)));
        if (_north < 90)
            distance = Math.Min(distance, double.DegreesToRadians(Math.Abs(point.Dec - _north)));
        return distance;
    }

    public bool Contains(SphericalCap cap) => Contains(cap.Center) && DistanceToEdge(cap.Center) >= cap.Radius - GreatArc.Tolerance;

    public bool Intersects(SphericalCap cap) =>
        !IsEmpty && (Contains(cap.Center) || DistanceToEdge(cap.Center) <= cap.Radius + GreatArc.Tolerance);

    public bool IsWithin(SphericalCap cap) =>
        IsEmpty || cap.IsWholeSky || (!Contains(-cap.Center) && DistanceToEdge(-cap.Center) >= Math.PI - cap.Radius - GreatArc.Tolerance);

    public bool Intersects(SphericalPolygon polygon)
    {
        if (IsEmpty)
            return false;
        return Array.Exists(
            polygon.Edges,
            edge => Contains(edge.Start) || Array.Exists(Meridians, edge.Meets) || MeetsParallel(edge, _south)
                || MeetsParallel(edge, _north))
            || polygon.Contains(Corners[0]);
    }

    public bool Contains(SphericalPolygon polygon)
    {
        if (IsEmpty)
            return false;
        foreach (var edge in polygon.Edges)
        {
            if (!Contains(edge.Start) || Array.Exists(Meridians, edge.Crosses))
                return false;
            if (edge.MaxSine() > Sine(_north) + GreatArc.Tolerance || edge.MinSine() < Sine(_south) - GreatArc.Tolerance)
                return false;
        }

        // The boundary is inside; the polygon is not, if it goes round a part of the sky that is outside.
        return !IsHole(polygon, Direction.NorthPole) && !IsHole(polygon, -Direction.NorthPole)
            && !IsHole(polygon, Direction.Of(_west + _width + ((360 - _width) / 2), (_south + _north) / 2));
    }

    public bool IsWithin(SphericalPolygon polygon)
    {
        if (IsEmpty)
            return true;
        if (!Array.TrueForAll(Corners, polygon.Contains))
            return false;
        foreach (var edge in polygon.Edges)
        {
            if (Array.Exists(Meridians, edge.Crosses) || CutsParallel(edge, _south) || CutsParallel(edge, _north))
                return false;
            if (Contains(edge.Start) && DistanceToEdge(edge.Start) > GreatArc.Tolerance)
                return false;
        }

        return true;
    }

    public bool Contains(SphericalRange other)
    {
        if (other.IsEmpty)
            return true;
        if (IsEmpty || other._south < _south - ToleranceDegrees || other._north > _north + ToleranceDegrees)
            return false;
        return _isAround
            || (!other._isAround && Remainder(other._west - _west + ToleranceDegrees) + other._width <= _width + (2 * ToleranceDegrees));
    }

    public bool Intersects(SphericalRange other)
    {
        var south = Math.Max(_south, other._south);
        var north = Math.Min(_north, other._north);
        if (IsEmpty || other.IsEmpty || south > north + ToleranceDegrees)
            return false;
        // At a pole all meridians meet.
        return north >= 90 || south <= -90 || _isAround || other._isAround
            || Remainder(other._west - _west) <= _width + ToleranceDegrees
            || Remainder(_west - other._west) <= other._width + ToleranceDegrees;
    }

    public Direction Centroid()
    {
        if (_isAround)
            return Direction.Of(0, _south == -_north ? 0 : _south + _north > 0 ? 90 : -90);
        if (_south >= _north || _width == 0)
            return Direction.Of(_west + (_width / 2), (_south + _north) / 2);
        // The sum of all vectors: the integrals of cos² dec towards the middle meridian and of sin dec cos dec towards the pole.
        var (south, north) = (double.DegreesToRadians(_south), double.DegreesToRadians(_north));
        var across = ((north - south) + (Math.Sin(north - south) * Math.Cos(north + south))) / 2;
        var up = Math.Sin(north - south) * Math.Sin(north + south) / 2;
        var half = double.DegreesToRadians(_width / 2);
        var middle = Direction.Of(_west + (_width / 2), 0);
        return ((middle * (across * Math.Sin(half) / half)) + (Direction.NorthPole * up)).Normalized();
    }

    private static double Sine(double degrees) => Math.Sin(double.DegreesToRadians(degrees));

    private static double Remainder(double degrees)
    {
        var rest = degrees % 360;
        return rest < 0 ? rest + 360 : rest;
    }

    private GreatArc[] Meridian(double ra) => _south < 0 && _north > 0
        ? [new(Direction.Of(ra, _south), Direction.Of(ra, 0)), new(Direction.Of(ra, 0), Direction.Of(ra, _north))]
        : [new(Direction.Of(ra, _south), Direction.Of(ra, _north))];

    private bool IsBetweenMeridians(Direction point)
    {
        if (_isAround)
            return true;
        var size = Math.Sqrt((point.X * point.X) + (point.Y * point.Y));
        if (size <= GreatArc.Tolerance)
            return true;
        var tolerance = ToleranceDegrees / size;
        return Remainder(point.Ra - _west + tolerance) <= _width + (2 * tolerance);
    }

    private bool MeetsParallel(GreatArc edge, double dec)
    {
        Span<Direction> found = stackalloc Direction[2];
        var count = edge.AtDeclination(Sine(dec), found);
        for (var i = 0; i < count; i++)
        {
            if (IsBetweenMeridians(found[i]))
                return true;
        }

        return false;
    }

    // At a corner or at a vertex that lies on the parallel nothing is cut.
    private bool CutsParallel(GreatArc edge, double dec)
    {
        Span<Direction> found = stackalloc Direction[2];
        var count = edge.AtDeclination(Sine(dec), found);
        for (var i = 0; i < count; i++)
        {
            var point = found[i];
            var isEnd = point.AngleTo(edge.Start) <= 1e-12 || point.AngleTo(edge.End) <= 1e-12;
            if (!isEnd && IsBetweenMeridians(point) && !Array.Exists(Meridians, meridian => meridian.DistanceTo(point) <= 1e-12))
                return true;
        }

        return false;
    }

    private bool IsHole(SphericalPolygon polygon, Direction point) =>
        !Contains(point) && polygon.Contains(point) && polygon.DistanceToEdge(point) > GreatArc.Tolerance;
}
