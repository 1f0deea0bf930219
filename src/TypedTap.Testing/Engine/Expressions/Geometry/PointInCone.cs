using TypedTap.Sky;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Whether a position lies in a constant circle.</summary>
internal sealed class PointInCone(IPointOperand point, SkyCircle circle) : Operand<long>
{
    private readonly SphericalCap _cap = new(circle);
    private readonly double _south = circle.Center.Dec - circle.Radius.InDegrees - 1e-9;
    private readonly double _north = circle.Center.Dec + circle.Radius.InDegrees + 1e-9;

    public override bool TryGet(RowCursor row, out long value)
    {
        value = 0;
        if (!point.TryGetPoint(row, out var position))
            return false;
        // Most rows are told by their declination, without a sine.
        if (position.Dec >= _south && position.Dec <= _north && _cap.Contains(Direction.Of(position)))
            value = 1;
        return true;
    }
}
