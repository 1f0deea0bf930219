using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Planning;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>
/// Makes conditions of subqueries. One that depends on nothing around it is run once; one that is tied to the rows around it by equalities alone is run once without them, and
/// its rows are kept in a hash table; any other is run for each row.
/// </summary>
internal sealed class SubqueryPlanner(QueryPlanner planner, QueryScope scope)
{
    public Condition Exists(AdqlQuery query)
    {
        var plan = planner.Plan(query, scope);
        if (!plan.IsCorrelated)
            return new ExistsOnceCondition(plan);
        return Tie.Find(query, planner, scope, hasValue: false) is { } tie
            ? new MemberCondition(tie.Plan, tie.Keys, null, isNegated: false, planner.Context)
            : new ExistsCondition(plan);
    }

    public Condition In(AdqlInQuery condition, Operand value)
    {
        var plan = planner.Plan(condition.Query, scope);
        if (plan.Columns.Count != 1)
            throw new EngineException($"IN compares with a query of one column, but this one has {plan.Columns.Count}.", condition.Query.Span);
        var own = plan.Columns[0].Type;
        var type = EngineTypes.Common(value.Type, own) ?? throw new EngineException(
            $"IN compares {condition.Operand} ({value.Type.Datatype}) with the column {plan.Columns[0].Name} ({own.Datatype}), which have no type in common. "
            + "CAST one of them.",
            condition.Span);
        var converted = Operands.Convert(value, type);
        if (!plan.IsCorrelated)
            return new MemberCondition(plan, [], converted, condition.Negated, planner.Context);
        return Tie.Find(condition.Query, planner, scope, hasValue: true) is { } tie
            ? new MemberCondition(tie.Plan, tie.Keys, converted, condition.Negated, planner.Context)
            : new RowMemberCondition(plan, converted, condition.Negated, planner.Context);
    }
}
