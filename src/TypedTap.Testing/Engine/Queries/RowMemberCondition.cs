using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>IN with a subquery that is run for each value that it depends on.</summary>
internal sealed class RowMemberCondition(QueryPlan plan, IReadOnlyList<Operand> values, Operand value, bool isNegated, QueryContext context)
    : Condition
{
    private readonly SubqueryMemory<SubqueryMembers> _known = new(values, row =>
    {
        var rows = plan.Run(row);
        return (new SubqueryMembers(rows, [], value, context), rows.RowCount);
    });

    public override Truth Test(RowCursor row) => _known.Of(row).Contains(row).NegatedIf(isNegated);
}
