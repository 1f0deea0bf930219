namespace TypedTap.Testing.Protocol;

/// <summary>The last of what came, within a bound of their number and one of their bytes. The newest is kept whatever its size.</summary>
/// <param name="capacity">How many are kept.</param>
/// <param name="maxBytes">How many bytes are kept.</param>
/// <param name="sizeOf">The bytes of one.</param>
/// <typeparam name="T">What is kept.</typeparam>
internal sealed class BoundedQueue<T>(int capacity, long maxBytes, Func<T, long> sizeOf)
{
    private readonly Gate _gate = new();
    private readonly Queue<T> _items = new();
    private long _bytes;

    public IReadOnlyList<T> All
    {
        get
        {
            lock (_gate)
                return [.. _items];
        }
    }

    /// <summary>Adds one.</summary>
    /// <returns>What was forgotten for it.</returns>
    public IReadOnlyList<T> Add(T item)
    {
        var forgotten = new List<T>();
        lock (_gate)
        {
            _items.Enqueue(item);
            _bytes += sizeOf(item);
            while (_items.Count > 1 && (_items.Count > capacity || _bytes > maxBytes))
            {
                forgotten.Add(_items.Dequeue());
                _bytes -= sizeOf(forgotten[^1]);
            }
        }

        return forgotten;
    }
}
