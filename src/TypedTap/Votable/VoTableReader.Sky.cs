using TypedTap.Sky;
using TypedTap.Votable.Cells;

namespace TypedTap.Votable;

/// <content>Positions, shapes and intervals of the current row. All are null for null.</content>
public sealed partial class VoTableReader
{
    /// <summary>Two numbers, the bounds of an interval; infinite bounds leave it open, a bound that is NaN makes it null.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">The cell has not two numbers.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public Interval<double>? GetInterval(int ordinal) => CellSky.Interval(Current(ordinal));

    /// <summary>Pairs of numbers, the bounds of intervals (xtype multiinterval).</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">The numbers are not pairs, or one is NaN.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public Interval<double>[]? GetIntervalArray(int ordinal) => CellSky.Intervals(Current(ordinal));

    /// <summary>A position: two numbers (xtype point), or text in STC-S or DALI notation; null when a number is NaN.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">The cell is no position.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public SkyPoint? GetPoint(int ordinal) => CellSky.Point(Current(ordinal));

    /// <summary>A circle: three numbers (xtype circle), or text in STC-S or DALI notation; null when a number is NaN.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">The cell is no circle.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public SkyCircle? GetCircle(int ordinal) => CellSky.Circle(Current(ordinal));

    /// <summary>A polygon: pairs of numbers (xtype polygon), or text in STC-S or DALI notation; null when a number is NaN.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">The cell is no polygon.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public SkyPolygon? GetPolygon(int ordinal) => CellSky.Polygon(Current(ordinal));

    /// <summary>A region: text in STC-S or DALI notation, or numbers that the xtype (point, circle, range, polygon) explains. Never
    /// fails for what a service sends: a region that is not understood keeps its text and has no shape.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public SkyRegion? GetRegion(int ordinal) => CellSky.Region(Current(ordinal));
}
