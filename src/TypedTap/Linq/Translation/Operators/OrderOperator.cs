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
        state = DerivedTables.Plain(state, nameof(Queryable.OrderBy), allowDistinct: true, allowGroups: true);
        var (lifted, body) = ScalarSubqueries.Lift(state.Named(key.Parameters[0]), key, nameof(Queryable.OrderBy));
        return Insert(lifted with { Refined = 0 }, Key(lifted, body, descending));
    }

    /// <summary>A further key, after those of the last OrderBy and before those of earlier ones.</summary>
    public static QueryState Refine(QueryState state, LambdaExpression key, bool descending)
    {
        // After Take the rows are sorted already, and only their order among equals may change.
        return state.Limit is null && state.Offset is null
            ? Insert(state.Named(key.Parameters[0]), Key(state, state.Apply(key), descending))
            : throw new TapQueryNotSupportedException(
                nameof(Queryable.ThenBy), "a query after Take or Skip", "the order decided already which rows are left",
                "sort by all keys first");
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

    private static QueryOrder Key(QueryState state, Expression key, bool descending)
    {
        var value = ValueTranslator.Translate(key, state.In(nameof(Queryable.OrderBy)));
        return value is not QueryConstant ? new QueryOrder(value, descending) : throw new TapQueryNotSupportedException(
            "A constant", nameof(Queryable.OrderBy), "every row has the same", "sort by a column");
    }
}
