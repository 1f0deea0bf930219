using System.Linq.Expressions;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Puts a comment before the query.</summary>
internal static class TagOperator
{
    public static QueryState Apply(QueryState state, Expression comment) =>
        LocalValue.TryEvaluate(comment, out var value) && value is string text ? state with { Tags = state.Tags.Add(text) } : state;
}
