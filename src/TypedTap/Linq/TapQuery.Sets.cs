using System.Linq.Expressions;
using System.Reflection;

namespace TypedTap.Linq;

public partial class TapQuery<T>
{
    /// <summary>The rows of this query and of another one, equal ones once (UNION). Both have to select columns in the same way.</summary>
    /// <param name="other">The other query, of the same service.</param>
    public TapQuery<T> Union(TapQuery<T> other) =>
        Combined(((Func<IQueryable<T>, IEnumerable<T>, IQueryable<T>>)Queryable.Union).Method, other);

    /// <summary>The rows of this query and of another one (UNION ALL).</summary>
    /// <inheritdoc cref="Union" path="/param"/>
    public TapQuery<T> Concat(TapQuery<T> other) =>
        Combined(((Func<IQueryable<T>, IEnumerable<T>, IQueryable<T>>)Queryable.Concat).Method, other);

    /// <summary>The rows that both queries have, equal ones once (INTERSECT).</summary>
    /// <inheritdoc cref="Union" path="/param"/>
    public TapQuery<T> Intersect(TapQuery<T> other) =>
        Combined(((Func<IQueryable<T>, IEnumerable<T>, IQueryable<T>>)Queryable.Intersect).Method, other);

    /// <summary>The rows of this query that the other one does not have, equal ones once (EXCEPT).</summary>
    /// <inheritdoc cref="Union" path="/param"/>
    public TapQuery<T> Except(TapQuery<T> other) =>
        Combined(((Func<IQueryable<T>, IEnumerable<T>, IQueryable<T>>)Queryable.Except).Method, other);

    private TapQuery<T> Combined(MethodInfo method, TapQuery<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(_provider, Expression.Call(method, _expression, other._expression));
    }
}
