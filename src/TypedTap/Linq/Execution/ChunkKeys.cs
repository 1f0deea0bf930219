using System.Diagnostics.CodeAnalysis;

namespace TypedTap.Linq.Execution;

/// <summary>
/// Watches over the keys of rows that come in chunks. Each chunk begins with the last key of the one before, so that a second row of that
/// key would show. Numbers and identifiers have to grow from row to row; of texts the service alone knows the order, so that of them none
/// may come twice, within two chunks.
/// </summary>
/// <param name="key">What the key is called.</param>
internal sealed class ChunkKeys<TKey>(string key)
    where TKey : notnull
{
    private readonly HashSet<TKey>? _seen = typeof(TKey) == typeof(string) ? [] : null;
    private HashSet<TKey>? _before;
    private bool _hasLast;
    private bool _expectsBoundary;
    private TKey _last = default!;
    private TKey _boundary = default!;

    /// <param name="key">What the key is called.</param>
    /// <param name="last">That of a row that was read before, behind which to begin.</param>
    public ChunkKeys(string key, TKey last)
        : this(key) => (_last, _hasLast) = (last, true);

    /// <summary>The key that the next chunk begins with; false if it is the first one.</summary>
    public bool TryGetLast([MaybeNullWhen(false)] out TKey last)
    {
        last = _last;
        return _hasLast;
    }

    public void StartChunk()
    {
        (_boundary, _expectsBoundary) = (_last, _hasLast);
        if (_seen is null)
            return;
        _before = [.. _seen];
        _seen.Clear();
    }

    /// <summary>Whether a row is new; not if it is the one that the chunk before ended with.</summary>
    /// <exception cref="TapResultException">The key is no key, or the rows are not in its order.</exception>
    public bool IsNew(TKey? value)
    {
        if (value is null)
            throw new TapResultException($"{What} is null in a row, so that rows could be missing; use a column that always has a value.");
        if (_expectsBoundary && EqualityComparer<TKey>.Default.Equals(value, _boundary))
        {
            _expectsBoundary = false;
            _seen?.Add(value);
            return false;
        }

        if (_seen is not null ? _before!.Contains(value) || !_seen.Add(value) : _hasLast && Compare(value, _last) <= 0)
        {
            throw new TapResultException(
                $"{What} is '{value}' in a row after one with '{_last}': it repeats, or the service sorts and compares it differently, so that rows could be missing; "
                + "use a column that tells all rows apart, a number best of all.");
        }

        (_last, _hasLast) = (value, true);
        return true;
    }

    private string What => $"The key of the chunks ({key})";

    // Identifiers are sorted by their bytes, as written.
    private static int Compare(TKey left, TKey right) => left is Guid one && right is Guid other
        ? string.CompareOrdinal(one.ToString("D"), other.ToString("D"))
        : Comparer<TKey>.Default.Compare(left, right);
}
