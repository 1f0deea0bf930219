namespace TypedTap.Votable.Cells;

/// <summary>A cell of the current row: its column and its bytes, not yet decoded.</summary>
internal readonly ref struct Cell(ColumnPlan column, ReadOnlySpan<byte> bytes, int count, CellEncoding encoding, long row)
{
    public ColumnPlan Column { get; } = column;

    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    /// <summary>The number of elements, for BINARY.</summary>
    public int Count { get; } = count;

    public CellEncoding Encoding { get; } = encoding;

    /// <summary>The number of the row, counted from 1.</summary>
    public long Row { get; } = row;

    public bool IsBinary => Encoding >= CellEncoding.Binary;
}
