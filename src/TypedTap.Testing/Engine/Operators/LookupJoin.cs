using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Queries;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>Joins by looking up, in an index of a table, the partners of each row.</summary>
/// <param name="left">The rows that are gone through.</param>
/// <param name="right">Those of a table which belong to the row that the cursor is at.</param>
/// <param name="rightSource">The source that this is.</param>
/// <param name="conditions">What else makes partners.</param>
/// <param name="keepsLeft">Whether rows without a partner are given, too.</param>
/// <param name="context">The running query.</param>
internal sealed class LookupJoin(
    RowSource left, RowSource right, int rightSource, Condition[] conditions, bool keepsLeft, QueryContext context) : RowSource
{
    private bool _isInside;
    private bool _hasMatch;

    public override void Reset(RowCursor cursor)
    {
        left.Reset(cursor);
        _isInside = false;
    }

    public override bool Next(RowCursor cursor)
    {
        while (true)
        {
            if (!_isInside)
            {
                if (!left.Next(cursor))
                    return false;
                right.Reset(cursor);
                _isInside = true;
                _hasMatch = false;
            }

            while (right.Next(cursor))
            {
                context.Tick();
                if (!conditions.AreTrue(cursor))
                    continue;
                _hasMatch = true;
                return true;
            }

            _isInside = false;
            if (keepsLeft && !_hasMatch)
            {
                cursor.Rows[rightSource] = RowCursor.NoRow;
                return true;
            }
        }
    }
}
