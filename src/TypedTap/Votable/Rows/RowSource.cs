using System.Runtime.CompilerServices;
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

    public ColumnPlan[] Columns { get; } = columns;

    public CellSlot[] Slots { get; } = new CellSlot[columns.Length];

    /// <summary>Whether the rows lie in another file.</summary>
    public virtual bool IsLinked => false;

    /// <summary>The buffer that the slots point into.</summary>
    protected byte[] Row { get; set; } = [];

    /// <summary>Reads the next row; false after the last, when the reader stands at the end of the serialisation.</summary>
    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        return TryRead() ? new ValueTask<bool>(result: true) : FinishAsync(ReadRowAsync(cancellationToken));
    }

    /// <summary>Reads the next row if it is at hand; otherwise <see cref="ReadAsync"/> is to be asked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryRead()
    {
        if (!TryReadRow())
            return false;
        RowsRead++;
        return true;
    }

    /// <summary>The bytes of a cell of the current row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Bytes(in CellSlot slot) => new(Row, slot.Start, slot.Length);

    /// <summary>A cell of the current row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Cell Cell(int ordinal)
    {
        ref readonly var slot = ref Slots[ordinal];
        return new Cell(Columns[ordinal], Row.AsSpan(slot.Start, slot.Length), slot.Count, slot.Encoding, RowsRead);
    }

    /// <summary>Releases what only this source holds.</summary>
    public virtual ValueTask DisposeAsync() => default;

    /// <summary>Reads the next row if it is at hand and has nothing unusual; otherwise nothing has been read.</summary>
    protected abstract bool TryReadRow();

    /// <summary>Reads the next row, whatever it takes; false after the last.</summary>
    protected abstract ValueTask<bool> ReadRowAsync(CancellationToken cancellationToken);

    private async ValueTask<bool> FinishAsync(ValueTask<bool> read)
    {
        if (!await read.ConfigureAwait(false))
            return false;
        RowsRead++;
        return true;
    }
}
