using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Queries;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>
/// Sorts rows; equal ones stay in the order in which they came. If only the first so many are wanted, no more are kept: in a heap whose
/// root is the last of them, so that most rows are done with after one comparison.
/// </summary>
internal sealed class RowSorter(int[] sources, IReadOnlyList<SortKey> sortKeys, long wanted, QueryContext context)
{
    private readonly TupleStore _rows = new(sources, context);
    private readonly SortKey[] _keys = [.. sortKeys];
    private readonly GrowingInts _slots = new();
    private readonly GrowingInts _sequence = new();
    private int _added;
    private bool _isHeap;

    /// <returns>The slot that the row is kept in, until a later one takes it; null if the row is behind all that are wanted.</returns>
    public int? Add(RowCursor cursor)
    {
        foreach (var key in _keys)
            key.Read(cursor);
        var sequence = _added++;
        if (_rows.Count < wanted)
        {
            var slot = _rows.Count;
            _rows.Add(cursor);
            foreach (var key in _keys)
                key.Store(slot);
            _slots.Add(slot);
            _sequence.Add(sequence);
            return slot;
        }

        if (!_isHeap)
            MakeHeap();
        if (_slots.Count == 0 || !IsBefore(_slots[0]))
            return null;
        var worst = _slots[0];
        _rows.Set(worst, cursor);
        foreach (var key in _keys)
            key.Store(worst);
        _sequence[worst] = sequence;
        SiftDown(0);
        return worst;
    }

    /// <summary>The rows in order, each to be restored.</summary>
    public int[] Sort()
    {
        var slots = _slots.ToArray();
        try
        {
            Array.Sort(slots, Compare);
        }
        catch (InvalidOperationException e) when (e.InnerException is OperationCanceledException)
        {
            // What a comparison throws, the sort wraps.
            context.ThrowIfCancelled();
            throw;
        }

        return slots;
    }

    public void Restore(int slot, RowCursor cursor) => _rows.Restore(slot, cursor);

    // A row that comes later is behind those that it is equal to.
    private bool IsBefore(int slot)
    {
        foreach (var key in _keys)
        {
            var order = key.CompareRead(slot);
            if (order != 0)
                return order < 0;
        }

        return false;
    }

    private int Compare(int slot, int other)
    {
        context.Tick();
        foreach (var key in _keys)
        {
            var order = key.Compare(slot, other);
            if (order != 0)
                return order;
        }

        return _sequence[slot].CompareTo(_sequence[other]);
    }

    private void MakeHeap()
    {
        for (var i = (_slots.Count / 2) - 1; i >= 0; i--)
            SiftDown(i);
        _isHeap = true;
    }

    private void SiftDown(int at)
    {
        while (true)
        {
            var child = (at * 2) + 1;
            if (child >= _slots.Count)
                return;
            if (child + 1 < _slots.Count && Compare(_slots[child + 1], _slots[child]) > 0)
                child++;
            if (Compare(_slots[child], _slots[at]) <= 0)
                return;
            (_slots[at], _slots[child]) = (_slots[child], _slots[at]);
            at = child;
        }
    }
}
