using TypedTap.Adql;
using TypedTap.Sky;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>DISTANCE of two positions in degrees.</summary>
internal sealed class DistanceOperand(Operand<ISkyShape> one, Operand<ISkyShape> other, AdqlSpan span) : Operand<double>
{
    public override bool TryGet(RowCursor row, out double value)
    {
        value = 0;
        if (!Points.TryGet(one, row, "DISTANCE", span, out var a) || !Points.TryGet(other, row, "DISTANCE", span, out var b))
            return false;
        value = a.DistanceTo(b).InDegrees;
        return true;
    }
}
