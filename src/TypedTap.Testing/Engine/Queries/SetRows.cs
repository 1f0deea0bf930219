using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Operators;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>The rows of the two sides of a set operation, with their values in common types. NULLs are equal here.</summary>
internal sealed class SetRows
{
    private readonly IReadOnlyList<EngineColumn> _columns;
    private readonly Side _left;
    private readonly Side _right;
    private readonly KeyTable _keys;
    private readonly ColumnBuilder[] _builders;
    private readonly QueryContext _context;
    private int _count;

    public SetRows(IReadOnlyList<EngineColumn> columns, EngineTable left, EngineTable right, QueryContext context)
    {
        _columns = columns;
        _context = context;
        _left = new Side(columns, left);
        _right = new Side(columns, right);
        _keys = new KeyTable([.. columns.Select((_, i) => KeyPart.For(_left.Operands[i], _right.Operands[i]))]);
        _builders = [.. columns.Select(static column => ColumnBuilder.For(column.Type))];
    }

    public EngineTable All(long limit)
    {
        while (_count < limit && _left.Next())
            Give(_left);
        while (_count < limit && _right.Next())
            Give(_right);
        return ToTable();
    }

    public EngineTable Union(long limit)
    {
        while (_count < limit && _left.Next())
        {
            if (IsNew())
                Give(_left);
        }

        // What the right side adds is looked for and kept as rows of the left: a table of its own for those.
        var own = new KeyTable([.. _right.Operands.Select(static operand => KeyPart.For(operand))]);
        while (_count < limit && _right.Next())
        {
            var known = own.Count;
            if (_keys.FindProbe(_right.Cursor) < 0 && own.FindOrAdd(_right.Cursor) == known)
                Give(_right);
        }

        return ToTable();
    }

    public EngineTable Intersect(bool all, long limit)
    {
        var left = Count(_right);
        while (_count < limit && _left.Next())
        {
            var key = left.Keys.FindProbe(_left.Cursor);
            if (key < 0 || left.Counts[key] == 0)
                continue;
            left.Counts[key] = all ? left.Counts[key] - 1 : 0;
            Give(_left);
        }

        return ToTable();
    }

    public EngineTable Except(bool all, long limit)
    {
        var right = Count(_right);
        while (_count < limit && _left.Next())
        {
            var key = right.Keys.FindProbe(_left.Cursor);
            if (key >= 0 && right.Counts[key] > 0)
            {
                // With ALL, each row on the right takes one on the left away; without, one takes all.
                if (all)
                    right.Counts[key]--;
                continue;
            }

            if (all || IsNew())
                Give(_left);
        }

        return ToTable();
    }

    private (KeyTable Keys, GrowingInts Counts) Count(Side side)
    {
        var keys = new KeyTable([.. _columns.Select((_, i) => KeyPart.For(_right.Operands[i], _left.Operands[i]))]);
        var counts = new GrowingInts();
        while (side.Next())
        {
            _context.Tick();
            var key = keys.FindOrAdd(side.Cursor);
            if (key == counts.Count)
                counts.Add(1);
            else
                counts[key]++;
        }

        return (keys, counts);
    }

    private bool IsNew()
    {
        var known = _keys.Count;
        return _keys.FindOrAdd(_left.Cursor) == known;
    }

    private void Give(Side side)
    {
        _context.Tick();
        _context.CheckRows(++_count);
        for (var i = 0; i < _builders.Length; i++)
            _builders[i].Add(side.Operands[i], side.Cursor);
    }

    private EngineTable ToTable() => new(_columns, [.. _builders.Select(static builder => builder.ToValues())], _count);

    private sealed class Side(IReadOnlyList<EngineColumn> columns, EngineTable table)
    {
        private int _row;

        public Operand[] Operands { get; } =
        [
            .. columns.Select(
                (column, i) =>
                    Expressions.Operands.Convert(Expressions.Operands.Column(table.Columns[i], table.Values[i], 0, 0), column.Type)),
        ];

        public RowCursor Cursor { get; } = new(1);

        public bool Next()
        {
            if (_row >= table.RowCount)
                return false;
            Cursor.Rows[0] = _row++;
            return true;
        }
    }
}
