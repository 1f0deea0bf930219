using TypedTap.Votable;
using TypedTap.Votable.Cells;

namespace TypedTap.Tap;

/// <summary>
/// The values of one column, in an array of the column's own type. What is asked for most has a way of its own; everything else goes over
/// a cell in the form of BINARY2, so that a table in memory converts exactly as a stream does.
/// </summary>
internal abstract class TableColumn(ColumnPlan plan)
{
    /// <summary>How the column is read.</summary>
    protected ColumnPlan Plan { get; } = plan;

    /// <summary>Adds the value of the reader's current row.</summary>
    public abstract void Add(VoTableReader reader, int position);

    /// <summary>Gives back memory that was taken in advance.</summary>
    public abstract void Trim(int rows);

    public abstract bool IsNull(int row);

    public virtual bool? GetBoolean(int row) => CellScalars.Get<bool, BooleanTarget>(Cell(row));

    public virtual int? GetInt32(int row) => CellScalars.Get<int, IntegerTarget<int>>(Cell(row));

    public virtual long? GetInt64(int row) => CellScalars.Get<long, IntegerTarget<long>>(Cell(row));

    public virtual float? GetSingle(int row) => CellScalars.Get<float, SingleTarget>(Cell(row));

    public virtual double? GetDouble(int row) => CellScalars.Get<double, DoubleTarget>(Cell(row));

    public virtual string? GetString(int row) => IsNull(row) ? null : CellFormat.Text(Cell(row));

    /// <summary>The value as a cell.</summary>
    public Cell Cell(int row)
    {
        if (IsNull(row))
            return new Cell(Plan, [], 0, CellEncoding.Null, row + 1L);
        var bytes = Encode(row, out var count, out var encoding);
        return new Cell(Plan, bytes, count, encoding, row + 1L);
    }

    /// <summary>The bytes of a value that is not null.</summary>
    protected abstract byte[] Encode(int row, out int count, out CellEncoding encoding);

    /// <summary>The array, with room for one more.</summary>
    protected static void Grow<T>(ref T[] values, int needed)
    {
        if (needed > values.Length)
            Array.Resize(ref values, (int)Math.Min(Math.Max((long)needed, Math.Max(16, values.Length * 2L)), Array.MaxLength));
    }
}
