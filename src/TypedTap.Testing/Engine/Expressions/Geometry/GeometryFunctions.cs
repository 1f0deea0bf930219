using TypedTap.Adql;
using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>The geometry functions, on the sphere.</summary>
internal static class GeometryFunctions
{
    public static Operand Compile(AdqlBuiltInFunction function, IReadOnlyList<Operand> arguments, AdqlSpan span)
    {
        var name = function.Name;
        switch (name)
        {
            case "POINT" or "CIRCLE" or "BOX" or "POLYGON":
                return ShapeConstructors.Compile(function, Frames.Skip(arguments, name, span), span);
            case "DISTANCE":
                return Distance(function, arguments, span);
            case "CONTAINS" or "INTERSECTS":
                FunctionArguments.Require(function, arguments, span, 2);
                return Relations.Compile(name, arguments[0], arguments[1], span);
        }

        FunctionArguments.Require(function, arguments, span, 1);
        return name == "REGION" ? Shapes.OfText(Texts.Require(arguments[0], name, span), span) : OfShape(name, arguments[0], span);
    }

    private static Operand OfShape(string name, Operand operand, AdqlSpan span)
    {
        var shape = Shapes.Require(operand, name, span);
        return name switch
        {
            "AREA" => new FunctionOperand<ISkyShape, double>(shape, x => Shapes.Guard(() => x.Area(), span))
            {
                Type = EngineType.Double,
                Unit = "deg**2",
                Ucd = "phys.angSize",
                IsConstant = shape.IsConstant,
            },
            "CENTROID" =>
                new FunctionOperand<ISkyShape, ISkyShape>(
                    shape, x => Shapes.Guard<ISkyShape>(() => x.Centroid(), span))
                    {
                        Type = EngineType.Point,
                        IsConstant = shape.IsConstant
                    },
            "COORD1" => new CoordinateOperand(
                shape, isFirst: true, span) { Type = EngineType.Double, Unit = "deg", IsConstant = shape.IsConstant },
            "COORD2" => new CoordinateOperand(
                shape, isFirst: false, span) { Type = EngineType.Double, Unit = "deg", IsConstant = shape.IsConstant },
            "COORDSYS" =>
                new FunctionOperand<ISkyShape, string>(shape, static _ => "ICRS") { Type = EngineType.Text, IsConstant = shape.IsConstant },
            _ => throw new EngineException($"{name} is not known here.", span),
        };
    }

    private static DistanceOperand Distance(AdqlBuiltInFunction function, IReadOnlyList<Operand> arguments, AdqlSpan span)
    {
        FunctionArguments.Require(function, arguments, span, 2, 4);
        var (one, other) = arguments.Count == 2
            ? (Shapes.Require(arguments[0], "DISTANCE", span), Shapes.Require(arguments[1], "DISTANCE", span))
            : (
                ShapeConstructors.Point(arguments[0], arguments[1], "DISTANCE", span),
                ShapeConstructors.Point(arguments[2], arguments[3], "DISTANCE", span));
        return new DistanceOperand(one, other, span)
        {
            Type = EngineType.Double,
            Unit = "deg",
            Ucd = "pos.angDistance",
            IsConstant = one.IsConstant && other.IsConstant
        };
    }
}
