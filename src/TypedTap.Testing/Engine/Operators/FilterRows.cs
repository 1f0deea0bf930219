using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>The rows for which conditions hold.</summary>
internal sealed class FilterRows(RowSource rows, Condition[] conditions) : RowSource
{
    public override void Reset(RowCursor cursor) => rows.Reset(cursor);

    public override bool Next(RowCursor cursor)
    {
        while (rows.Next(cursor))
        {
            if (conditions.AreTrue(cursor))
                return true;
        }

        return false;
    }
}
