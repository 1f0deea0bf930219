using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Sorts.</summary>
internal static class OrderOperator
{
    /// <summary>A new first key; LINQ's sorts are stable, so the earlier keys still break ties.</summary>
    public static QueryState Apply(QueryState state, LambdaExpression key, bool descending)
    {
        var order = Key(state, key, descending);
        return state.Named(key.Parameters[0]) with { OrderBy = state.OrderBy.Prepend(order).ToValueList() };
    }

    /// <summary>A further key, after those that the last OrderBy began.</summary>
    public static QueryState Refine(QueryState state, LambdaExpression key, bool descending)
    {
        var order = Key(state, key, descending);
        return state.Named(key.Parameters[0]) with { OrderBy = state.OrderBy.Add(order) };
    }

    private static QueryOrder Key(QueryState state, LambdaExpression key, bool descending)
    {
        QueryOperators.RequireNothingCut(state, nameof(Queryable.OrderBy), allowDistinct: true);
        var value = ValueTranslator.Translate(state.Apply(key), nameof(Queryable.OrderBy));
        return value is not QueryConstant ? new QueryOrder(value, descending) : throw new TapQueryNotSupportedException(
            "A constant", nameof(Queryable.OrderBy), "every row has the same", "sort by a column");
    }
}
