using TypedTap.Votable;
using TypedTap.Votable.Cells;

namespace TypedTap.Tap;

/// <summary>Where a <see cref="TapRow"/> has its values from.</summary>
internal abstract class RowCells
{
    /// <summary>The columns.</summary>
    public abstract TapColumns Columns { get; }

    /// <summary>A cell, to be read as whatever the caller wants.</summary>
    public abstract Cell Cell(long row, int position);

    // What is asked for most has a shorter way than over a cell.
    public abstract bool IsNull(long row, int position);

    public abstract bool? GetBoolean(long row, int position);

    public abstract int? GetInt32(long row, int position);

    public abstract long? GetInt64(long row, int position);

    public abstract float? GetSingle(long row, int position);

    public abstract double? GetDouble(long row, int position);

    public abstract string? GetString(long row, int position);
}
