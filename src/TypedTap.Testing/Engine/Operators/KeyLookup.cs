using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Queries;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>The rows of a table that may have a value in a column; the condition is to be tested after it.</summary>
internal sealed class KeyLookup(int source, ColumnValues values, Operand key, QueryContext context) : RowSource
{
    private KeyIndex? _index;
    private int _row = -1;

    public override void Reset(RowCursor cursor) =>
        _row = TryHash(cursor, out var hash) ? (_index ??= values.Indexes.Key(context)).First(hash) : -1;

    public override bool Next(RowCursor cursor)
    {
        if (_row < 0)
            return false;
        context.Tick();
        cursor.Rows[source] = _row;
        _row = _index!.Next(_row);
        return true;
    }

    private bool TryHash(RowCursor cursor, out int hash)
    {
        switch (key)
        {
            case Operand<long> integers when integers.TryGet(cursor, out var integer):
                hash = KeyHash.Of(integer);
                return true;
            case Operand<double> numbers when numbers.TryGet(cursor, out var number):
                hash = KeyHash.Of(number);
                return true;
            case Operand<string> texts when texts.TryGet(cursor, out var text):
                hash = KeyHash.Of(text);
                return true;
            case Operand<DateTime> times when times.TryGet(cursor, out var time):
                hash = KeyHash.Of(time);
                return true;
            default:
                hash = 0;
                return false;
        }
    }
}
