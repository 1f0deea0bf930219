using TypedTap.Votable.Cells;

namespace TypedTap.Tap;

/// <summary>The rows of a table in memory. Nothing changes when they are read, so several threads may do so at once.</summary>
internal sealed class TableCells(TapColumns columns, TableColumn[] values) : RowCells
{
    public override TapColumns Columns => columns;

    public override Cell Cell(long row, int position) => values[position].Cell(Index(row));

    public override bool IsNull(long row, int position) => values[position].IsNull(Index(row));

    public override bool? GetBoolean(long row, int position) => values[position].GetBoolean(Index(row));

    public override int? GetInt32(long row, int position) => values[position].GetInt32(Index(row));

    public override long? GetInt64(long row, int position) => values[position].GetInt64(Index(row));

    public override float? GetSingle(long row, int position) => values[position].GetSingle(Index(row));

    public override double? GetDouble(long row, int position) => values[position].GetDouble(Index(row));

    public override string? GetString(long row, int position) => values[position].GetString(Index(row));

    private static int Index(long row) => (int)row - 1;
}
