using TypedTap.Votable.Cells;

namespace TypedTap.Votable.Rows;

/// <summary>
/// Delivers rows one at a time. A row is one buffer of bytes and a slot for each column; cells are decoded only when
/// asked for.
/// </summary>
internal abstract class RowSource(ColumnPlan[] columns)
{
    public abstract VoTableSerialization Serialization { get; }

    /// <summary>How many rows have been read whole; the current row's number, counted from 1.</summary>
    public long RowsRead { get; private set; }

    protected ColumnPlan[] Columns { get; } = columns;

    protected CellSlot[] Slots { get; } = new CellSlot[columns.Length];

    /// <summary>The bytes that the slots point into.</summary>
    protected abstract ReadOnlySpan<byte> Row { get; }

    /// <summary>Reads the next row; false after the last, when the reader stands at the end of the serialisation.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await ReadRowAsync(cancellationToken).ConfigureAwait(false))
            return false;
        RowsRead++;
        return true;
    }

    /// <summary>A cell of the current row.</summary>
    public Cell Cell(int ordinal)
    {
        var slot = Slots[ordinal];
        return new Cell(Columns[ordinal], Row.Slice(slot.Start, slot.Length), slot.Count, slot.Encoding, RowsRead);
    }

    protected abstract ValueTask<bool> ReadRowAsync(CancellationToken cancellationToken);
}
