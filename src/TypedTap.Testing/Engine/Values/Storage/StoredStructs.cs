namespace TypedTap.Testing.Engine.Values;

/// <summary>Truth values or times.</summary>
internal sealed class StoredStructs<T>(T[] values, NullBits? nulls) : ColumnValues<T>
    where T : struct
{
    public override int Count => values.Length;

    public override bool IsNull(int row) => nulls is not null && nulls[row];

    public override bool TryGet(int row, out T value)
    {
        value = values[row];
        return nulls is null || !nulls[row];
    }
}
