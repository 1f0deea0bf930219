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
        return Insert(state.Named(key.Parameters[0]) with { Refined = 0 }, order);
    }

    /// <summary>A further key, after those of the last OrderBy and before those of earlier ones.</summary>
    public static QueryState Refine(QueryState state, LambdaExpression key, bool descending)
    {
        var order = Key(state, key, descending);
        return Insert(state.Named(key.Parameters[0]), order);
    }

    private static QueryState Insert(QueryState state, QueryOrder order)
    {
        var keys = state.OrderBy.ToList();
        // Rows that are equal by a key are equal by it a second time; some services refuse it twice.
        if (keys.Take(state.Refined).Any(key => key.Key.Equals(order.Key)))
            return state;
        keys.RemoveAll(key => key.Key.Equals(order.Key));
        keys.Insert(state.Refined, order);
        return state with { OrderBy = keys.ToValueList(), Refined = state.Refined + 1 };
    }

    private static QueryOrder Key(QueryState state, LambdaExpression key, bool descending)
    {
        QueryOperators.RequireNothingCut(state, nameof(Queryable.OrderBy), allowDistinct: true);
        var value = ValueTranslator.Translate(state.Apply(key), nameof(Queryable.OrderBy));
        return value is not QueryConstant ? new QueryOrder(value, descending) : throw new TapQueryNotSupportedException(
            "A constant", nameof(Queryable.OrderBy), "every row has the same", "sort by a column");
    }
}
