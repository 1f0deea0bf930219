using System.Numerics;
using System.Runtime.InteropServices;
using TypedTap.Sky;
using TypedTap.Votable;
using TypedTap.Votable.Cells;

namespace TypedTap.Tap;

/// <summary>
/// A row of an answer: its values by position (counted from 0) or by name (in any case). A row of a <see cref="TapTable"/> stays what it
/// is; one that comes from a stream (<see cref="TapResponse.RowsAsync"/>, <see cref="TapClient.StreamAsync"/>) can be read until the next
/// row comes, and says so afterwards. Rows are small values: nothing is allocated for one.
/// </summary>
/// <remarks>
/// All getters give null for null, and convert as those of <see cref="VoTableReader"/> do: a number from any numeric column or text, text
/// from any column. All of them throw a <see cref="VoTableException"/> when the value is not what is asked for, an
/// <see cref="ArgumentException"/> when there is no such column, or several of the name, and an <see cref="InvalidOperationException"/>
/// when the row has passed.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly partial struct TapRow : IEquatable<TapRow>
{
    private readonly RowCells? _cells;
    private readonly long _row;

    internal TapRow(RowCells cells, long row)
    {
        _cells = cells;
        _row = row;
    }

    /// <summary>The columns.</summary>
    public TapColumns Columns => Cells.Columns;

    /// <summary>The number of the row in its answer, counted from 1.</summary>
    public long Number => _row;

    private RowCells Cells => _cells ?? throw new InvalidOperationException("This row is of no answer: it was made with default(TapRow).");

    /// <summary>A value as an object of the column's <see cref="TapColumn.ValueType"/>; null for null.</summary>
    /// <param name="position">The column's position, counted from 0.</param>
    public object? this[int position] => TapRowValues.Boxed(this, Columns[position]);

    /// <summary>A value as an object of the column's <see cref="TapColumn.ValueType"/>; null for null.</summary>
    /// <param name="name">The column's name.</param>
    public object? this[string name] => TapRowValues.Boxed(this, Columns[name]);

    /// <summary>Whether a value is null.</summary>
    /// <param name="position">The column's position, counted from 0.</param>
    public bool IsNull(int position) => Checked(position).IsNull(_row, position);

    /// <summary>A boolean; also a bit, and the integers 0 and 1.</summary>
    /// <param name="position">The column's position, counted from 0.</param>
    public bool? GetBoolean(int position) => Checked(position).GetBoolean(_row, position);

    /// <summary>An integer of 0 to 255.</summary>
    /// <param name="position">The column's position, counted from 0.</param>
    public byte? GetByte(int position) => CellScalars.Get<byte, IntegerTarget<byte>>(Cell(position));

    /// <summary>A 16-bit integer.</summary>
    /// <param name="position">The column's position, counted from 0.</param>
    public short? GetInt16(int position) => CellScalars.Get<short, IntegerTarget<short>>(Cell(position));

    /// <summary>A 32-bit integer.</summary>
    /// <param name="position">The column's position, counted from 0.</param>
    public int? GetInt32(int position) => Checked(position).GetInt32(_row, position);

    /// <summary>A 64-bit integer.</summary>
    /// <param name="position">The column's position, counted from 0.</param>
    public long? GetInt64(int position) => Checked(position).GetInt64(_row, position);

    /// <summary>A 32-bit floating point number; null for NaN. A double is rounded.</summary>
    /// <param name="position">The column's position, counted from 0.</param>
    public float? GetSingle(int position) => Checked(position).GetSingle(_row, position);

    /// <summary>A 64-bit floating point number; null for NaN.</summary>
    /// <param name="position">The column's position, counted from 0.</param>
    public double? GetDouble(int position) => Checked(position).GetDouble(_row, position);

    /// <summary>A complex number.</summary>
    /// <param name="position">The column's position, counted from 0.</param>
    public Complex? GetComplex(int position) => CellNumbers.Complex(Cell(position));

    /// <summary>Any column as text: numbers in invariant notation, the elements of arrays with blanks between them.</summary>
    /// <param name="position">The column's position, counted from 0.</param>
    public string? GetString(int position) => Checked(position).GetString(_row, position);

    /// <summary>A moment, in UTC.</summary>
    /// <param name="position">The column's position, counted from 0.</param>
    public DateTime? GetTimestamp(int position) => CellSpecials.Timestamp(Cell(position));

    /// <summary>A UUID.</summary>
    /// <param name="position">The column's position, counted from 0.</param>
    public Guid? GetGuid(int position) => CellSpecials.Guid(Cell(position));

    /// <summary>A position on the sky.</summary>
    /// <param name="position">The column's position, counted from 0.</param>
    public SkyPoint? GetPoint(int position) => CellSky.Point(Cell(position));

    /// <summary>A circle on the sky.</summary>
    /// <param name="position">The column's position, counted from 0.</param>
    public SkyCircle? GetCircle(int position) => CellSky.Circle(Cell(position));

    /// <summary>A polygon on the sky.</summary>
    /// <param name="position">The column's position, counted from 0.</param>
    public SkyPolygon? GetPolygon(int position) => CellSky.Polygon(Cell(position));

    /// <summary>A region of the sky; one that is not understood keeps its text.</summary>
    /// <param name="position">The column's position, counted from 0.</param>
    public SkyRegion? GetRegion(int position) => CellSky.Region(Cell(position));

    /// <summary>An interval.</summary>
    /// <param name="position">The column's position, counted from 0.</param>
    public Interval<double>? GetInterval(int position) => CellSky.Interval(Cell(position));

    /// <summary>A value as a type of the caller's choice.</summary>
    /// <typeparam name="T">
    /// bool, byte, short, int, long, float, double, DateTime, Guid, Complex, SkyPoint, SkyCircle, Interval&lt;double&gt; or the nullable
    /// form of one; string, SkyPolygon, SkyRegion; arrays of bool, byte, short, int, long, float, double (also with nullable elements),
    /// Complex, string, Interval&lt;double&gt;; object.
    /// </typeparam>
    /// <param name="position">The column's position, counted from 0.</param>
    /// <returns>The value; null for null where <typeparamref name="T"/> can be null.</returns>
    /// <exception cref="InvalidCastException">
    /// The value is null and <typeparamref name="T"/> cannot be, or no column is read as <typeparamref name="T"/>.
    /// </exception>
    public T? Get<T>(int position) => TapRowValues.Get<T>(this, position);

    /// <summary>Whether it is the same row of the same answer.</summary>
    public bool Equals(TapRow other) => ReferenceEquals(_cells, other._cells) && _row == other._row;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TapRow other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_cells, _row);

    /// <summary>Whether it is the same row of the same answer.</summary>
    public static bool operator ==(TapRow left, TapRow right) => left.Equals(right);

    /// <summary>Whether it is another row, or of another answer.</summary>
    public static bool operator !=(TapRow left, TapRow right) => !left.Equals(right);

    /// <summary>The names and values of the row, for people.</summary>
    public override string ToString()
    {
        if (_cells is null)
            return "(no row)";
        var row = this;
        return string.Join(", ", Columns.Select(column => $"{column.Name}={row.GetString(column.Position) ?? "null"}"));
    }

    internal Cell Cell(int position) => Checked(position).Cell(_row, position);

    private RowCells Checked(int position)
    {
        var cells = Cells;
        cells.Columns.Check(position);
        return cells;
    }
}
