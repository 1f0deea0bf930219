using System.Linq.Expressions;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Changes what an element is; the service hears of it only through the columns that are left.</summary>
internal static class SelectOperator
{
    public static QueryState Apply(QueryState state, LambdaExpression selector) =>
        state.Named(selector.Parameters[0]) with { Shape = state.Apply(selector) };
}
