using System.Collections;
using System.Runtime.CompilerServices;

namespace TypedTap.Adql;

/// <summary>
/// An immutable list that compares by its elements, so that records holding lists keep value equality: syntax trees
/// and snapshots compare structurally, and an incremental generator can tell that nothing has changed.
/// </summary>
/// <typeparam name="T">The element type; its own equality decides.</typeparam>
#if NET8_0_OR_GREATER
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
#endif
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    internal ValueList(T[] items) => _items = items;

    /// <summary>The list without elements.</summary>
    public static ValueList<T> Empty { get; } = new([]);

    /// <summary>How many elements there are.</summary>
    public int Count => _items.Length;

    /// <summary>The element at a position.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public T this[int index] => _items[index];

    /// <summary>A new list with one more element at the end.</summary>
    public ValueList<T> Add(T item)
    {
        var items = new T[_items.Length + 1];
        Array.Copy(_items, items, _items.Length);
        items[_items.Length] = item;
        return new ValueList<T>(items);
    }

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || other._items.Length != _items.Length)
            return false;
        var comparer = EqualityComparer<T>.Default;
        for (var i = 0; i < _items.Length; i++)
        {
            if (!comparer.Equals(_items[i], other._items[i]))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        unchecked
        {
            var hash = (int)2166136261;
            foreach (var item in _items)
                hash = (hash * 16777619) ^ (item is null ? 0 : EqualityComparer<T>.Default.GetHashCode(item));
            return hash;
        }
    }

    /// <summary>The elements, separated by commas.</summary>
    public override string ToString() => "[" + string.Join(", ", _items) + "]";

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
