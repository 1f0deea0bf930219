using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>EXISTS with a subquery that has the same rows for all rows around it.</summary>
internal sealed class ExistsOnceCondition(QueryPlan plan) : Condition
{
    private Truth? _truth;

    public override Truth Test(RowCursor row) => _truth ??= plan.Run(null, 1).RowCount > 0 ? Truth.True : Truth.False;
}
