using System.Linq.Expressions;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Changes what an element is; the service hears of it only through the columns that are left.</summary>
internal static class SelectOperator
{
    public static QueryState Apply(QueryState state, LambdaExpression selector)
    {
        state = state.Named(selector.Parameters[0]);
        if (ConditionalAggregates.TryLift(state, state.Apply(selector), nameof(Queryable.Select)) is { } groups)
            return groups.State with { Shape = groups.Body };
        var (lifted, shape) = ScalarSubqueries.Lift(state, selector, nameof(Queryable.Select));
        return lifted with { Shape = shape };
    }
}
