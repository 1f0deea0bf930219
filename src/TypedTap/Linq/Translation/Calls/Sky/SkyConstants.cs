using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Querying.Model;
using TypedTap.Sky;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>Shapes that the client knows before the query is sent.</summary>
internal static class SkyConstants
{
    /// <summary>
    /// The shapes that an expression stands for, the parts of a union one by one; none for a null. Null if the row has something to do with
    /// it.
    /// </summary>
    public static IReadOnlyList<ISkyShape>? In(Expression expression, TranslationContext context) =>
        !LocalValue.TryEvaluate(expression, out var value) ? null : value switch
        {
            null => [],
            SkyRegion region => PartsOf(region.Shape ?? throw new TapQueryNotSupportedException(
                $"The region '{region}'", context.Place, "its notation is not understood, or its coordinates are not equatorial",
                "make a SkyCircle, SkyPolygon or SkyBox of it")),
            ISkyShape shape => PartsOf(shape),
            _ => throw new TapQueryNotSupportedException(
                $"A value of type {value.GetType().Name}", context.Place, "it is no shape on the sky",
                "pass a SkyCircle, SkyPolygon, SkyBox or SkyRange"),
        };

    /// <summary>A shape as a value of the model.</summary>
    public static QueryExpression Lower(ISkyShape shape, TranslationContext context) => shape switch
    {
        SkyPoint point => new QueryPoint(new QueryConstant(point.Ra), new QueryConstant(point.Dec)),
        SkyCircle circle => new QueryCircle(
            new QueryConstant(circle.Center.Ra), new QueryConstant(circle.Center.Dec),
            new QueryConstant(circle.Radius.InDegrees)) { Interior = new SkyInterior(circle) },
        SkyPolygon polygon => Polygon(polygon),
        SkyBox box => Polygon(box.ToPolygon()),
        _ => throw new TapQueryNotSupportedException(
            $"A {shape.GetType().Name}", context.Place, "ADQL has no geometry for it but bounds of a point's coordinates",
            "use a SkyBox or a SkyPolygon"),
    };

    private static QueryPolygon Polygon(SkyPolygon polygon)
    {
        // Counter-clockwise as seen from Earth (DALI 1.1 section 3.3.7): some services take the rest of the sky otherwise.
        var vertices = polygon.Prepared.SignedArea > 0 ? polygon.Vertices.Reverse() : polygon.Vertices;
        return new QueryPolygon(
            vertices.SelectMany(vertex => new[] { vertex.Ra, vertex.Dec }).ToValueList()) { Interior = new SkyInterior(polygon) };
    }

    private static IReadOnlyList<ISkyShape> PartsOf(ISkyShape shape) =>
        shape is SkyUnion union ? [.. union.Shapes.SelectMany(PartsOf)] : [shape];
}
