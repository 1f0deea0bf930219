using System.Linq.Expressions;
using TypedTap.Sky;

namespace TypedTap.Linq;

public partial class TapQuery<T>
{
    /// <summary>
    /// Pairs the rows of two tables whose positions are close to each other: a cross-match. Every pair within the radius is given, not only
    /// the nearest; a row without a position has no partner. Sent as a join on DISTANCE, or on a point within a circle where the service
    /// does not declare that.
    /// </summary>
    /// <param name="other">The other table, of the same service: an upload, say; conditions on it may be there already.</param>
    /// <param name="position">The position of this query's rows: <c>a =&gt; SkyQuery.Point(a.Ra, a.Dec)</c>, or a column.</param>
    /// <param name="otherPosition">The position of the other rows.</param>
    /// <param name="radius">How far apart two positions may be.</param>
    /// <param name="resultSelector">What a pair becomes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The radius is not between 0 and 180 degrees.</exception>
    public TapQuery<TResult> CrossMatch<TInner, TResult>(
        TapQuery<TInner> other,
        Expression<Func<T, SkyPoint?>> position,
        Expression<Func<TInner, SkyPoint?>> otherPosition,
        Angle radius,
        Expression<Func<T, TInner, TResult>> resultSelector)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(otherPosition);
        SkyCheck.Radius(radius, nameof(radius));
        Expression<Func<SkyPoint?, SkyPoint?, bool>> isNear = (one, two) => one.DistanceTo(two) <= radius;
        return Join(
            other,
            Expression.Lambda<Func<T, TInner, bool>>(
                Execution.ColumnReads.Invoke(isNear, position.Body, otherPosition.Body), position.Parameters[0],
                otherPosition.Parameters[0]),
            resultSelector);
    }
}
