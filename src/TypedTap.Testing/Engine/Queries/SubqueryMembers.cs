using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Grouping;
using TypedTap.Testing.Engine.Operators;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>The rows of a subquery by what ties them to the query around, and which values each of these groups has.</summary>
internal sealed class SubqueryMembers
{
    private readonly Operand? _value;
    private readonly KeyTable _groups;
    private readonly KeyTable? _members;
    private readonly GroupNumber _group = new() { Type = EngineType.Long };
    private readonly GrowingBits _withNull = new();

    /// <param name="rows">The tied values, then the value that is looked for.</param>
    /// <param name="keys">What the tied values must be equal to, at a row of the query around.</param>
    /// <param name="value">The value at a row of the query around; null if any row will do.</param>
    /// <param name="context">The running query.</param>
    public SubqueryMembers(EngineTable rows, IReadOnlyList<Operand> keys, Operand? value, QueryContext context)
    {
        _value = value;
        _groups = new KeyTable([.. keys.Select((key, i) => KeyPart.For(Operands.Convert(Column(rows, i), key.Type), key))]);
        var own = value is null ? null : Operands.Convert(Column(rows, keys.Count), value.Type);
        if (own is not null)
            _members = new KeyTable([KeyPart.For(_group), KeyPart.For(own, value)]);
        var cursor = new RowCursor(1);
        for (var row = 0; row < rows.RowCount; row++)
        {
            context.Tick();
            cursor.Rows[0] = row;
            Add(cursor, own);
        }
    }

    /// <summary>
    /// Whether the value at a row of the query around is among those that belong to it. Beside a NULL that is not known of a value that is
    /// not there.
    /// </summary>
    public Truth Contains(RowCursor row)
    {
        var group = _groups.FindProbe(row);
        if (group < 0 || _groups.HasNull)
            return Truth.False;
        if (_value is null)
            return Truth.True;
        if (_value.IsNull(row))
            return Truth.Unknown;
        _group.Group = group;
        if (_members!.FindProbe(row) >= 0)
            return Truth.True;
        return _withNull[group] ? Truth.Unknown : Truth.False;
    }

    private void Add(RowCursor cursor, Operand? own)
    {
        var group = _groups.FindOrAddWithoutNull(cursor);
        if (group < 0 || own is null)
            return;
        _group.Group = group;
        if (own.IsNull(cursor))
            _withNull.Set(group);
        else
            _members!.FindOrAdd(cursor);
    }

    private static Operand Column(EngineTable rows, int ordinal) => Operands.Column(rows.Columns[ordinal], rows.Values[ordinal], 0, 0);
}
