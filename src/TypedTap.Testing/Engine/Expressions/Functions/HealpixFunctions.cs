using TypedTap.Adql;
using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>ivo_healpix_index and ivo_healpix_center, in nested numbering.</summary>
internal static class HealpixFunctions
{
    public static Operand IndexOfCoordinates(IReadOnlyList<Operand> arguments, AdqlSpan span) =>
        Index(arguments[0], ShapeConstructors.Point(arguments[1], arguments[2], "ivo_healpix_index", span), span);

    public static Operand IndexOfPoint(IReadOnlyList<Operand> arguments, AdqlSpan span) =>
        Index(arguments[0], Shapes.Require(arguments[1], "ivo_healpix_index", span), span);

    public static Operand Center(IReadOnlyList<Operand> arguments, AdqlSpan span)
    {
        var order = Numbers.RequireInteger(arguments[0], "ivo_healpix_center", span);
        var index = Numbers.RequireInteger(arguments[1], "ivo_healpix_center", span);
        return new FunctionOperand<long, long, ISkyShape>(order, index, (o, i) => CenterOf(Order(o, span), i, span))
        {
            Type = EngineType.Point,
            IsConstant = order.IsConstant && index.IsConstant,
        };
    }

    private static FunctionOperand<long, ISkyShape, long> Index(Operand order, Operand<ISkyShape> point, AdqlSpan span) =>
        new(Numbers.RequireInteger(order, "ivo_healpix_index", span), point, (o, shape) => IndexOf(Order(o, span), shape, span))
        {
            Type = EngineType.Long,
            IsConstant = order.IsConstant && point.IsConstant,
        };

    private static long IndexOf(int order, ISkyShape shape, AdqlSpan span) => shape is SkyPoint point
        ? Healpix.IndexOf(order, point)
        : throw new EngineException(
            $"ivo_healpix_index takes a POINT, not '{shape.ToDali()}'; CENTROID gives the middle of a shape.", span);

    private static ISkyShape CenterOf(int order, long index, AdqlSpan span) => index >= 0 && index < Healpix.CountOf(order)
        ? Healpix.CenterOf(order, index)
        : throw new EngineException(
            $"At order {order} there are {Healpix.CountOf(order)} cells, counted from 0; {index} is none of them.", span);

    private static int Order(long order, AdqlSpan span) => order is >= 0 and <= Healpix.MaxOrder
        ? (int)order
        : throw new EngineException($"The order of a HEALPix cell lies between 0 and {Healpix.MaxOrder}; {order} does not.", span);
}
