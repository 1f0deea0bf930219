using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Queries;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>All rows of a table.</summary>
internal sealed class TableScan(int source, int count, QueryContext context) : RowSource
{
    private int _row;

    public override void Reset(RowCursor cursor) => _row = 0;

    public override bool Next(RowCursor cursor)
    {
        if (_row >= count)
            return false;
        context.Tick();
        cursor.Rows[source] = _row++;
        return true;
    }
}
