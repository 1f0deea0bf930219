using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Operators;
using TypedTap.Testing.Engine.Queries;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>Reads all rows and computes the groups.</summary>
internal sealed class GroupStage
{
    private readonly IReadOnlyList<GroupKey> _keys;
    private readonly GroupAggregate[] _aggregates;
    private readonly KeyTable _table;
    private readonly QueryContext _context;

    public GroupStage(IReadOnlyList<GroupKey> keys, IReadOnlyList<GroupAggregate> aggregates, QueryContext context)
    {
        _context = context;
        _keys = keys;
        _aggregates = [.. aggregates];
        _table = new KeyTable([.. keys.Select(static key => KeyPart.For(key.Value))]);
    }

    /// <summary>Computes the groups and puts their values where expressions find them.</summary>
    /// <returns>How many groups there are; one without GROUP BY, even if there are no rows.</returns>
    public int Run(RowSource rows, RowCursor cursor)
    {
        _table.Clear();
        foreach (var aggregate in _aggregates)
            aggregate.Aggregator.Clear();
        rows.Reset(cursor);
        while (rows.Next(cursor))
        {
            var group = _table.FindOrAdd(cursor);
            foreach (var aggregate in _aggregates)
                aggregate.Aggregator.Add(group, cursor);
        }

        var count = _keys.Count == 0 ? 1 : _table.Count;
        for (var i = 0; i < _keys.Count; i++)
            _keys[i].Slot.Set(_table.Parts[i].ToValues(_keys[i].Value.Type, _context));
        foreach (var aggregate in _aggregates)
        {
            _context.ThrowIfCancelled();
            aggregate.Slot.Set(aggregate.Aggregator.Finish(count));
        }

        return count;
    }
}
