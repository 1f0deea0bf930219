using System.Collections;
using System.Linq.Expressions;
using TypedTap.Linq.Execution;
using TypedTap.Linq.Translation;

namespace TypedTap.Linq;

/// <summary>
/// A typed query against a TAP service: nothing is sent until a terminal such as <see cref="ToListAsync"/> or
/// <see cref="AsAsyncEnumerable"/> runs it. Operators return new queries; a query can be kept, shared between threads and run
/// again. Nulls compare as in C#, not as in SQL: <c>x != 5</c> finds rows where x is null.
/// </summary>
/// <typeparam name="T">What one row becomes.</typeparam>
public partial class TapQuery<T> : IQueryable<T>, ITapQuery
{
    private readonly TapQueryProvider _provider;
    private readonly Expression _expression;
    private readonly QueryRoot? _root;

    internal TapQuery(QuerySession session, QueryRoot root)
    {
        _provider = new TapQueryProvider(session);
        _root = root;
        _expression = Expression.Constant(this);
    }

    internal TapQuery(TapQueryProvider provider, Expression expression)
    {
        _provider = provider;
        _expression = expression;
    }

    Type IQueryable.ElementType => typeof(T);

    Expression IQueryable.Expression => _expression;

    IQueryProvider IQueryable.Provider => _provider;

    QueryRoot? ITapQuery.Root => _root;

    Expression ITapQuery.Expression => _expression;

    QuerySession ITapQuery.Session => _provider.Session;

    private CompiledQuery<T> Compile() => CompiledQuery.Of<T>(_expression, _provider.Session);

    private TapQuery<T> With(QuerySession session) => new(new TapQueryProvider(session), _expression);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => throw Synchronous();

    IEnumerator IEnumerable.GetEnumerator() => throw Synchronous();

    private static TapQueryNotSupportedException Synchronous() => new(
        "Enumeration with foreach", "a TapQuery", "it would block a thread for as long as the service takes",
        "write 'await foreach (var row in query.AsAsyncEnumerable())' or 'await query.ToListAsync()'");
}
