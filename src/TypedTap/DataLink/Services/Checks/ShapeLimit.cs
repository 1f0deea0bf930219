using TypedTap.Http;
using TypedTap.Sky;

namespace TypedTap.DataLink.Checks;

/// <summary>Shapes as limits: the MAX of CIRCLE and POLYGON is the shape that covers the data (SODA 1.0 section 4.2).</summary>
internal static class ShapeLimit
{
    /// <summary>Limits are printed with ten digits or fewer: what is that near is not refused.</summary>
    private static readonly Angle Rounding = Angle.Arcseconds(0.1);

    /// <summary>The shape that a MAX is; null if it is none.</summary>
    public static ISkyShape? Of(ServiceParameter parameter)
    {
        if (parameter.Maximum is not { } text || DaliText.TryNumbers(text) is not { } numbers)
            return null;
        return ParameterShape.Xtype(parameter.Param) switch
        {
            "circle" => Circle(numbers),
            "polygon" => SkyShapes.TryPolygon(numbers),
            // The standard's own example has no xtype.
            "" when numbers.Length == 3 && parameter.Name.Equals("CIRCLE", StringComparison.OrdinalIgnoreCase) => Circle(numbers),
            "" when parameter.Name.Equals("POLYGON", StringComparison.OrdinalIgnoreCase) => SkyShapes.TryPolygon(numbers),
            _ => null,
        };
    }

    /// <summary>The shape that holds all data, by the limits of the parameters for shapes; null when none is told.</summary>
    public static (string Limit, ISkyShape Shape)? Coverage(ServiceDescriptor descriptor)
    {
        // The polygon is the tighter one of the two.
        foreach (var name in (ReadOnlySpan<string>)["POLYGON", "CIRCLE"])
        {
            if (descriptor.FindInput(name) is { } input && Of(input) is { } shape)
                return ($"{name.ToLowerInvariant()} {input.Maximum}", shape);
        }

        return null;
    }

    /// <summary>Refuses a shape that has nothing in common with the data.</summary>
    /// <exception cref="ServiceParameterException">It has nothing.</exception>
    public static void Require(ParameterCheck check, ISkyShape shape)
    {
        (string Limit, ISkyShape Shape)? coverage = Of(check.Parameter) is { } own
            ? ($"{ParameterShape.Xtype(check.Parameter.Param)} {check.Parameter.Maximum}".Trim(), own)
            : Coverage(check.Descriptor);
        if (coverage is not var (limit, data) || Grown(shape).Intersects(data))
            return;
        throw check.Refused(
            $"it has nothing in common with the data, which lies within {ServerText.Clean(limit, 300)} (degrees, ICRS)",
            "Choose a shape that meets it, or another dataset.",
            limit);
    }

    private static ISkyShape? Circle(double[] numbers) => SkyShapes.TryCircle(numbers, out var circle) ? circle : null;

    private static ISkyShape Grown(ISkyShape shape) => shape switch
    {
        SkyPoint point => new SkyCircle(point, Rounding),
        SkyCircle circle => new SkyCircle(circle.Center, Angle.Degrees(Math.Min(180, (circle.Radius + Rounding).InDegrees))),
        _ => shape,
    };
}
