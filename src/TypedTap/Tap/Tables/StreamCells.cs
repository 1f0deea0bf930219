using System.Globalization;
using TypedTap.Votable;
using TypedTap.Votable.Cells;

namespace TypedTap.Tap;

/// <summary>The current row of an answer that is being read.</summary>
internal sealed class StreamCells(VoTableReader reader) : RowCells
{
    public override TapColumns Columns { get; } = new(reader.Fields);

    public override Cell Cell(long row, int position) => At(row).CellAt(position);

    public override bool IsNull(long row, int position) => At(row).IsNull(position);

    public override bool? GetBoolean(long row, int position) => At(row).GetBoolean(position);

    public override int? GetInt32(long row, int position) => At(row).GetInt32(position);

    public override long? GetInt64(long row, int position) => At(row).GetInt64(position);

    public override float? GetSingle(long row, int position) => At(row).GetSingle(position);

    public override double? GetDouble(long row, int position) => At(row).GetDouble(position);

    public override string? GetString(long row, int position) => At(row).GetString(position);

    private VoTableReader At(long row) => reader.RowsRead == row ? reader : throw Passed(row);

    private InvalidOperationException Passed(long row) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"Row {row} has passed, the answer stands on row {reader.RowsRead}: a row can be read until the next one comes. Take the values out, or "
        + $"read the whole answer with ReadTableAsync, whose rows stay."));
}
