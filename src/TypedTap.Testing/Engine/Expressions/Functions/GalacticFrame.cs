using TypedTap.Adql;
using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>
/// ivo_geom_transform between equatorial (ICRS, FK5) and galactic coordinates (the poles of Hipparcos, ESA SP-1200 section 1.5.3, to the
/// digits that make a right angle).
/// </summary>
internal static class GalacticFrame
{
    private static readonly Direction TowardsCenter = Direction.Of(266.4049882865447, -28.936177761791473);
    private static readonly Direction Pole = Direction.Of(192.85947789477606, 27.128252414968028);

    public static Operand Transform(IReadOnlyList<Operand> arguments, AdqlSpan span)
    {
        var isFromGalactic = IsGalactic(arguments[0], span);
        var isToGalactic = IsGalactic(arguments[1], span);
        var shape = Shapes.Require(arguments[2], "ivo_geom_transform", span);
        if (isFromGalactic == isToGalactic)
            return shape;
        return new FunctionOperand<ISkyShape, ISkyShape>(
            shape, x => Transform(x, isToGalactic, span)) { Type = shape.Type, IsConstant = shape.IsConstant };
    }

    private static bool IsGalactic(Operand operand, AdqlSpan span)
    {
        if (operand is not ConstantOperand<string> literal || !literal.TryGet(ConstantFolding.NoRows, out var name))
            throw new EngineException("ivo_geom_transform takes the names of coordinate systems as literals.", span);
        return name.ToUpperInvariant() switch
        {
            "GALACTIC" => true,
            "ICRS" or "FK5" => false,
            _ => throw new EngineException($"ivo_geom_transform knows ICRS, FK5 and GALACTIC, not '{name}'.", span),
        };
    }

    private static ISkyShape Transform(ISkyShape shape, bool toGalactic, AdqlSpan span) => shape switch
    {
        SkyPoint point => Transform(point, toGalactic),
        SkyCircle circle => new SkyCircle(Transform(circle.Center, toGalactic), circle.Radius),
        SkyPolygon polygon => new SkyPolygon(polygon.Vertices.Select(vertex => Transform(vertex, toGalactic))),
        SkyUnion union => new SkyUnion(union.Shapes.Select(part => Transform(part, toGalactic, span))),
        _ => throw new EngineException(
            $"'{shape.ToDali()}' is bounded by meridians and parallels, which it would not be in another coordinate system.", span),
    };

    private static SkyPoint Transform(SkyPoint point, bool toGalactic)
    {
        var east = Pole.Cross(TowardsCenter);
        var from = Direction.Of(point);
        return toGalactic
            ? new Direction(from.Dot(TowardsCenter), from.Dot(east), from.Dot(Pole)).ToPoint()
            : ((TowardsCenter * from.X) + (east * from.Y) + (Pole * from.Z)).ToPoint();
    }
}
