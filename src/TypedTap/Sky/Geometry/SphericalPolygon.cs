namespace TypedTap.Sky;

/// <summary>
/// A polygon prepared for questions about it. Inside is the smaller of the two sides of its boundary, whichever way round the vertices are
/// given, as pgSphere has it.
/// </summary>
internal sealed class SphericalPolygon
{
    private readonly Direction _center;
    private readonly double _cosRadius;
    private readonly bool _fitsHemisphere;

    // The vertices in the tangent plane of the centre, where great circles are lines; for polygons within a hemisphere.
    private readonly double[] _x;
    private readonly double[] _y;

    public SphericalPolygon(IReadOnlyList<SkyPoint> vertices)
    {
        Edges = EdgesOf(vertices);
        var sum = default(Direction);
        foreach (var edge in Edges)
            sum += edge.Start;
        _center = sum.Length > 1e-9 ? sum.Normalized() : Edges[0].Start;
        _cosRadius = Edges.Min(edge => edge.Start.Dot(_center));
        _fitsHemisphere = _cosRadius > 1e-6;
        (_x, _y) = _fitsHemisphere ? Project() : ([], []);
        SignedArea = AreaToTheLeft();
    }

    public GreatArc[] Edges { get; }

    /// <summary>
    /// Whether it lies within half of the sky, around the middle of its vertices; what is inside of one that crosses itself is certain only
    /// then.
    /// </summary>
    public bool FitsHemisphere => _fitsHemisphere;

    /// <summary>The area inside, in steradians.</summary>
    public double Area => Math.Abs(SignedArea);

    /// <summary>
    /// The area inside; negative if inside is to the right of the boundary, walked on the sphere as a globe, seen from outside.
    /// </summary>
    public double SignedArea { get; }

    public bool Contains(Direction point)
    {
        var cosine = _center.Dot(point);
        if (_fitsHemisphere && cosine < _cosRadius - 1e-9)
            return false;
        foreach (var edge in Edges)
        {
            if (edge.Touches(point))
                return true;
        }

        return _fitsHemisphere ? IsInsidePlane(point, cosine) : IsInsideByWay(point);
    }

    /// <summary>The smallest angle to the boundary, in radians.</summary>
    public double DistanceToEdge(Direction point)
    {
        var distance = double.PositiveInfinity;
        foreach (var edge in Edges)
            distance = Math.Min(distance, edge.DistanceTo(point));
        return distance;
    }

    public bool Intersects(SphericalPolygon other)
    {
        foreach (var edge in Edges)
        {
            foreach (var otherEdge in other.Edges)
            {
                if (edge.Meets(otherEdge))
                    return true;
            }
        }

        // Without a common position of the boundaries one is inside the other, or they are apart.
        return Contains(other.Edges[0].Start) || other.Contains(Edges[0].Start);
    }

    public bool Contains(SphericalPolygon other)
    {
        foreach (var edge in other.Edges)
        {
            if (!Contains(edge.Start) || !Contains((edge.Start + edge.End).Normalized()))
                return false;
            if (Array.Exists(Edges, own => own.Crosses(edge)))
                return false;
        }

        // A vertex of this one inside the other is a notch, or the other goes round the far side.
        return !Array.Exists(Edges, edge => other.Contains(edge.Start) && other.DistanceToEdge(edge.Start) > GreatArc.Tolerance);
    }

    public bool IsWithin(SphericalCap cap)
    {
        if (cap.Radius < Math.PI / 2)
            return Array.TrueForAll(Edges, edge => cap.Contains(edge.Start));
        return cap.IsWholeSky || (DistanceToEdge(-cap.Center) >= Math.PI - cap.Radius - GreatArc.Tolerance && !Contains(-cap.Center));
    }

    public Direction Centroid()
    {
        // In a small polygon the exact sum cancels out, but the sky is flat.
        if (_fitsHemisphere && _cosRadius > 1 - 1e-7)
            return PlaneCentroid();
        var sum = default(Direction);
        foreach (var edge in Edges)
            sum += edge.Moment;
        // Edges that go there and back again cancel out but for rounding: there is no area to have a middle, the vertices have one.
        if (!(sum.Length > 1e-15 * Edges.Length))
            return _center;
        return (SignedArea < 0 ? -sum : sum).Normalized();
    }

    private static GreatArc[] EdgesOf(IReadOnlyList<SkyPoint> vertices)
    {
        var positions = new List<Direction>(vertices.Count);
        foreach (var vertex in vertices)
        {
            var position = Direction.Of(vertex);
            if (positions.Count == 0 || positions[^1] != position)
                positions.Add(position);
        }

        if (positions.Count > 1 && positions[^1] == positions[0])
            positions.RemoveAt(positions.Count - 1);
        var edges = new GreatArc[positions.Count];
        for (var i = 0; i < edges.Length; i++)
            edges[i] = new GreatArc(positions[i], positions[(i + 1) % edges.Length]);
        return edges;
    }

    private (double[] X, double[] Y) Project()
    {
        var x = new double[Edges.Length];
        var y = new double[Edges.Length];
        for (var i = 0; i < x.Length; i++)
            (x[i], y[i]) = OnPlane(Edges[i].Start, Edges[i].Start.Dot(_center));
        return (x, y);
    }

    private (double X, double Y) OnPlane(Direction point, double cosine)
    {
        var (east, north) = Axes();
        return (point.Dot(east) / cosine, point.Dot(north) / cosine);
    }

    private (Direction East, Direction North) Axes()
    {
        // Any two directions at right angles do; the start must not be the centre itself.
        var helper = Math.Abs(_center.Z) < 0.9 ? Direction.NorthPole : new Direction(1, 0, 0);
        var east = helper.Cross(_center).Normalized();
        return (east, _center.Cross(east));
    }

    private bool IsInsidePlane(Direction point, double cosine)
    {
        if (cosine <= 0)
            return false;
        var (x, y) = OnPlane(point, cosine);
        var isInside = false;
        for (int i = 0, j = _x.Length - 1; i < _x.Length; j = i++)
        {
            if ((_y[i] > y) != (_y[j] > y) && x < (((_x[j] - _x[i]) * (y - _y[i]) / (_y[j] - _y[i])) + _x[i]))
                isInside = !isInside;
        }

        return isInside;
    }

    // On the way to the middle of an edge one changes sides with each edge that is crossed, and arrives from the side of that edge on which
    // one has started.
    private bool IsInsideByWay(Direction point)
    {
        var best = 0;
        var bestSide = 0.0;
        for (var i = 0; i < Edges.Length; i++)
        {
            var side = Direction.Side(Edges[i].Start, Edges[i].End, point);
            if (Math.Abs(side) > Math.Abs(bestSide) && (Edges[i].Start + Edges[i].End).Length > 1e-6)
                (best, bestSide) = (i, side);
        }

        var way = new GreatArc(point, (Edges[best].Start + Edges[best].End).Normalized());
        var isInside = bestSide > 0 == SignedArea > 0;
        for (var i = 0; i < Edges.Length; i++)
        {
            if (i != best && Edges[i].Crosses(way))
                isInside = !isInside;
        }

        return isInside;
    }

    // Girard's triangles between the centre and each edge.
    private double AreaToTheLeft()
    {
        var area = 0.0;
        foreach (var edge in Edges)
        {
            var volume = Direction.Side(_center, edge.Start, edge.End);
            area += 2 * Math.Atan2(volume, 1 + _center.Dot(edge.Start) + edge.Start.Dot(edge.End) + edge.End.Dot(_center));
        }

        // What is to the left is known but for whole spheres; the smaller side is inside.
        return Math.IEEERemainder(area, 4 * Math.PI);
    }

    private Direction PlaneCentroid()
    {
        double area = 0, x = 0, y = 0, size = 0;
        for (int i = 0, j = _x.Length - 1; i < _x.Length; j = i++)
        {
            var cross = (_x[j] * _y[i]) - (_x[i] * _y[j]);
            area += cross;
            x += (_x[i] + _x[j]) * cross;
            y += (_y[i] + _y[j]) * cross;
            size = Math.Max(size, Math.Abs(_x[i]) + Math.Abs(_y[i]));
        }

        // The vertices are on a line as far as their last digits tell.
        if (Math.Abs(area) <= 1e-15 * _x.Length * size)
            return _center;
        var (east, north) = Axes();
        return (_center + (east * (x / (3 * area))) + (north * (y / (3 * area)))).Normalized();
    }
}
