using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>IN with a subquery that is run for each row.</summary>
internal sealed class RowMemberCondition(QueryPlan plan, Operand value, bool isNegated) : Condition
{
    public override Truth Test(RowCursor row) => new SubqueryMembers(plan.Run(row), [], value).Contains(row).NegatedIf(isNegated);
}
