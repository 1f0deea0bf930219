using System.Numerics;
using System.Runtime.CompilerServices;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tables.Storing;

/// <summary>Numbers in an array of the width of their datatype.</summary>
internal sealed class NumberValues<T, TStored>(TStored[] values, NullBits nulls) : ColumnValues<T>
    where T : struct, INumber<T>
    where TStored : struct, INumber<TStored>
{
    public override int Count => values.Length;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override bool TryGet(int row, out T value)
    {
        value = T.CreateTruncating(values[row]);
        return !nulls[row];
    }
}
