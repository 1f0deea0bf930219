using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Planning;
using TypedTap.Testing.Engine.Queries;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>The rows of a subquery in FROM that depends on the row of a query around, run again whenever that may have changed.</summary>
internal sealed class PlanScan(ScopeSource source, QueryContext context) : RowSource
{
    private int _count;
    private int _row;

    public override void Reset(RowCursor cursor)
    {
        var rows = source.Plan!.Run(cursor.Outer);
        for (var i = 0; i < source.Slots.Count; i++)
            source.Slots[i].Set(rows.Values[i]);
        _count = rows.RowCount;
        _row = 0;
    }

    public override bool Next(RowCursor cursor)
    {
        if (_row >= _count)
            return false;
        context.Tick();
        cursor.Rows[source.Position] = _row++;
        return true;
    }
}
