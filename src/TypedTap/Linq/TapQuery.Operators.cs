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

    /// <summary>Sorts by a key, smallest first. Where nulls go is up to the service.</summary>
    public TapOrderedQuery<T> OrderBy<TKey>(Expression<Func<T, TKey>> keySelector) =>
        Sort(((Func<IQueryable<T>, Expression<Func<T, TKey>>, IOrderedQueryable<T>>)Queryable.OrderBy).Method, keySelector);

    /// <summary>Sorts by a key, largest first. Where nulls go is up to the service.</summary>
    public TapOrderedQuery<T> OrderByDescending<TKey>(Expression<Func<T, TKey>> keySelector) =>
        Sort(((Func<IQueryable<T>, Expression<Func<T, TKey>>, IOrderedQueryable<T>>)Queryable.OrderByDescending).Method, keySelector);

    /// <summary>
    /// Keeps at most so many rows (TOP). MAXREC is sent one higher, so that the service's own limit does not cut in first.
    /// </summary>
    /// <param name="count">How many; none if zero or less, as in LINQ.</param>
    public TapQuery<T> Take(int count) => new(_provider, Expression.Call(
        ((Func<IQueryable<T>, int, IQueryable<T>>)Queryable.Take).Method, _expression, Expression.Constant(count)));

    /// <summary>
    /// Leaves so many rows out at the start (OFFSET); sort first, or which ones is up to the service. ADQL has it from version 2.1 on.
    /// </summary>
    /// <param name="count">How many; none if zero or less, as in LINQ.</param>
    public TapQuery<T> Skip(int count) => new(_provider, Expression.Call(
        ((Func<IQueryable<T>, int, IQueryable<T>>)Queryable.Skip).Method, _expression, Expression.Constant(count)));

    /// <summary>
    /// Gives the query a name, under which it stands before the whole query (WITH): however often it is used, it is written once.
    /// </summary>
    /// <param name="name">The name: a letter and further letters, digits and underscores, and no word of SQL.</param>
    public TapQuery<T> AsCte(string name) => new(_provider, Expression.Call(
        ((Func<IQueryable<T>, string, IQueryable<T>>)TapQueryOperators.AsCte).Method, _expression, Expression.Constant(name)));

    /// <summary>Puts a comment before the query, which services log with it.</summary>
    /// <param name="comment">The comment; each of its lines becomes one. Not secret.</param>
    public TapQuery<T> Tag(string comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return new(
            _provider, Expression.Call(
                ((Func<IQueryable<T>, string, IQueryable<T>>)TapQueryOperators.Tag).Method, _expression, Expression.Constant(comment)));
    }

    /// <summary>
    /// Lets nulls be what they are in ADQL, in the whole query, wherever this is called: a comparison with a null holds for no row, nor
    /// does its opposite, and a text with a null in it is null. Conditions become shorter, and texts can be joined where the service has no
    /// COALESCE; but <c>x != 5</c> no longer finds the rows in which x is null. <c>x == null</c> still does.
    /// </summary>
    public TapQuery<T> AdqlNulls() => new(_provider, Expression.Call(
        ((Func<IQueryable<T>, IQueryable<T>>)TapQueryOperators.AdqlNulls).Method, _expression));

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
