using TypedTap.Sky;
using TypedTap.Votable.Cells;
using TypedTap.Votable.Writing;

namespace TypedTap.Votable;

/// <content>
/// Intervals, positions and shapes. Into columns of numbers they go as DALI's arrays of degrees (DALI 1.2, section 3.3), into columns
/// of text in DALI's notation or, for an xtype of TAP 1.0 such as adql:REGION, in that of STC-S.
/// </content>
public sealed partial class VoTableWriter
{
    /// <summary>Writes an interval: lower and upper bound.</summary>
    /// <param name="value">The value; null for a null.</param>
    /// <exception cref="VoTableException">The column cannot hold two such numbers.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteInterval(Interval<double>? value)
    {
        if (value is not { } given)
            WriteNull();
        else if (IsNextText)
            Text(given.ToString(), "an interval");
        else
            Doubles([given.Lower, given.Upper]);
    }

    /// <summary>Writes a position: right ascension and declination in degrees.</summary>
    /// <param name="value">The value; null for a null.</param>
    /// <exception cref="VoTableException">The column cannot hold a position.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WritePoint(SkyPoint? value)
    {
        if (value is { } given)
            Shape(given);
        else
            WriteNull();
    }

    /// <summary>Writes a circle: right ascension, declination and radius in degrees.</summary>
    /// <param name="value">The value; null for a null.</param>
    /// <exception cref="VoTableException">The column cannot hold a circle.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteCircle(SkyCircle? value)
    {
        if (value is { } given)
            Shape(given);
        else
            WriteNull();
    }

    /// <summary>Writes a polygon: right ascension and declination of its vertices in degrees.</summary>
    /// <param name="value">The value; null for a null.</param>
    /// <exception cref="VoTableException">The column cannot hold a polygon of so many vertices.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WritePolygon(SkyPolygon? value)
    {
        if (value is not null)
            Shape(value);
        else
            WriteNull();
    }

    /// <summary>
    /// Writes a region: its text, verbatim, into a column of text; into one of numbers, its shape, if that is the column's xtype or,
    /// without one, a point, a circle or a polygon.
    /// </summary>
    /// <param name="value">The value; null for a null.</param>
    /// <exception cref="VoTableException">The column cannot hold the region.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteRegion(SkyRegion? value)
    {
        if (value is null)
            WriteNull();
        else if (IsNextText)
            Text(value.Text, "a region");
        else
            Shape(value.Shape, value.Text);
    }

    /// <summary>Writes a shape of any kind.</summary>
    internal void WriteShape(ISkyShape? value)
    {
        if (value is null)
            WriteNull();
        else
            Shape(value);
    }

    private void Shape(ISkyShape shape)
    {
        if (IsNextText)
            Text(SkyCells.Text(shape, _columns[_next].Field.Xtype), "a shape");
        else
            Shape(shape, shape.ToDali());
    }

    private void Shape(ISkyShape? shape, string text)
    {
        var column = NextColumn();
        if (!column.Type.IsFloating() || column.Type.IsComplex())
            throw Refused(column, WriterErrors.Quoted(text), "a shape goes into a column of text, or of numbers with a fraction");
        if (SkyCells.Numbers(shape, column.Field.Xtype) is not { } numbers)
            throw Refused(column, WriterErrors.Quoted(text), SkyCells.Misfit(shape, column.Field.Xtype));
        _next--;
        Doubles(numbers);
    }
}
