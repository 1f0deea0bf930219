using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>EXISTS with a subquery that is run for each value that it depends on.</summary>
internal sealed class ExistsCondition(QueryPlan plan, IReadOnlyList<Operand> values) : Condition
{
    private readonly SubqueryMemory<Truth> _known = new(values, row => (plan.Run(row, 1).RowCount > 0 ? Truth.True : Truth.False, 0));

    public override Truth Test(RowCursor row) => _known.Of(row);
}
