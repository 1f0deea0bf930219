using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>One of the values that rows are sorted by. It reads a value, and then answers about that or keeps it.</summary>
internal abstract class SortKey
{
    /// <param name="value">What is sorted by; of a type that has an order.</param>
    /// <param name="descending">Whether the largest comes first, and NULL before it.</param>
    public static SortKey? For(Operand value, bool descending) => value switch
    {
        Operand<bool> typed => Typed(typed, descending),
        Operand<long> typed => Typed(typed, descending),
        Operand<double> typed => Typed(typed, descending),
        Operand<string> typed => Typed(typed, descending),
        Operand<DateTime> typed => Typed(typed, descending),
        Operand<Array> typed => Typed(typed, descending),
        // A NULL literal puts nothing in order.
        _ => null,
    };

    public abstract void Read(RowCursor row);

    /// <summary>Keeps the value that was read in a slot; slots grow by one.</summary>
    public abstract void Store(int slot);

    /// <summary>Compares the value that was read with one that was kept.</summary>
    public abstract int CompareRead(int slot);

    /// <summary>Compares two values that were kept.</summary>
    public abstract int Compare(int slot, int other);

    private static SortKey<T> Typed<T>(Operand<T> value, bool descending)
        where T : notnull => new(value, ((ValueOrder<T>)ValueOrder.Of(value.Type)).Comparer, descending);
}
