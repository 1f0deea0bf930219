using System.Linq.Expressions;

namespace TypedTap.Linq;

public partial class TapQuery<T>
{
    /// <summary>Pairs the rows of two tables that have equal keys; rows whose key, or a part of it, is null have no partner.</summary>
    /// <param name="inner">The other table, of the same service; conditions on it may be there already.</param>
    /// <param name="outerKeySelector">The key of this query's rows: a column, or an anonymous object of several.</param>
    /// <param name="innerKeySelector">The key of the other rows, in the same order.</param>
    /// <param name="resultSelector">What a pair becomes.</param>
    public TapQuery<TResult> Join<TInner, TKey, TResult>(
        TapQuery<TInner> inner,
        Expression<Func<T, TKey>> outerKeySelector,
        Expression<Func<TInner, TKey>> innerKeySelector,
        Expression<Func<T, TInner, TResult>> resultSelector) => Joined<TInner, TResult>(
            ((Func<IQueryable<T>, IEnumerable<TInner>, Expression<Func<T, TKey>>, Expression<Func<TInner, TKey>>,
                Expression<Func<T, TInner, TResult>>, IQueryable<TResult>>)Queryable.Join).Method,
            inner, outerKeySelector, innerKeySelector, resultSelector);

    /// <summary>Pairs the rows of two tables that meet a condition: positions close to each other, say.</summary>
    /// <param name="inner">The other table, of the same service; conditions on it may be there already.</param>
    /// <param name="on">Which rows are pairs.</param>
    /// <param name="resultSelector">What a pair becomes.</param>
    public TapQuery<TResult> Join<TInner, TResult>(
        TapQuery<TInner> inner, Expression<Func<T, TInner, bool>> on, Expression<Func<T, TInner, TResult>> resultSelector) =>
            Joined<TInner, TResult>(
                ((Func<IQueryable<T>, IEnumerable<TInner>, Expression<Func<T, TInner, bool>>, Expression<Func<T, TInner, TResult>>,
                    IQueryable<TResult>>)TapQueryOperators.Join).Method,
                inner, on, resultSelector);

    /// <summary>Pairs rows that have equal keys, and keeps rows of this query that have no partner (LEFT OUTER JOIN).</summary>
    /// <param name="inner">The other table, of the same service; a row that does not meet its conditions is no partner.</param>
    /// <param name="outerKeySelector">The key of this query's rows: a column, or an anonymous object of several.</param>
    /// <param name="innerKeySelector">The key of the other rows, in the same order.</param>
    /// <param name="resultSelector">
    /// What a pair becomes. Where there is no partner, the other row is null, and so is every value of it: select <c>(double?)p.Ra</c>
    /// where the property is not nullable.
    /// </param>
    public TapQuery<TResult> LeftJoin<TInner, TKey, TResult>(
        TapQuery<TInner> inner,
        Expression<Func<T, TKey>> outerKeySelector,
        Expression<Func<TInner, TKey>> innerKeySelector,
        Expression<Func<T, TInner?, TResult>> resultSelector) => Joined<TInner, TResult>(
            ((Func<IQueryable<T>, IEnumerable<TInner>, Expression<Func<T, TKey>>, Expression<Func<TInner, TKey>>,
                Expression<Func<T, TInner?, TResult>>, IQueryable<TResult>>)TapQueryOperators.LeftJoin).Method,
            inner, outerKeySelector, innerKeySelector, resultSelector);

    /// <summary>
    /// Pairs rows that have equal keys, and keeps rows of the other query that have no partner; sent as a LEFT OUTER JOIN the other way
    /// round.
    /// </summary>
    /// <inheritdoc cref="LeftJoin" path="/param"/>
    public TapQuery<TResult> RightJoin<TInner, TKey, TResult>(
        TapQuery<TInner> inner,
        Expression<Func<T, TKey>> outerKeySelector,
        Expression<Func<TInner, TKey>> innerKeySelector,
        Expression<Func<T?, TInner, TResult>> resultSelector) => Joined<TInner, TResult>(
            ((Func<IQueryable<T>, IEnumerable<TInner>, Expression<Func<T, TKey>>, Expression<Func<TInner, TKey>>,
                Expression<Func<T?, TInner, TResult>>, IQueryable<TResult>>)TapQueryOperators.RightJoin).Method,
            inner, outerKeySelector, innerKeySelector, resultSelector);

    /// <summary>
    /// Gives every row its partners (<c>join … into g</c>). They can be taken one by one with <c>from p in g</c> (a join) or
    /// <c>from p in g.DefaultIfEmpty()</c> (an outer join), or tested with <c>g.Any(…)</c>.
    /// </summary>
    /// <inheritdoc cref="Join{TInner, TKey, TResult}" path="/param"/>
    public TapQuery<TResult> GroupJoin<TInner, TKey, TResult>(
        TapQuery<TInner> inner,
        Expression<Func<T, TKey>> outerKeySelector,
        Expression<Func<TInner, TKey>> innerKeySelector,
        Expression<Func<T, IEnumerable<TInner>, TResult>> resultSelector) => Joined<TInner, TResult>(
            ((Func<IQueryable<T>, IEnumerable<TInner>, Expression<Func<T, TKey>>, Expression<Func<TInner, TKey>>,
                Expression<Func<T, IEnumerable<TInner>, TResult>>, IQueryable<TResult>>)Queryable.GroupJoin).Method,
            inner, outerKeySelector, innerKeySelector, resultSelector);

    /// <summary>Pairs every row with the rows of a query, which may use the row in its conditions: all pairs, or a join.</summary>
    /// <param name="collectionSelector">
    /// The query: a table, with conditions; the group of a <see cref="GroupJoin"/>; either with <c>DefaultIfEmpty()</c> to keep rows
    /// without a partner.
    /// </param>
    /// <param name="resultSelector">What a pair becomes.</param>
    public TapQuery<TResult> SelectMany<TCollection, TResult>(
        Expression<Func<T, IEnumerable<TCollection>>> collectionSelector, Expression<Func<T, TCollection, TResult>> resultSelector) =>
            new(_provider, Expression.Call(
                ((Func<IQueryable<T>, Expression<Func<T, IEnumerable<TCollection>>>, Expression<Func<T, TCollection, TResult>>,
                    IQueryable<TResult>>)Queryable.SelectMany).Method,
                _expression, Expression.Quote(collectionSelector), Expression.Quote(resultSelector)));

    /// <summary>For every row the rows of a query, which may use the row in its conditions.</summary>
    /// <param name="selector">The query.</param>
    public TapQuery<TResult> SelectMany<TResult>(Expression<Func<T, IEnumerable<TResult>>> selector) => new(_provider, Expression.Call(
        ((Func<IQueryable<T>, Expression<Func<T, IEnumerable<TResult>>>, IQueryable<TResult>>)Queryable.SelectMany).Method, _expression,
        Expression.Quote(selector)));

    private TapQuery<TResult> Joined<TInner, TResult>(
        System.Reflection.MethodInfo method, TapQuery<TInner> inner, params LambdaExpression[] lambdas)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return new(_provider, Expression.Call(method, [_expression, ((ITapQuery)inner).Expression, .. lambdas.Select(Expression.Quote)]));
    }
}
