using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Linq.Translation.Calls;
using TypedTap.Linq.Translation.Operators;

namespace TypedTap.Linq.Translation;

/// <summary>Finds aggregates of other queries in an expression: of a table, or of the partners that a <c>GroupJoin</c> or a navigation gives.</summary>
internal sealed class ScalarCalls : ExpressionVisitor
{
    private bool _found;

    public static bool In(Expression expression)
    {
        var finder = new ScalarCalls();
        finder.Visit(expression);
        return finder._found;
    }

    /// <summary>A call as an aggregate of another query; null if it is none.</summary>
    public static ScalarCall? TryParse(MethodCallExpression call, TranslationContext context)
    {
        if (!IsAggregate(call) || GroupCalls.Function(call.Method.Name) is not { } function)
            return null;
        var lambda = call.Arguments.Count > 1 ? Lambda(call.Arguments[1]) : null;
        var query = GroupJoinOperator.TryFind(call.Arguments[0]) is { } group
            ? group.Inner with { Filters = group.Inner.Filters.Prepend(group.On).ToValueList() }
            : context.Query.Translate(call.Arguments[0]);
        query = DerivedTables.Plain(query, call.Method.Name);
        return function == Adql.Syntax.AdqlAggregateFunction.Count
            ? new ScalarCall(lambda is null ? query : WhereOperator.Apply(query, lambda), function, null)
            : new ScalarCall(query, function, lambda);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        _found |= IsAggregate(node);
        return _found ? node : base.VisitMethodCall(node);
    }

    protected override Expression VisitLambda<T>(Expression<T> node) => node;

    private static bool IsAggregate(MethodCallExpression call) => GroupCalls.Function(call.Method.Name) is not null && call is { Object: null, Arguments.Count: 1 or 2 }
        && (call.Method.DeclaringType == typeof(Queryable) ? OperatorCall.IsQuery(call.Arguments[0])
            : call.Method.DeclaringType == typeof(Enumerable) && GroupJoinOperator.TryFind(call.Arguments[0]) is not null);

    private static LambdaExpression Lambda(Expression argument)
    {
        while (argument is UnaryExpression { NodeType: ExpressionType.Quote } quote)
            argument = quote.Operand;
        return (LambdaExpression)argument;
    }
}
