using System.Linq.Expressions;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Leaves rows out at the start.</summary>
internal static class SkipOperator
{
    public static QueryState Apply(QueryState state, Expression count)
    {
        if (!LocalValue.TryEvaluate(count, out var value) || value is not int skipped)
        {
            throw new TapQueryNotSupportedException(
                "A number from a row", nameof(Queryable.Skip), "OFFSET takes a number", "pass a number of rows");
        }

        if (skipped <= 0)
            return state;
        return state with
        {
            Offset = (state.Offset ?? 0) + skipped,
            Limit = state.Limit is { } limit ? Math.Max(limit - skipped, 0) : null,
        };
    }
}
