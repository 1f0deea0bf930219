#pragma warning disable MA0048 // the factory beside ValueList<T>
namespace TypedTap.Adql;

/// <summary>Makes <see cref="ValueList{T}"/> instances.</summary>
public static class ValueList
{
#if NET8_0_OR_GREATER
    /// <summary>A list of copies of the given elements; what a collection expression calls.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? ValueList<T>.Empty : new(items.ToArray());
#endif

    /// <summary>A list of the given elements.</summary>
    public static ValueList<T> Of<T>(params T[] items) =>
        AdqlGuard.NotNull(items, nameof(items)).Length == 0 ? ValueList<T>.Empty : new((T[])items.Clone());

    /// <summary>A list of the elements of a sequence, read once.</summary>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
    {
        AdqlGuard.NotNull(items, nameof(items));
        if (items is ValueList<T> list)
            return list;
        var array = items.ToArray();
        return array.Length == 0 ? ValueList<T>.Empty : new(array);
    }
}
