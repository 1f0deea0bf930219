using TypedTap.Sky;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Whether a position lies in a shape.</summary>
internal sealed class PointInShape(IPointOperand point, Operand<ISkyShape> outer) : Operand<long>
{
    public override bool TryGet(RowCursor row, out long value)
    {
        value = 0;
        if (!point.TryGetPoint(row, out var position) || !outer.TryGet(row, out var shape))
            return false;
        if (shape is SkyPolygon polygon ? polygon.Prepared.Contains(Direction.Of(position)) : shape.Contains(position))
            value = 1;
        return true;
    }
}
