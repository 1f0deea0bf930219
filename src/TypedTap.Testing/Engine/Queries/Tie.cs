using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Planning;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>How the rows of a subquery are tied to the row of the query around it.</summary>
/// <param name="Plan">The subquery without its ties: the values that are tied, then what it selects.</param>
/// <param name="Keys">What the former must be equal to, for the query around.</param>
internal sealed record Tie(QueryPlan Plan, IReadOnlyList<Operand> Keys)
{
    /// <summary>Takes a subquery apart; null if it depends on the query around in another way than by equalities in WHERE.</summary>
    public static Tie? Find(AdqlQuery query, QueryPlanner planner, QueryScope scope, bool hasValue)
    {
        if (query is not AdqlSelect { Top: null, Offset: null or 0, With.Count: 0 } select || GroupPlanner.IsGrouped(select))
            return null;
        if (hasValue && select.Items[0] is not AdqlSelectItem)
            return null;
        var inside = new SelectScope(planner, scope);
        new FromBuilder(planner, inside).Build(select.From);
        if (inside.IsCorrelated)
            return null;
        var (keys, rest) = Split(select, new TermCompiler(inside));
        if (keys.Count == 0)
            return null;
        var selected = keys.Select(static key => (AdqlSelectElement)new AdqlSelectItem(key.Inside));
        var untied = select with
        {
            Distinct = false,
            Items = (hasValue ? selected.Append(select.Items[0]) : selected).ToValueList(),
            Where = Conditions.Join(rest),
            OrderBy = ValueList<AdqlOrderItem>.Empty,
        };
        var plan = planner.Plan(untied, scope);
        if (plan.IsCorrelated)
            return null;
        var compiler = new ExpressionCompiler(scope, planner.Context.Database);
        var outside = keys.ConvertAll(key => compiler.Compile(key.Outside));
        for (var i = 0; i < outside.Count; i++)
        {
            var type = plan.Columns[i].Type;
            if (type.Kind != outside[i].Type.Kind || Hashing.CommonType(type, outside[i].Type) is null)
                return null;
        }

        return new Tie(plan, outside);
    }

    private static (List<(AdqlExpression Inside, AdqlExpression Outside)> Keys, List<AdqlCondition> Others) Split(AdqlSelect select, TermCompiler terms)
    {
        var keys = new List<(AdqlExpression, AdqlExpression)>();
        var rest = new List<AdqlCondition>();
        foreach (var condition in Conditions.Split(select.Where))
        {
            if (condition is AdqlComparison { Operator: AdqlComparisonOperator.Equal } equal)
            {
                var (left, right) = (terms.Side(equal.Left).Uses, terms.Side(equal.Right).Uses);
                if (IsInside(left) && IsOutside(right))
                {
                    keys.Add((equal.Left, equal.Right));
                    continue;
                }

                if (IsInside(right) && IsOutside(left))
                {
                    keys.Add((equal.Right, equal.Left));
                    continue;
                }
            }

            rest.Add(condition);
        }

        return (keys, rest);
    }

    private static bool IsInside(Dependencies uses) => uses is { IsLocal: true, Outer: false };

    private static bool IsOutside(Dependencies uses) => uses is { IsLocal: false, Outer: true };
}
