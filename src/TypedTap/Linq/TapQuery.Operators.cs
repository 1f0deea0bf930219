using System.Linq.Expressions;

namespace TypedTap.Linq;

public partial class TapQuery<T>
{
    /// <summary>Keeps the rows that meet a condition, which the service tests.</summary>
    public TapQuery<T> Where(Expression<Func<T, bool>> predicate) =>
        Apply(((Func<IQueryable<T>, Expression<Func<T, bool>>, IQueryable<T>>)Queryable.Where).Method, predicate);

    /// <summary>
    /// Makes something of each row. Only the columns that <paramref name="selector"/> touches are asked for; whatever else it
    /// does runs on the client.
    /// </summary>
    public TapQuery<TResult> Select<TResult>(Expression<Func<T, TResult>> selector) => new(_provider, Expression.Call(
        ((Func<IQueryable<T>, Expression<Func<T, TResult>>, IQueryable<TResult>>)Queryable.Select).Method,
        _expression, Expression.Quote(selector)));

    /// <summary>Pairs the rows of two tables that have equal keys; rows whose key, or a part of it, is null have no partner.</summary>
    /// <param name="inner">The other table, of the same service; conditions on it may be there already.</param>
    /// <param name="outerKeySelector">The key of this query's rows: a column, or an anonymous object of several.</param>
    /// <param name="innerKeySelector">The key of the other rows, in the same order.</param>
    /// <param name="resultSelector">What a pair becomes.</param>
    public TapQuery<TResult> Join<TInner, TKey, TResult>(
        TapQuery<TInner> inner,
        Expression<Func<T, TKey>> outerKeySelector,
        Expression<Func<TInner, TKey>> innerKeySelector,
        Expression<Func<T, TInner, TResult>> resultSelector)
    {
        ArgumentNullException.ThrowIfNull(inner);
        var method = ((Func<IQueryable<T>, IEnumerable<TInner>, Expression<Func<T, TKey>>, Expression<Func<TInner, TKey>>,
            Expression<Func<T, TInner, TResult>>, IQueryable<TResult>>)Queryable.Join).Method;
        return new TapQuery<TResult>(_provider, Expression.Call(
            method, _expression, ((ITapQuery)inner).Expression,
            Expression.Quote(outerKeySelector), Expression.Quote(innerKeySelector), Expression.Quote(resultSelector)));
    }

    /// <summary>Sorts by a key, smallest first. Where nulls go is up to the service.</summary>
    public TapOrderedQuery<T> OrderBy<TKey>(Expression<Func<T, TKey>> keySelector) =>
        Sort(((Func<IQueryable<T>, Expression<Func<T, TKey>>, IOrderedQueryable<T>>)Queryable.OrderBy).Method, keySelector);

    /// <summary>Sorts by a key, largest first. Where nulls go is up to the service.</summary>
    public TapOrderedQuery<T> OrderByDescending<TKey>(Expression<Func<T, TKey>> keySelector) =>
        Sort(((Func<IQueryable<T>, Expression<Func<T, TKey>>, IOrderedQueryable<T>>)Queryable.OrderByDescending).Method, keySelector);

    /// <summary>Keeps at most so many rows (TOP). MAXREC is sent one higher, so that the service's own limit does not cut in first.</summary>
    /// <param name="count">How many; none if zero or less, as in LINQ.</param>
    public TapQuery<T> Take(int count) => new(_provider, Expression.Call(
        ((Func<IQueryable<T>, int, IQueryable<T>>)Queryable.Take).Method, _expression, Expression.Constant(count)));

    /// <summary>The rows in the opposite order; the query has to be sorted.</summary>
    public TapQuery<T> Reverse() => new(_provider, Expression.Call(
        ((Func<IQueryable<T>, IQueryable<T>>)Queryable.Reverse).Method, _expression));

    /// <summary>Keeps one of each set of equal rows. The selected values must be columns, not something computed on the client.</summary>
    public TapQuery<T> Distinct() => new(_provider, Expression.Call(
        ((Func<IQueryable<T>, IQueryable<T>>)Queryable.Distinct).Method, _expression));

    /// <summary>Sets MAXREC: the most rows that the service may send. If there are more, reading them to the end fails.</summary>
    /// <param name="maxRec">The limit; services clamp it to their own.</param>
    /// <exception cref="ArgumentOutOfRangeException">Zero, which would make every answer empty, or negative.</exception>
    public TapQuery<T> WithMaxRec(long maxRec)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxRec);
        return With(Session with { Request = Session.Request with { MaxRec = maxRec } });
    }

    /// <summary>Takes what comes when the service has more rows than it sends, instead of failing.</summary>
    public TapQuery<T> AllowTruncation() => With(Session with { Request = Session.Request with { AllowTruncation = true } });

    private protected TapOrderedQuery<T> Sort(System.Reflection.MethodInfo method, LambdaExpression keySelector) =>
        new(_provider, Expression.Call(method, _expression, Expression.Quote(keySelector)));

    private TapQuery<T> Apply(System.Reflection.MethodInfo method, LambdaExpression lambda) =>
        new(_provider, Expression.Call(method, _expression, Expression.Quote(lambda)));

    private QuerySession Session => _provider.Session;
}
