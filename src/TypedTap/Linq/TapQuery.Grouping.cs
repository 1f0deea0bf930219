using System.Linq.Expressions;

namespace TypedTap.Linq;

public partial class TapQuery<T>
{
    /// <summary>
    /// Groups rows by a key: a value, or an anonymous object of several. Of a group its <c>Key</c> can be had, and aggregates:
    /// <c>Count</c>, <c>LongCount</c>, <c>Sum</c>, <c>Min</c>, <c>Max</c>, <c>Average</c>, of distinct values, too. A <see cref="Where"/>
    /// after it is HAVING.
    /// </summary>
    /// <param name="keySelector">The key.</param>
    public TapQuery<IGrouping<TKey, T>> GroupBy<TKey>(Expression<Func<T, TKey>> keySelector) => new(_provider, Expression.Call(
        ((Func<IQueryable<T>, Expression<Func<T, TKey>>, IQueryable<IGrouping<TKey, T>>>)Queryable.GroupBy).Method, _expression,
        Expression.Quote(keySelector)));

    /// <summary>Groups what is made of rows by a key.</summary>
    /// <param name="keySelector">The key.</param>
    /// <param name="elementSelector">What of a row goes into the group.</param>
    public TapQuery<IGrouping<TKey, TElement>> GroupBy<TKey, TElement>(
        Expression<Func<T, TKey>> keySelector, Expression<Func<T, TElement>> elementSelector) =>
        new(_provider, Expression.Call(
            ((Func<IQueryable<T>, Expression<Func<T, TKey>>, Expression<Func<T, TElement>>,
                IQueryable<IGrouping<TKey, TElement>>>)Queryable.GroupBy).Method,
            _expression, Expression.Quote(keySelector), Expression.Quote(elementSelector)));

    /// <summary>Groups rows by a key and makes something of each group.</summary>
    /// <param name="keySelector">The key.</param>
    /// <param name="resultSelector">What a key and its group become.</param>
    public TapQuery<TResult> GroupBy<TKey, TResult>(
        Expression<Func<T, TKey>> keySelector, Expression<Func<TKey, IEnumerable<T>, TResult>> resultSelector) =>
        new(_provider, Expression.Call(
            ((Func<IQueryable<T>, Expression<Func<T, TKey>>, Expression<Func<TKey, IEnumerable<T>, TResult>>,
                IQueryable<TResult>>)Queryable.GroupBy).Method,
            _expression, Expression.Quote(keySelector), Expression.Quote(resultSelector)));
}
