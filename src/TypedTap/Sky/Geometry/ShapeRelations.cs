namespace TypedTap.Sky;

/// <summary>Which shape is where, for every pair of kinds.</summary>
internal static class ShapeRelations
{
    public static bool Contains(ISkyShape outer, ISkyShape inner) => (outer, inner) switch
    {
        (SkyBox box, _) => Contains(box.ToPolygon(), inner),
        (_, SkyBox box) => Contains(outer, box.ToPolygon()),
        (SkyUnion union, SkyPoint) => Any(union, part => Contains(part, inner)),
        (_, SkyUnion union) => union.Shapes.All(part => Contains(outer, part)),
        (SkyUnion union, _) => Any(union, part => Contains(part, inner)),
        (SkyPoint point, SkyPoint other) => Direction.Of(point).AngleTo(Direction.Of(other)) <= GreatArc.Tolerance,
        (SkyPoint point, SkyCircle circle) => circle.Radius.InRadians <= GreatArc.Tolerance && Contains(point, circle.Center),
        (SkyPoint, SkyPolygon or SkyRange) => false,
        (SkyCircle circle, SkyPoint point) => Cap(circle).Contains(Direction.Of(point)),
        (SkyCircle circle, SkyCircle other) => Cap(circle).Contains(Cap(other)),
        (SkyCircle circle, SkyPolygon polygon) => polygon.Prepared.IsWithin(Cap(circle)),
        (SkyCircle circle, SkyRange range) => Prepare(range).IsWithin(Cap(circle)),
        (SkyPolygon polygon, SkyPoint point) => polygon.Prepared.Contains(Direction.Of(point)),
        (SkyPolygon polygon, SkyCircle circle) => Cap(circle).IsWithin(polygon.Prepared),
        (SkyPolygon polygon, SkyPolygon other) => polygon.Prepared.Contains(other.Prepared),
        (SkyPolygon polygon, SkyRange range) => Prepare(range).IsWithin(polygon.Prepared),
        (SkyRange range, SkyPoint point) => Prepare(range).Contains(Direction.Of(point)),
        (SkyRange range, SkyCircle circle) => Prepare(range).Contains(Cap(circle)),
        (SkyRange range, SkyPolygon polygon) => Prepare(range).Contains(polygon.Prepared),
        (SkyRange range, SkyRange other) => Prepare(range).Contains(Prepare(other)),
        _ => throw Unknown(outer, inner),
    };

    public static bool Intersects(ISkyShape one, ISkyShape other) => (one, other) switch
    {
        (SkyBox box, _) => Intersects(box.ToPolygon(), other),
        (_, SkyBox box) => Intersects(one, box.ToPolygon()),
        (SkyUnion union, _) => Any(union, part => Intersects(part, other)),
        (_, SkyUnion union) => Any(union, part => Intersects(one, part)),
        (SkyPoint, _) => Contains(other, one),
        (_, SkyPoint) => Contains(one, other),
        (SkyCircle circle, SkyCircle second) => Cap(circle).Intersects(Cap(second)),
        (SkyCircle circle, SkyPolygon polygon) => Cap(circle).Intersects(polygon.Prepared),
        (SkyPolygon polygon, SkyCircle circle) => Cap(circle).Intersects(polygon.Prepared),
        (SkyPolygon polygon, SkyPolygon second) => polygon.Prepared.Intersects(second.Prepared),
        (SkyRange range, SkyCircle circle) => Prepare(range).Intersects(Cap(circle)),
        (SkyCircle circle, SkyRange range) => Prepare(range).Intersects(Cap(circle)),
        (SkyRange range, SkyPolygon polygon) => Prepare(range).Intersects(polygon.Prepared),
        (SkyPolygon polygon, SkyRange range) => Prepare(range).Intersects(polygon.Prepared),
        (SkyRange range, SkyRange second) => Prepare(range).Intersects(Prepare(second)),
        _ => throw Unknown(one, other),
    };

    /// <summary>The area in steradians.</summary>
    public static double Area(ISkyShape shape) => shape switch
    {
        SkyPoint => 0,
        SkyCircle circle => Cap(circle).Area,
        SkyPolygon polygon => polygon.Prepared.Area,
        SkyBox box => Area(box.ToPolygon()),
        SkyRange range => Prepare(range).Area,
        SkyUnion union => RequireApart(union, "area").Shapes.Sum(Area),
        _ => throw Unknown(shape, shape),
    };

    public static Direction Centroid(ISkyShape shape) => shape switch
    {
        SkyPoint point => Direction.Of(point),
        SkyCircle circle => Direction.Of(circle.Center),
        SkyPolygon polygon => polygon.Prepared.Centroid(),
        SkyBox box => Direction.Of(box.Center),
        SkyRange range => Prepare(range).Centroid(),
        SkyUnion union => Centroid(RequireApart(union, "centroid")),
        _ => throw Unknown(shape, shape),
    };

    private static Direction Centroid(SkyUnion union)
    {
        var sum = default(Direction);
        var isFlat = union.Shapes.All(part => Area(part) == 0);
        foreach (var part in union.Shapes)
            sum += Centroid(part) * (isFlat ? 1 : Area(part));
        return sum.Length > 0 ? sum.Normalized() : Centroid(union.Shapes[0]);
    }

    private static SkyUnion RequireApart(SkyUnion union, string what)
    {
        for (var i = 0; i < union.Shapes.Count; i++)
        {
            for (var j = i + 1; j < union.Shapes.Count; j++)
            {
                if (Intersects(union.Shapes[i], union.Shapes[j]))
                {
                    throw new NotSupportedException(
                        $"The {what} of a union is known only while its parts are apart; parts {i + 1} and {j + 1} have positions in common.");
                }
            }
        }

        return union;
    }

    private static bool Any(SkyUnion union, Func<ISkyShape, bool> test)
    {
        foreach (var part in union.Shapes)
        {
            if (test(part))
                return true;
        }

        return false;
    }

    private static SphericalCap Cap(SkyCircle circle) => new(circle);

    private static SphericalRange Prepare(SkyRange range) => new(range);

    private static NotSupportedException Unknown(ISkyShape one, ISkyShape other) =>
        new($"Shapes of the types {one.GetType().Name} and {other.GetType().Name} can't be related; the types of TypedTap.Sky can.");
}
