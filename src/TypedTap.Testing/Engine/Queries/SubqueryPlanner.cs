using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Planning;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>
/// Makes conditions of subqueries. One that depends on nothing around it is run once; one that is tied to the rows around it by equalities
/// alone is run once without them, and its rows are kept in a hash table; any other is run once for the values that it depends on.
/// </summary>
internal sealed class SubqueryPlanner(QueryPlanner planner, QueryScope scope)
{
    private readonly NotingScope _seen = new(scope);

    public Condition Exists(AdqlQuery query)
    {
        var (plan, _, ties) = planner.PlanSubquery(query, _seen, hasValue: false);
        if (ties.Count > 0)
            return new MemberCondition(plan, Keys(ties), null, isNegated: false, planner.Context);
        return plan.IsCorrelated ? new ExistsCondition(plan, _seen.Values) : new ExistsOnceCondition(plan);
    }

    public Condition In(AdqlInQuery condition, Operand value)
    {
        var (plan, columns, ties) = planner.PlanSubquery(condition.Query, _seen, hasValue: true);
        if (columns.Count != 1)
            throw new EngineException($"IN compares with a query of one column, but this one has {columns.Count}.", condition.Query.Span);
        var own = columns[0].Type;
        var type = EngineTypes.Common(value.Type, own) ?? throw new EngineException(
            $"IN compares {condition.Operand} ({value.Type.Datatype}) with the column {columns[0].Name} ({own.Datatype}), which have no type in common. "
            + "CAST one of them.",
            condition.Span);
        var converted = Operands.Convert(value, type);
        return ties.Count > 0 || !plan.IsCorrelated
            ? new MemberCondition(plan, Keys(ties), converted, condition.Negated, planner.Context)
            : new RowMemberCondition(plan, _seen.Values, converted, condition.Negated, planner.Context);
    }

    private List<Operand> Keys(IReadOnlyList<AdqlExpression> ties)
    {
        var compiler = new ExpressionCompiler(scope, planner.Context.Database);
        return [.. ties.Select(compiler.Compile)];
    }
}
