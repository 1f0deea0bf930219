using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Linq.Translation.Calls;
using TypedTap.Linq.Translation.Operators;

namespace TypedTap.Linq.Translation;

/// <summary>
/// Finds aggregates of other queries in an expression: of a table, or of the partners that a <c>GroupJoin</c> or a navigation gives.
/// </summary>
/// <param name="withConditions">
/// Whether <c>Any</c> and <c>All</c> are wanted as values, too; where conditions can stand they are EXISTS.
/// </param>
internal sealed class ScalarCalls(bool withConditions) : ExpressionVisitor
{
    private bool _found;

    public static bool In(Expression expression, bool withConditions)
    {
        var finder = new ScalarCalls(withConditions);
        finder.Visit(expression);
        return finder._found;
    }

    /// <summary>A call as an aggregate of another query; null if it is none.</summary>
    public static ScalarCall? TryParse(MethodCallExpression call, TranslationContext context, bool withConditions)
    {
        if (!IsAggregate(call, withConditions))
            return null;
        var lambda = call.Arguments.Count > 1 ? Lambda(call.Arguments[1]) : null;
        var query = GroupJoinOperator.TryFind(call.Arguments[0]) is { } group
            ? group.Inner with { Filters = group.Inner.Filters.Prepend(group.On).ToValueList() }
            : context.Query.Translate(call.Arguments[0]);
        query = DerivedTables.Plain(query, call.Method.Name);
        if (GroupCalls.Function(call.Method.Name) is not { } function)
        {
            var isAll = call.Method.Name == nameof(Queryable.All);
            if (lambda is not null)
                query = WhereOperator.Apply(query, lambda, negated: isAll);
            return new ScalarCall(query, AdqlAggregateFunction.Count, null, isAll ? ExpressionType.Equal : ExpressionType.GreaterThan);
        }

        return function == AdqlAggregateFunction.Count
            ? new ScalarCall(lambda is null ? query : WhereOperator.Apply(query, lambda), function, null)
            : new ScalarCall(query, function, lambda);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        _found |= IsAggregate(node, withConditions);
        return _found ? node : base.VisitMethodCall(node);
    }

    protected override Expression VisitLambda<T>(Expression<T> node) => node;

    private static bool IsAggregate(MethodCallExpression call, bool withConditions) =>
        (GroupCalls.Function(call.Method.Name) is not null
            || (withConditions && call.Method.Name is nameof(Queryable.Any) or nameof(Queryable.All)))
                && call is { Object: null, Arguments.Count: 1 or 2 }
        && (call.Method.DeclaringType == typeof(Queryable) ? OperatorCall.IsQuery(call.Arguments[0])
            : call.Method.DeclaringType == typeof(Enumerable) && GroupJoinOperator.TryFind(call.Arguments[0]) is not null);

    private static LambdaExpression Lambda(Expression argument)
    {
        while (argument is UnaryExpression { NodeType: ExpressionType.Quote } quote)
            argument = quote.Operand;
        return (LambdaExpression)argument;
    }
}
