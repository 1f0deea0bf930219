using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace TypedTap.Linq.Translation;

/// <summary>
/// An operator of a query, whether it was called as an extension of <see cref="Queryable"/> or, inside a lambda, as a method of the query.
/// </summary>
/// <param name="Name">The operator's name.</param>
/// <param name="Source">The query that it is applied to.</param>
/// <param name="Arguments">Its other arguments.</param>
/// <param name="Call">The call itself.</param>
internal sealed record OperatorCall(string Name, Expression Source, IReadOnlyList<Expression> Arguments, MethodCallExpression Call)
{
    /// <summary>An expression as an operator, if it is one.</summary>
    public static bool TryParse(Expression expression, [NotNullWhen(true)] out OperatorCall? call)
    {
        call = expression switch
        {
            MethodCallExpression { Object: null } method when IsOfOperators(method.Method.DeclaringType) && method.Arguments.Count > 0 =>
                new OperatorCall(method.Method.Name, method.Arguments[0], [.. method.Arguments.Skip(1)], method),
            MethodCallExpression { Object: { } source } method when typeof(ITapQuery).IsAssignableFrom(source.Type) =>
                new OperatorCall(method.Method.Name, source, method.Arguments, method),
            _ => null,
        };
        return call is not null;
    }

    /// <summary>
    /// Whether an expression is a query of a service, or an operator on one: something that is never evaluated on the client.
    /// </summary>
    public static bool IsQuery(Expression expression)
    {
        while (TryParse(expression, out var call))
            expression = call.Source;
        return typeof(ITapQuery).IsAssignableFrom(expression.Type)
            || (typeof(IQueryable).IsAssignableFrom(expression.Type) && LocalValue.TryEvaluate(expression, out var value)
                && value is ITapQuery);
    }

    private static bool IsOfOperators(Type? type) => type == typeof(Queryable) || type == typeof(TapQueryOperators);
}
