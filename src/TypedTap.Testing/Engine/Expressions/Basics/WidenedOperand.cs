namespace TypedTap.Testing.Engine.Expressions;

/// <summary>A whole number as a floating-point one.</summary>
internal sealed class WidenedOperand(Operand<long> operand) : Operand<double>
{
    public override bool TryGet(RowCursor row, out double value)
    {
        var has = operand.TryGet(row, out var whole);
        value = whole;
        return has;
    }

    public override bool IsNull(RowCursor row) => operand.IsNull(row);
}
