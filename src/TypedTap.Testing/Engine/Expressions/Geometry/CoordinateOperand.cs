using TypedTap.Adql;
using TypedTap.Sky;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>COORD1 (in 0 to 360 degrees) and COORD2 of a position.</summary>
internal sealed class CoordinateOperand(Operand<ISkyShape> operand, bool isFirst, AdqlSpan span) : Operand<double>
{
    public override bool TryGet(RowCursor row, out double value)
    {
        var has = Points.TryGet(operand, row, isFirst ? "COORD1" : "COORD2", span, out var point);
        value = isFirst ? point.Normalized().Ra : point.Dec;
        return has;
    }
}
