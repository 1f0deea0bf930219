namespace TypedTap.Testing.Engine.Expressions;

/// <summary>
/// ivo_interval_overlaps: whether two intervals, bounds included, have a number in common; one with its bounds in reverse order has none.
/// </summary>
internal sealed class OverlapOperand(Operand<double>[] bounds) : Operand<long>
{
    public override bool TryGet(RowCursor row, out long value)
    {
        value = 0;
        if (!bounds[0].TryGet(row, out var a1) || !bounds[1].TryGet(row, out var b1) || !bounds[2].TryGet(row, out var a2)
            || !bounds[3].TryGet(row, out var b2))
        {
            return false;
        }

        value = a1 <= b1 && a2 <= b2 && a1 <= b2 && a2 <= b1 ? 1 : 0;
        return true;
    }
}
