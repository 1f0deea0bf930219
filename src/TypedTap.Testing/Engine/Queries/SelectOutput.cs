using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Operators;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>What is done with the rows in the end: DISTINCT, then ORDER BY, then OFFSET and TOP.</summary>
internal sealed class SelectOutput
{
    private readonly QueryContext _context;
    private readonly KeyTable? _distinct;
    private readonly IHeldValue[] _held;

    public SelectOutput(IReadOnlyList<OutputItem> items, bool isDistinct, QueryContext context)
    {
        _context = context;
        Items = items;
        _held = [.. items.Select(static item => item.Value).OfType<IHeldValue>()];
        if (isDistinct)
            _distinct = new KeyTable([.. items.Select(static item => KeyPart.For(item.Value))]);
    }

    public IReadOnlyList<OutputItem> Items { get; }

    public IReadOnlyList<OutputOrder> Order { get; init; } = [];

    public long Offset { get; init; }

    public long Top { get; init; } = long.MaxValue;

    /// <param name="rows">The rows, which are reset here.</param>
    /// <param name="cursor">The cursor that they set.</param>
    /// <param name="limit">How many are needed at most, beside TOP.</param>
    public EngineTable Collect(RowSource rows, RowCursor cursor, long limit)
    {
        var wanted = Math.Min(Top, limit);
        var collector = new RowCollector(Items, _context);
        if (wanted == 0)
            return collector.ToTable();
        _distinct?.Clear();
        rows.Reset(cursor);
        if (Order.Count == 0)
            CollectAsTheyCome(rows, cursor, wanted, collector);
        else
            CollectSorted(rows, cursor, wanted, collector);
        return collector.ToTable();
    }

    private void CollectAsTheyCome(RowSource rows, RowCursor cursor, long wanted, RowCollector collector)
    {
        var left = Offset;
        while (rows.Next(cursor))
        {
            if (!IsNew(cursor) || left-- > 0)
                continue;
            collector.Add(cursor);
            if (collector.Count >= wanted)
                return;
        }
    }

    private void CollectSorted(RowSource rows, RowCursor cursor, long wanted, RowCollector collector)
    {
        var all = Enumerable.Range(0, cursor.Rows.Length).ToArray();
        var keys = Order.Select(static order => SortKey.For(order.Value, order.Descending)).OfType<SortKey>().ToList();
        var sorter = new RowSorter(all, keys, wanted > long.MaxValue - Offset ? long.MaxValue : wanted + Offset, _context);
        while (rows.Next(cursor))
        {
            if (!IsNew(cursor) || sorter.Add(cursor) is not { } slot)
                continue;
            foreach (var held in _held)
                held.Keep(slot);
        }

        var slots = sorter.Sort();
        var end = wanted > slots.Length - Offset ? slots.Length : Offset + wanted;
        for (var i = Offset; i < end; i++)
        {
            sorter.Restore(slots[i], cursor);
            foreach (var held in _held)
                held.Restore(slots[i]);
            collector.Add(cursor);
        }
    }

    private bool IsNew(RowCursor cursor)
    {
        foreach (var held in _held)
            held.Forget();
        if (_distinct is null)
            return true;
        var known = _distinct.Count;
        return _distinct.FindOrAdd(cursor) == known;
    }
}
