namespace TypedTap.Tap;

/// <summary>A limit of asynchronous answers that is one of bytes, counted by columns (CADC).</summary>
/// <param name="Bytes">How many bytes an answer may have.</param>
/// <param name="BytesPerColumn">How many a column of a row counts for.</param>
public sealed record TapAsyncRows(long Bytes, int BytesPerColumn)
{
    /// <summary>How many rows of so many columns a job gives at most.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a positive number of columns.</exception>
    public long RowsOf(int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        return Bytes / ((long)columns * BytesPerColumn);
    }
}
