using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Querying.Model;
using TypedTap.Querying.Normalization;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>
/// Gives every row its partners. SQL has no such thing; what is done with them decides: flattened they are a join, with
/// <c>DefaultIfEmpty</c> an outer one, <c>Any</c> is EXISTS.
/// </summary>
internal static class GroupJoinOperator
{
    private const string Name = nameof(Queryable.GroupJoin);

    public static QueryState Apply(
        QueryState outer, QueryState inner, LambdaExpression outerKey, LambdaExpression innerKey, LambdaExpression result)
    {
        outer = DerivedTables.Plain(outer, Name).Named(outerKey.Parameters[0]).Named(result.Parameters[0]);
        inner = DerivedTables.Plain(inner, Name, keepsOrder: false).Named(innerKey.Parameters[0]);
        var group = new GroupJoinExpression(
            result.Parameters[1].Type, inner, JoinKeys.Of(outer.Apply(outerKey), inner.Apply(innerKey), outer.In(Name)));
        var (lifted, shape) = ScalarSubqueries.Lift(outer, ShapeInliner.Inline(result, outer.Shape, group), Name);
        return lifted with { Shape = shape };
    }

    /// <summary>The rows with their partners, one by one; null if an expression means no partners.</summary>
    public static QueryState? TryJoin(
        QueryState state, Expression collection, Func<Expression, Expression, Expression> result,
        (ParameterExpression? Outer, ParameterExpression? Inner) names)
    {
        var isOptional = false;
        if (collection is MethodCallExpression { Method.Name: nameof(Enumerable.DefaultIfEmpty), Arguments: [{ } source] } call
            && call.Method.DeclaringType == typeof(Enumerable))
        {
            (collection, isOptional) = (source, true);
        }

        return TryFind(collection) is { } group
            ? Joining.Of(
                state, group.Inner, group.On, isOptional ? AdqlJoinKind.Left : AdqlJoinKind.Inner, result, names.Outer, names.Inner)
            : null;
    }

    /// <summary>The partners that an expression means, with its own conditions on them; null if it means none.</summary>
    public static GroupJoinExpression? TryFind(Expression expression) => expression switch
    {
        GroupJoinExpression group => group,
        UnaryExpression { NodeType: ExpressionType.Convert } convert => TryFind(convert.Operand),
        MethodCallExpression { Method.Name: nameof(Enumerable.Where), Arguments: [{ } source, LambdaExpression { Parameters.Count: 1 } lambda] } call
            when call.Method.DeclaringType == typeof(Enumerable) && TryFind(source) is { } group =>
            new GroupJoinExpression(group.Type, WhereOperator.Apply(group.Inner, lambda), group.On),
        MethodCallExpression { Method.Name: nameof(Enumerable.Select), Arguments: [{ } source, LambdaExpression { Parameters.Count: 1 } lambda] } call
            when call.Method.DeclaringType == typeof(Enumerable) && TryFind(source) is { } group =>
            new GroupJoinExpression(call.Type, SelectOperator.Apply(group.Inner, lambda), group.On),
        MethodCallExpression { Method.Name: nameof(Enumerable.SelectMany), Arguments: [{ } source, LambdaExpression { Parameters.Count: 1 } lambda, ..] } call
            when call.Method.DeclaringType == typeof(Enumerable) && TryFind(source) is { } group =>
            new GroupJoinExpression(
                call.Type, SelectManyOperator.Apply(group.Inner, lambda, call.Arguments.ElementAtOrDefault(2) as LambdaExpression),
                group.On),
        _ => null,
    };

    /// <summary>Whether a row has partners.</summary>
    public static QueryPredicate Exists(GroupJoinExpression group)
    {
        var filters = group.Inner.Filters.Select(filter => PredicateNormalizer.Normalize(filter, group.Inner.AdqlNulls)).Prepend(group.On);
        return Subqueries.Exists(group.Inner with { Filters = ValueList<QueryPredicate>.Empty }, Predicates.All(filters));
    }
}
