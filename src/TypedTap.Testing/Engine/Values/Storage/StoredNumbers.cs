using System.Numerics;

namespace TypedTap.Testing.Engine.Values;

/// <summary>Floating-point numbers in the precision of their datatype. NaN is a value, not NULL, as in PostgreSQL.</summary>
internal sealed class StoredNumbers<TStored>(TStored[] values, NullBits? nulls) : ColumnValues<double>
    where TStored : struct, IBinaryFloatingPointIeee754<TStored>
{
    public override int Count => values.Length;

    public override bool IsNull(int row) => nulls is not null && nulls[row];

    public override bool TryGet(int row, out double value)
    {
        value = double.CreateTruncating(values[row]);
        return nulls is null || !nulls[row];
    }
}
