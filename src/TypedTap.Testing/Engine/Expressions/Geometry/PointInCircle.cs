using TypedTap.Sky;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Whether a position lies in a circle that depends on the row: the condition of a cross-match.</summary>
internal sealed class PointInCircle(IPointOperand point, ICircleOperand circles) : Operand<long>
{
    public override bool TryGet(RowCursor row, out long value)
    {
        value = 0;
        if (!point.TryGetPoint(row, out var position) || !circles.TryGetCircle(row, out var circle))
            return false;
        if (Math.Abs(position.Dec - circle.Center.Dec) <= circle.Radius.InDegrees + 1e-9
            && new SphericalCap(circle).Contains(Direction.Of(position)))
        {
            value = 1;
        }

        return true;
    }
}
