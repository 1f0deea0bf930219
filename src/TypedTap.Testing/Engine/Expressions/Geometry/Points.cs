using TypedTap.Adql;
using TypedTap.Sky;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Positions among shapes.</summary>
internal static class Points
{
    /// <summary>The position that an operand has at a row.</summary>
    /// <returns>False for NULL.</returns>
    /// <exception cref="EngineException">It has another shape.</exception>
    public static bool TryGet(Operand<ISkyShape> operand, RowCursor row, string function, AdqlSpan span, out SkyPoint point)
    {
        if (operand is IPointOperand positions)
            return positions.TryGetPoint(row, out point);
        point = default;
        if (!operand.TryGet(row, out var shape))
            return false;
        point = shape is SkyPoint position
            ? position
            : throw new EngineException($"{function} takes a POINT, not '{shape.ToDali()}'; CENTROID gives the middle of a shape.", span);
        return true;
    }
}
