using System.Diagnostics.CodeAnalysis;

namespace TypedTap.Linq.Execution;

/// <summary>
/// Keeps so many values, and gives up one that was not asked for lately (by the clock algorithm). May be used by several threads.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(int capacity)
    where TKey : notnull
{
#if NET9_0_OR_GREATER
    private readonly Lock _lock = new();
#else
    private readonly object _lock = new();
#endif
    private readonly Dictionary<TKey, Entry> _entries = [];
    private readonly List<Entry> _clock = [];
    private int _hand;

    public int Count
    {
        get
        {
            lock (_lock)
                return _clock.Count;
        }
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out var entry))
            {
                value = default;
                return false;
            }

            entry.IsUsed = true;
            value = entry.Value;
            return true;
        }
    }

    public void Add(TKey key, TValue value)
    {
        lock (_lock)
        {
            // Two threads may have made the same.
            if (_entries.ContainsKey(key))
                return;
            var entry = new Entry(key, value);
            _entries.Add(key, entry);
            if (_clock.Count < capacity)
            {
                _clock.Add(entry);
                return;
            }

            for (; _clock[_hand].IsUsed; _hand = (_hand + 1) % capacity)
                _clock[_hand].IsUsed = false;
            _entries.Remove(_clock[_hand].Key);
            _clock[_hand] = entry;
            _hand = (_hand + 1) % capacity;
        }
    }

    private sealed class Entry(TKey key, TValue value)
    {
        public TKey Key { get; } = key;

        public TValue Value { get; } = value;

        public bool IsUsed { get; set; }
    }
}
