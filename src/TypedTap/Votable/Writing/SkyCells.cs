using TypedTap.Sky;

namespace TypedTap.Votable.Writing;

/// <summary>Shapes as numbers and as text.</summary>
internal static class SkyCells
{
    /// <summary>
    /// The numbers of a shape as DALI orders them; null when it is not what the xtype says, or when a reader could not tell what it is.
    /// </summary>
    public static double[]? Numbers(ISkyShape? shape, string? xtype)
    {
        var name = Name(xtype);
        return shape switch
        {
            SkyPoint point when Is(name, "point") => [point.Ra, point.Dec],
            SkyCircle circle when Is(name, "circle") => [circle.Center.Ra, circle.Center.Dec, circle.Radius.InDegrees],
            SkyRange range when name.Equals("range", StringComparison.OrdinalIgnoreCase) =>
                [range.Ra.Lower, range.Ra.Upper, range.Dec.Lower, range.Dec.Upper],
            SkyPolygon polygon when Is(name, "polygon") => Vertices(polygon),
            SkyBox box when Is(name, "polygon") => Vertices(box.ToPolygon()),
            _ => null,
        };
    }

    /// <summary>Why <see cref="Numbers"/> gave nothing.</summary>
    public static string Misfit(ISkyShape? shape, string? xtype) => shape switch
    {
        null => "its shape is not known, and only its text could be written: into a column of datatype char",
        SkyUnion => "numbers cannot tell a union of shapes: declare the column char",
        SkyRange when xtype is null => "numbers without the xtype 'range' would be taken for a polygon",
        _ => $"the column's xtype '{xtype}' says something else",
    };

    /// <summary>A shape as text, in STC-S where the xtype is one of TAP 1.0.</summary>
    public static string Text(ISkyShape shape, string? xtype)
    {
        if (xtype is null || !xtype.StartsWith("adql:", StringComparison.OrdinalIgnoreCase))
            return shape.ToDali();
        return shape switch
        {
            SkyPoint point => "Position ICRS " + point,
            SkyCircle circle => "Circle ICRS " + circle,
            SkyPolygon polygon => "Polygon ICRS " + polygon,
            SkyBox box => "Polygon ICRS " + box.ToPolygon(),
            _ => shape.ToDali(),
        };
    }

    private static double[] Vertices(SkyPolygon polygon)
    {
        var numbers = new double[2 * polygon.Vertices.Count];
        for (var i = 0; i < polygon.Vertices.Count; i++)
            (numbers[2 * i], numbers[(2 * i) + 1]) = polygon.Vertices[i];
        return numbers;
    }

    /// <summary>The xtype without its prefix; empty for none and for those that say nothing of the shape.</summary>
    private static string Name(string? xtype)
    {
        var name = xtype?[(xtype.LastIndexOf(':') + 1)..] ?? "";
        return name.ToUpperInvariant() is "POINT" or "CIRCLE" or "POLYGON" or "RANGE" ? name : "";
    }

    private static bool Is(string name, string shape) => name.Length == 0 || name.Equals(shape, StringComparison.OrdinalIgnoreCase);
}
