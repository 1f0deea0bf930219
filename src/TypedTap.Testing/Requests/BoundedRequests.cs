namespace TypedTap.Testing;

/// <summary>The last requests that came, within a bound of their number and one of the bytes of their bodies.</summary>
/// <param name="capacity">How many are kept; the oldest are forgotten first.</param>
/// <param name="maxBodyBytes">How many bytes of bodies are kept; the oldest bodies are forgotten first, the newest never.</param>
/// <param name="requestOf">The request in an item.</param>
/// <param name="withoutBody">The item with its body forgotten.</param>
/// <typeparam name="T">What is kept of a request.</typeparam>
internal sealed class BoundedRequests<T>(int capacity, long maxBodyBytes, Func<T, RecordedRequest> requestOf, Func<T, T> withoutBody)
{
    private readonly Gate _gate = new();
    private readonly SortedDictionary<int, T> _items = [];
    private readonly Queue<int> _order = new();
    private readonly Queue<int> _bodies = new();
    private long _bytes;

    /// <summary>What is kept, in the order of the requests' numbers.</summary>
    public IReadOnlyList<T> All
    {
        get
        {
            lock (_gate)
                return [.. _items.Values];
        }
    }

    public void Add(T item)
    {
        var request = requestOf(item);
        lock (_gate)
        {
            _items.Add(request.Number, item);
            _order.Enqueue(request.Number);
            if (request.Body.Length > 0)
            {
                _bodies.Enqueue(request.Number);
                _bytes += request.Body.Length;
            }

            while (_order.Count > capacity && _order.TryDequeue(out var oldest))
                Forget(oldest);
            while (_bytes > maxBodyBytes && _bodies.Count > 1)
                ForgetBody(_bodies.Dequeue());
        }
    }

    /// <summary>Changes what is kept of a request, if anything still is.</summary>
    public void Update(int number, Func<T, T> change)
    {
        lock (_gate)
        {
            if (_items.TryGetValue(number, out var item))
                _items[number] = change(item);
        }
    }

    private void Forget(int number)
    {
        if (_items.Remove(number, out var item))
            _bytes -= requestOf(item).Body.Length;
        if (_bodies.TryPeek(out var body) && body == number)
            _bodies.Dequeue();
    }

    private void ForgetBody(int number)
    {
        if (!_items.TryGetValue(number, out var item))
            return;
        _bytes -= requestOf(item).Body.Length;
        _items[number] = withoutBody(item);
    }
}
