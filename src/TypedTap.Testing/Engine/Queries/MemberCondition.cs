using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>EXISTS or IN with a subquery that is run once, when a row first asks.</summary>
internal sealed class MemberCondition(QueryPlan plan, IReadOnlyList<Operand> keys, Operand? value, bool isNegated, QueryContext context)
    : Condition
{
    private SubqueryMembers? _members;

    public override Truth Test(RowCursor row)
    {
        _members ??= new SubqueryMembers(plan.Run(null), keys, value, context);
        return _members.Contains(row).NegatedIf(isNegated);
    }
}
