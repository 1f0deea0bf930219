using TypedTap.Adql;
using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>POINT, CIRCLE, BOX and POLYGON; a coordinate system has been taken away.</summary>
internal static class ShapeConstructors
{
    public static Operand Compile(AdqlBuiltInFunction function, IReadOnlyList<Operand> arguments, AdqlSpan span)
    {
        switch (function.Name)
        {
            case "POINT":
                FunctionArguments.Require(function, arguments, span, 2);
                return Point(arguments[0], arguments[1], "POINT", span);
            case "CIRCLE":
                FunctionArguments.Require(function, arguments, span, 2, 3);
                return Circle(Center(arguments, 1, "CIRCLE", span), Numbers.Require(arguments[^1], "CIRCLE", span), span);
            case "BOX":
                FunctionArguments.Require(function, arguments, span, 3, 4);
                return Box(
                    Center(arguments, 2, "BOX", span), Numbers.Require(arguments[^2], "BOX", span),
                    Numbers.Require(arguments[^1], "BOX", span), span);
            default:
                return Polygon(arguments, span);
        }
    }

    public static PointOperand Point(Operand lon, Operand lat, string function, AdqlSpan span) =>
        new(
            Numbers.Require(lon, function, span), Numbers.Require(lat, function, span),
            span) { Type = EngineType.Point, IsConstant = lon.IsConstant && lat.IsConstant };

    private static CircleOperand Circle(Operand<ISkyShape> center, Operand<double> radius, AdqlSpan span) =>
        new(center, radius, span) { Type = EngineType.Circle, IsConstant = center.IsConstant && radius.IsConstant };

    private static Operand<ISkyShape> Center(IReadOnlyList<Operand> arguments, int sizes, string function, AdqlSpan span) =>
        arguments.Count == sizes + 1
            ? Shapes.Require(arguments[0], function, span)
            : Point(arguments[0], arguments[1], function, span);

    private static PolygonOperand Box(Operand<ISkyShape> center, Operand<double> width, Operand<double> height, AdqlSpan span) => new(
        (row, numbers) =>
        {
            if (!Points.TryGet(center, row, "BOX", span, out var point) || !width.TryGet(row, out numbers[2])
                || !height.TryGet(row, out numbers[3]))
            {
                return null;
            }

            (numbers[0], numbers[1]) = point;
            return SkyShapes.TryBox(numbers)
                ?? throw new EngineException("The sides of a BOX lie above 0 and below 180 degrees.", span);
        },
        4)
    {
        Type = EngineType.Polygon,
        IsConstant = center.IsConstant && width.IsConstant && height.IsConstant,
    };

    private static PolygonOperand Polygon(IReadOnlyList<Operand> arguments, AdqlSpan span)
    {
        var points = PointsOf(arguments, span);
        return new PolygonOperand(
            (row, numbers) =>
            {
                for (var i = 0; i < points.Length; i++)
                {
                    if (!Points.TryGet(points[i], row, "POLYGON", span, out var point))
                        return null;
                    (numbers[2 * i], numbers[(2 * i) + 1]) = point;
                }

                return SkyShapes.TryPolygon(numbers);
            },
            2 * points.Length)
        {
            Type = EngineType.Polygon,
            IsConstant = arguments.All(a => a.IsConstant),
        };
    }

    private static Operand<ISkyShape>[] PointsOf(IReadOnlyList<Operand> arguments, AdqlSpan span)
    {
        var arePoints = arguments.Any(a => a.Type.Kind == EngineKind.Shape);
        if (arePoints ? arguments.Count < 3 : arguments.Count < 6 || arguments.Count % 2 != 0)
            throw new EngineException("A POLYGON has three positions or more, each a POINT or a pair of coordinates.", span);
        if (arePoints)
            return [.. arguments.Select(a => Shapes.Require(a, "POLYGON", span))];
        var points = new Operand<ISkyShape>[arguments.Count / 2];
        for (var i = 0; i < points.Length; i++)
            points[i] = Point(arguments[2 * i], arguments[(2 * i) + 1], "POLYGON", span);
        return points;
    }
}
