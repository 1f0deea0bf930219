using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Querying.Model;
using TypedTap.Querying.Normalization;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Puts two queries that nothing has been cut from together.</summary>
internal static class Joining
{
    /// <param name="outer">The query whose rows are all kept in an outer join.</param>
    /// <param name="inner">The other one.</param>
    /// <param name="on">Which rows are pairs, in terms that SQL compares as they are.</param>
    /// <param name="kind">Inner or left.</param>
    /// <param name="result">What a pair becomes.</param>
    /// <param name="outerName">What a row of the first is called in the result.</param>
    /// <param name="innerName">What a row of the second is called there.</param>
    public static QueryState Of(
        QueryState outer, QueryState inner, QueryPredicate on, AdqlJoinKind kind, Func<Expression, Expression, Expression> result,
        ParameterExpression? outerName, ParameterExpression? innerName)
    {
        if (inner.OrderBy.Count > 0)
        {
            throw new TapQueryNotSupportedException(
                "OrderBy", "the inner side of Join", "a join does not keep the order of its parts", "sort after the join");
        }

        if (inner.Joins.Count > 0 && (kind != AdqlJoinKind.Inner || inner.Joins.Any(join => join.Kind != AdqlJoinKind.Inner)))
            throw Nested();

        if (outer.Joins.Select(join => join.Source).Prepend(outer.From).Any(source => source.Equals(inner.From)))
        {
            throw new TapQueryNotSupportedException(
                "The group of a GroupJoin that is taken a second time", "a query", "both times it would be one and the same table",
                "join the table once more instead");
        }

        var lookups = inner.AllJoins.Where(join => join.IsLookup).Select(join => join.Source).ToHashSet();
        if (kind != AdqlJoinKind.Inner && inner.Filters.Prepend(on).Any(term => Uses(term, lookups)))
            throw Navigated();
        // What lies at the end of a key stands behind the table whose key it is, too late for that table's own ON.
        if (lookups.Count > 0)
        {
            var terms = Predicates.Terms(on).ToLookup(term => Uses(term, lookups));
            (on, inner) = (Predicates.All(terms[false]), inner with { Filters = terms[true].Concat(inner.Filters).ToValueList() });
        }

        var shape = inner.Shape;
        var filters = outer.Filters.Concat(inner.Filters);
        var joins = JoinOrder.Of(inner.From, inner.Joins, on);
        if (kind != AdqlJoinKind.Inner)
        {
            // What an inner row has to meet decides whether it is a partner, not whether the outer row is kept.
            var joined = new QueryJoin(
                inner.From with { IsOptional = true },
                Predicates.All(inner.Filters.Select(filter => PredicateNormalizer.Normalize(filter, inner.AdqlNulls)).Prepend(on)), kind);
            joins = [joined];
            filters = outer.Filters;
            shape = OptionalShape.Of(shape, joined.Source, on);
        }

        var state = Named(outer, outer.Shape, outerName);
        state = Named(state, inner.Shape, innerName);
        // The inner query's own lambdas may have named its table, too; the join's name reads better.
        var names = inner.Names.Aggregate(state.Names, (all, name) => all.ContainsKey(name.Key) ? all : all.Add(name.Key, name.Value));
        return state with
        {
            Joins = outer.Joins.Concat(joins).ToValueList(),
            Filters = filters.ToValueList(),
            Shape = result(outer.Shape, shape),
            Names = names,
            Tags = outer.Tags.Concat(inner.Tags).ToValueList(),
        };
    }

    private static QueryState Named(QueryState state, Expression shape, ParameterExpression? name) =>
        name is null ? state : state.Named(shape, name);

    private static bool Uses(QueryPredicate term, HashSet<QuerySource> sources) =>
        sources.Count > 0 && QueryPredicates.ColumnsIn(term).Any(column => sources.Contains(column.Source));

    private static TapQueryNotSupportedException Navigated() => new(
        "A way along a key", "a condition on the inner side of an outer join",
        "it would have to be joined first, and services differ in how they read parenthesised joins",
        "join the table at the end of the key as well, or put the condition into Where after the join");

    private static TapQueryNotSupportedException Nested() => new(
        "A join", "the inner side of an outer join", "services differ in how they read parenthesised joins",
        "join the tables one after the other");
}
