using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>EXISTS with a subquery that is run for each row.</summary>
internal sealed class ExistsCondition(QueryPlan plan) : Condition
{
    public override Truth Test(RowCursor row) => plan.Run(row, 1).RowCount > 0 ? Truth.True : Truth.False;
}
