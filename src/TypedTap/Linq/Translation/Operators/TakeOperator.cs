using System.Linq.Expressions;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Limits the number of rows.</summary>
internal static class TakeOperator
{
    public static QueryState Apply(QueryState state, Expression count)
    {
        if (!LocalValue.TryEvaluate(count, out var value) || value is not int limit)
        {
            throw new TapQueryNotSupportedException(
                "A range", nameof(Queryable.Take), "ADQL counts rows from the first one only", "pass a number of rows");
        }

        limit = Math.Max(limit, 0);
        return state with { Limit = state.Limit is { } earlier ? Math.Min(earlier, limit) : limit };
    }
}
