using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;
using TypedTap.Querying.Normalization;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>Joins one more table on equal keys.</summary>
internal static class JoinOperator
{
    private const string Name = nameof(Queryable.Join);

    public static QueryState Apply(
        QueryState outer, QueryState inner, LambdaExpression outerKey, LambdaExpression innerKey, LambdaExpression result)
    {
        QueryOperators.RequireNothingCut(outer, Name);
        QueryOperators.RequireNothingCut(inner, Name);
        if (inner.Joins.Count > 0)
        {
            throw new TapQueryNotSupportedException(
                "A join", "the inner side of Join", "services differ in how they read parenthesised joins", "join the tables one after the other");
        }

        if (inner.OrderBy.Count > 0)
        {
            throw new TapQueryNotSupportedException(
                "OrderBy", "the inner side of Join", "a join does not keep the order of its parts", "sort after the join");
        }

        var on = Predicates.All(Keys(outer.Apply(outerKey), inner.Apply(innerKey)));
        var state = outer
            .Named(outerKey.Parameters[0]).Named(inner.Shape, innerKey.Parameters[0])
            .Named(outer.Shape, result.Parameters[0]).Named(inner.Shape, result.Parameters[1]);
        // The inner query's own lambdas may have named its table, too; the join's name reads better.
        var names = inner.Names.Aggregate(state.Names, (all, name) => all.ContainsKey(name.Key) ? all : all.Add(name.Key, name.Value));
        return state with
        {
            Joins = outer.Joins.Add(new QueryJoin(inner.From, on)),
            Filters = outer.Filters.Concat(inner.Filters).ToValueList(),
            Shape = ShapeInliner.Inline(result, outer.Shape, inner.Shape),
            Names = names,
        };
    }

    private static IEnumerable<QueryPredicate> Keys(Expression outer, Expression inner)
    {
        if (outer is NewExpression { Members: not null } outerKeys && inner is NewExpression { Members: not null } innerKeys && outerKeys.Arguments.Count == innerKeys.Arguments.Count)
            return outerKeys.Arguments.Zip(innerKeys.Arguments, Key);
        return [Key(outer, inner)];
    }

    // Not C#'s equality of nulls: Join never pairs a null key, and neither does SQL's "=". Nor is a part of a key that is
    // null paired with another, though an anonymous object in memory would be: see docs/decisions/0003.
    private static QueryPredicate Key(Expression outer, Expression inner) => new QueryComparison(
        AdqlComparisonOperator.Equal, ValueTranslator.Translate(outer, Name), ValueTranslator.Translate(inner, Name));
}
