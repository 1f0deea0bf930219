using System.Linq.Expressions;

namespace TypedTap.Linq;

/// <summary>Composes queries for libraries that only know <see cref="IQueryable{T}"/>.</summary>
internal sealed class TapQueryProvider(QuerySession session) : IQueryProvider
{
    public QuerySession Session { get; } = session;

    public IQueryable<TElement> CreateQuery<TElement>(Expression expression) =>
        typeof(IOrderedQueryable<TElement>).IsAssignableFrom(expression.Type)
            ? new TapOrderedQuery<TElement>(this, expression)
            : new TapQuery<TElement>(this, expression);

    public IQueryable CreateQuery(Expression expression) => throw new TapQueryNotSupportedException(
        "Composing a query without its element type", "a TapQuery",
        "making the type at run time needs code generation that trimmed programs lack",
        "call IQueryProvider.CreateQuery<T>");

    public object? Execute(Expression expression) => throw Synchronous(expression);

    public TResult Execute<TResult>(Expression expression) => throw Synchronous(expression);

    private static TapQueryNotSupportedException Synchronous(Expression expression)
    {
        var name = expression is MethodCallExpression call ? call.Method.Name : "Execution";
        return new TapQueryNotSupportedException(
            name + "()", "a TapQuery", "it would block a thread for as long as the service takes",
            $"use the asynchronous form, such as 'await query.{name}Async()', ToListAsync() or AsAsyncEnumerable()");
    }
}
