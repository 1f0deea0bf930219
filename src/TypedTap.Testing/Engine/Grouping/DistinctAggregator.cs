using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Operators;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>An aggregate in which equal values of a group count once.</summary>
internal sealed class DistinctAggregator : Aggregator
{
    private readonly Aggregator _inner;
    private readonly GroupNumber _group = new() { Type = EngineType.Long };
    private readonly KeyTable _seen;

    public DistinctAggregator(Aggregator inner, Operand argument)
    {
        _inner = inner;
        _seen = new KeyTable([KeyPart.For(_group), KeyPart.For(argument)]);
    }

    public override void Add(int group, RowCursor row)
    {
        _group.Group = group;
        var known = _seen.Count;
        if (_seen.FindOrAdd(row) == known)
            _inner.Add(group, row);
    }

    public override ColumnValues Finish(int groups) => _inner.Finish(groups);

    public override void Clear()
    {
        _inner.Clear();
        _seen.Clear();
    }
}
