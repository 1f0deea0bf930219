using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>IN with a subquery that is run for each row.</summary>
internal sealed class RowMemberCondition(QueryPlan plan, Operand value, bool isNegated, QueryContext context) : Condition
{
    public override Truth Test(RowCursor row) => new SubqueryMembers(plan.Run(row), [], value, context).Contains(row).NegatedIf(isNegated);
}
