using System.Linq.Expressions;
using TypedTap.Linq.Translation.Operators;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>
/// Translates conditions on other queries: <c>query.Any(…)</c>, <c>query.All(…)</c>, <c>query.Contains(x)</c>; on a <c>GroupJoin</c>'s
/// group, too.
/// </summary>
internal static class QueryCalls
{
    /// <summary>The condition, or null if the call is none on a query.</summary>
    public static QueryPredicate? TryTranslate(MethodCallExpression call, TranslationContext context)
    {
        if (call.Method.DeclaringType == typeof(Enumerable) && call.Arguments.Count > 0
            && GroupJoinOperator.TryFind(call.Arguments[0]) is { } group)
        {
            return OnGroup(call, group, context);
        }

        if (!OperatorCall.TryParse(call, out var last) || !OperatorCall.IsQuery(call))
            return null;
        return (last.Name, last.Arguments.Count) switch
        {
            (nameof(Queryable.Any), 0) => Subqueries.Exists(Query(last, context)),
            (nameof(Queryable.Any), 1) => Subqueries.Exists(Where(last, context, negated: false)),
            (nameof(Queryable.All), 1) => Subqueries.Exists(Where(last, context, negated: true)) with { Negated = true },
            (nameof(Queryable.Contains), 1) => new QueryInQuery(
                ValueTranslator.Translate(last.Arguments[0], context),
                Subqueries.OneValue(Query(last, context), context.Under(nameof(Queryable.Contains)))),
            _ => throw new TapQueryNotSupportedException(
                $"The operator {last.Name} inside of {context.Place}", "a query", "ADQL has no subquery that gives a value",
                "use Any, All or Contains, or join the table and group the pairs"),
        };
    }

    private static QueryState Query(OperatorCall call, TranslationContext context) => context.Query.Translate(call.Source);

    private static QueryState Where(OperatorCall call, TranslationContext context, bool negated) =>
        WhereOperator.Apply(Query(call, context), QueryOperators.Lambda(call, 0), negated);

    private static QueryPredicate OnGroup(MethodCallExpression call, GroupJoinExpression group, TranslationContext context) =>
        (call.Method.Name, call.Arguments) switch
        {
            (nameof(Enumerable.Any), [_]) => GroupJoinOperator.Exists(group),
            (nameof(Enumerable.Any), [_, LambdaExpression predicate]) => GroupJoinOperator.Exists(With(group, predicate, negated: false)),
            (nameof(Enumerable.All), [_, LambdaExpression predicate]) =>
                new QueryNot(GroupJoinOperator.Exists(With(group, predicate, negated: true))),
            _ => throw new TapQueryNotSupportedException(
                $"{call.Method.Name} of {group}", context.Place, "ADQL has no subquery that gives a value",
                "use Any or All, or join the tables and group the pairs with GroupBy"),
        };

    private static GroupJoinExpression With(GroupJoinExpression group, LambdaExpression predicate, bool negated) =>
        new(group.Type, WhereOperator.Apply(group.Inner, predicate, negated), group.On);
}
