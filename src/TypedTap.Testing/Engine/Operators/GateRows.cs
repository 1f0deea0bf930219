using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>All rows or none, by conditions that are the same for all of them.</summary>
internal sealed class GateRows(RowSource rows, Condition[] conditions) : RowSource
{
    private bool _isOpen;

    public override void Reset(RowCursor cursor)
    {
        _isOpen = conditions.AreTrue(cursor);
        if (_isOpen)
            rows.Reset(cursor);
    }

    public override bool Next(RowCursor cursor) => _isOpen && rows.Next(cursor);
}
