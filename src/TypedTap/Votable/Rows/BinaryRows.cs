using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using TypedTap.Votable.Cells;
using TypedTap.Votable.Xml;

namespace TypedTap.Votable.Rows;

/// <summary>Rows of BINARY and BINARY2 (VOTable 1.4, sections 5.3 and 6), of which one is held at a time.</summary>
internal sealed class BinaryRows : RowSource
{
    private const int CountBytes = 4;
    private const int InitialSize = 256 * 1024;
    private readonly IByteContent _content;
    private readonly VoTableReaderOptions _options;
    private readonly XmlPull _xml;
    private readonly int _flagBytes;
    private readonly LengthWatch _watch = new();
    private readonly RowLayout _row;
    private readonly RowLayout _ahead;

    // The current row begins at _start; all data at hand ends at _end.
    private int _start;
    private int _end;
    private bool _atEnd;
    private bool _delivered;

    public BinaryRows(IByteContent content, ColumnPlan[] columns, VoTableReaderOptions options, XmlPull xml, bool hasNullFlags)
        : base(columns)
    {
        _content = content;
        _options = options;
        _xml = xml;
        _flagBytes = hasNullFlags ? (columns.Length + 7) / 8 : 0;
        _row = new RowLayout(Slots);
        _ahead = new RowLayout(new CellSlot[columns.Length]);
        Row = new byte[InitialSize];
    }

    public override VoTableSerialization Serialization => _flagBytes > 0 ? VoTableSerialization.Binary2 : VoTableSerialization.Binary;

    public override bool IsLinked => _content is LinkedContent;

    private string Advice => _watch.IsSuspicious
        ? "There were characters outside the BMP before, whose lengths this service seems to count wrongly: ask for TABLEDATA."
        : "A length before may be wrong; ask for TABLEDATA.";

    public override ValueTask DisposeAsync() => _content.DisposeAsync();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override bool TryReadRow()
    {
        // Asked twice for a row that is not at hand, it goes on with it.
        if (_delivered)
        {
            _start += _row.Length;
            _row.Reset();
        }

        _delivered = _start < _end && TryLayOut(_row, offset: 0) && !_row.HasAstral && _row.Length > 0;
        return _delivered;
    }

    protected override async ValueTask<bool> ReadRowAsync(CancellationToken cancellationToken)
    {
        // Goes on with what TryReadRow has laid out so far.
        if (!await LayOutAsync(_row, offset: 0, cancellationToken).ConfigureAwait(false))
            return false;
        if (_row.Length == 0)
            throw _xml.Error(VoTableErrorKind.Malformed, "There are bytes of data, but all columns are of size 0.");

        // If the lengths of this row were wrong, the next one will hardly make sense: look before delivering nonsense.
        if (_row.HasAstral)
        {
            _ahead.Reset();
            await LayOutAsync(_ahead, _row.Length, cancellationToken).ConfigureAwait(false);
            _row.Rebase(_start);
        }

        _delivered = true;
        return true;
    }

    /// <summary>Finds the cells of the row that begins at an offset from the current one; false when there is none.</summary>
    private async ValueTask<bool> LayOutAsync(RowLayout layout, int offset, CancellationToken cancellationToken)
    {
        if (_start + offset == _end && !await FillAsync(cancellationToken).ConfigureAwait(false))
            return false;
        while (!TryLayOut(layout, offset))
        {
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
                throw EndsWithinRow(layout);
        }

        // Reading more has moved the row.
        layout.Rebase(_start + offset);
        return true;
    }

    /// <summary>Goes on as far as the bytes at hand go; false when more are needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryLayOut(RowLayout layout, int offset)
    {
        if (layout.Column == Columns.Length)
            return true;
        var origin = _start + offset;
        var row = Row.AsSpan(origin, _end - origin);
        var at = layout.Length;
        if (layout.Column < 0)
        {
            if (row.Length < _flagBytes)
                return false;
            at = _flagBytes;
            layout.Column = 0;
            layout.Origin = origin;
        }

        var columns = Columns;
        var slots = layout.Slots;
        var hasFlags = _flagBytes > 0;
        for (var i = layout.Column; i < columns.Length; i++)
        {
            var column = columns[i];
            int start = at, size = column.FixedBytes, count = column.FixedCount;
            if (size < 0)
            {
                if (row.Length - start < CountBytes)
                    return Pause(layout, i, at);
                count = BinaryPrimitives.ReadInt32BigEndian(row[start..]);
                start += CountBytes;
                size = CheckedSize(layout, i, column, count);
            }

            if ((long)start + size > _options.MaxRowBytes)
                throw TooLarge(i, layout, $"makes the row larger than {_options.MaxRowBytes} bytes", nameof(_options.MaxRowBytes));
            if (row.Length - start < size)
                return Pause(layout, i, at);
            if (column.MayBreakStep || (_watch.IsSuspicious && size > 0 && column.IsVariableText))
                CheckStep(layout, i, row.Slice(start, size));
            var encoding = !hasFlags ? CellEncoding.Binary
                : (row[i >> 3] & (0x80 >> (i & 7))) != 0 ? CellEncoding.Null : CellEncoding.Binary2;
            slots[i] = new CellSlot(layout.Origin + start, size, count, encoding);
            at = start + size;
        }

        layout.Column = columns.Length;
        layout.Length = at;
        return true;
    }

    private static bool Pause(RowLayout layout, int column, int length)
    {
        layout.Column = column;
        layout.Length = length;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int CheckedSize(RowLayout layout, int index, ColumnPlan column, int count)
    {
        var size = column.BinaryLength(count);
        if (count < 0 || (column.IsText && _watch.IsOutOfStep(count)))
            throw OutOfStep(index, layout, VoTableErrorKind.Malformed, $"claims {count} elements");
        if (size > _options.MaxCellBytes)
        {
            throw TooLarge(
                index, layout, $"claims {count} elements, more than {_options.MaxCellBytes} bytes", nameof(_options.MaxCellBytes));
        }

        return (int)Math.Min(size, int.MaxValue);
    }

    private void CheckStep(RowLayout layout, int index, ReadOnlySpan<byte> text)
    {
        var type = Columns[index].Type;
        layout.HasAstral |= LengthWatch.HasAstral(type, text);
        if (_watch.IsOutOfStep(type, text))
            throw OutOfStep(index, layout, VoTableErrorKind.Malformed, "holds no text");
    }

    private VoTableException OutOfStep(int index, RowLayout layout, VoTableErrorKind kind, string problem)
    {
        var field = Columns[index].Field;
        return _xml.Error(kind, $"Column '{field.Name}' ({field.TypeText}), row {Number(layout)}: the cell {problem}. {Advice}");
    }

    private VoTableException TooLarge(int index, RowLayout layout, string problem, string bound) =>
        OutOfStep(index, layout, VoTableErrorKind.LimitExceeded, $"{problem} ({nameof(VoTableReaderOptions)}.{bound})");

    private VoTableException EndsWithinRow(RowLayout layout)
    {
        var name = Columns[Math.Max(layout.Column, 0)].Field.Name;
        return _xml.Error(
            IsLinked ? VoTableErrorKind.Truncated : VoTableErrorKind.Malformed,
            $"The data ends within row {Number(layout)}, in column '{name}', though the document goes on. {Advice}");
    }

    private long Number(RowLayout layout) => RowsRead + (layout == _ahead ? 2 : 1);

    /// <summary>Reads more bytes behind those at hand; false at the end of the data.</summary>
    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_atEnd)
            return false;
        MakeRoom();
        var count = await _content.ReadAsync(Row.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += count;
        _atEnd = count == 0;
        return count > 0;
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            Row.AsSpan(_start, _end - _start).CopyTo(Row);
            _end -= _start;
            _start = 0;
        }

        if (Row.Length - _end >= _content.MinRoom)
            return;
        var larger = new byte[(int)Math.Min(Array.MaxLength, (2L * Row.Length) + _content.MinRoom)];
        Row.AsSpan(0, _end).CopyTo(larger);
        Row = larger;
    }
}
