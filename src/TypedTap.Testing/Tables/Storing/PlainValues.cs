using System.Diagnostics.CodeAnalysis;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tables.Storing;

/// <summary>Values as they are, in an array.</summary>
internal sealed class PlainValues<T>(T[] values, NullBits nulls) : ColumnValues<T>
    where T : notnull
{
    public override int Count => values.Length;

    public override bool TryGet(int row, [MaybeNullWhen(false)] out T value)
    {
        value = values[row];
        return !nulls[row];
    }
}
