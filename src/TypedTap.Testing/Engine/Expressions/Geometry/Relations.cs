using TypedTap.Adql;
using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>CONTAINS and INTERSECTS: 1 or 0. Of positions in constant shapes or in circles no objects are made.</summary>
internal static class Relations
{
    public static Operand Compile(string name, Operand first, Operand second, AdqlSpan span)
    {
        if (Intervals.TryCompile(name, first, second) is { } intervals)
            return intervals;
        var one = Shapes.Require(first, name, span);
        var other = Shapes.Require(second, name, span);
        // A shape and a position intersect if it contains it.
        if (one is IPointOperand point)
            return PointIn(point, other, one.IsConstant);
        if (name == "INTERSECTS" && other is IPointOperand position)
            return PointIn(position, one, other.IsConstant);
        Func<ISkyShape, ISkyShape, long> test = name == "CONTAINS"
            ? (inner, outer) => Shapes.Guard(() => outer.Contains(inner), span) ? 1 : 0
            : (a, b) => Shapes.Guard(() => a.Intersects(b), span) ? 1 : 0;
        return new FunctionOperand<ISkyShape, ISkyShape, long>(one, other, test)
        {
            Type = EngineType.Int,
            IsConstant = one.IsConstant && other.IsConstant
        };
    }

    private static Operand PointIn(IPointOperand point, Operand<ISkyShape> outer, bool isConstant)
    {
        isConstant &= outer.IsConstant;
        if (outer is ICircleOperand circles)
            return new PointInCircle(point, circles) { Type = EngineType.Int, IsConstant = isConstant };
        if (!outer.IsConstant)
            return new PointInShape(point, outer) { Type = EngineType.Int };
        if (!outer.TryGet(ConstantFolding.NoRows, out var shape))
            return Operands.Constant(EngineType.Int, null);
        return shape is SkyCircle circle
            ? new PointInCone(point, circle) { Type = EngineType.Int, IsConstant = isConstant }
            : new PointInShape(point, outer) { Type = EngineType.Int, IsConstant = isConstant };
    }
}
