using System.Numerics;

namespace TypedTap.Testing.Engine.Values;

/// <summary>Integers in as many bytes as their datatype has.</summary>
internal sealed class StoredIntegers<TStored>(TStored[] values, NullBits? nulls) : ColumnValues<long>
    where TStored : struct, IBinaryInteger<TStored>
{
    public override int Count => values.Length;

    public override bool IsNull(int row) => nulls is not null && nulls[row];

    public override bool TryGet(int row, out long value)
    {
        value = long.CreateTruncating(values[row]);
        return nulls is null || !nulls[row];
    }
}
