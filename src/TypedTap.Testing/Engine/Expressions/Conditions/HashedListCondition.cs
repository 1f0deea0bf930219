namespace TypedTap.Testing.Engine.Expressions;

/// <summary>IN over a long list of constants.</summary>
internal sealed class HashedListCondition<T>(Operand<T> operand, HashSet<T> items, bool hasNull) : Condition
    where T : notnull
{
    public override Truth Test(RowCursor row) =>
        !operand.TryGet(row, out var value) ? Truth.Unknown
        : items.Contains(value) ? Truth.True
        : hasNull ? Truth.Unknown
        : Truth.False;
}
