using System.Linq.Expressions;

namespace TypedTap.Linq;

/// <summary>A sorted query, which can be sorted further.</summary>
/// <typeparam name="T">What one row becomes.</typeparam>
public sealed class TapOrderedQuery<T> : TapQuery<T>, IOrderedQueryable<T>
{
    internal TapOrderedQuery(TapQueryProvider provider, Expression expression)
        : base(provider, expression)
    {
    }

    /// <summary>Sorts rows that are equal so far by a further key, smallest first.</summary>
    public TapOrderedQuery<T> ThenBy<TKey>(Expression<Func<T, TKey>> keySelector) =>
        Sort(((Func<IOrderedQueryable<T>, Expression<Func<T, TKey>>, IOrderedQueryable<T>>)Queryable.ThenBy).Method, keySelector);

    /// <summary>Sorts rows that are equal so far by a further key, largest first.</summary>
    public TapOrderedQuery<T> ThenByDescending<TKey>(Expression<Func<T, TKey>> keySelector) =>
        Sort(((Func<IOrderedQueryable<T>, Expression<Func<T, TKey>>, IOrderedQueryable<T>>)Queryable.ThenByDescending).Method, keySelector);
}
