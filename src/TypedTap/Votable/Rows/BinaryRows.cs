using System.Buffers.Binary;
using TypedTap.Votable.Cells;
using TypedTap.Votable.Input;

namespace TypedTap.Votable.Rows;

/// <summary>Rows of BINARY and BINARY2 (VOTable 1.4, sections 5.3 and 6), of which one is held at a time.</summary>
internal sealed class BinaryRows : RowSource
{
    private const int CountBytes = 4;
    private readonly Base64Content _content;
    private readonly VoTableReaderOptions _options;
    private readonly XmlPull _xml;
    private readonly int _flagBytes;
    private readonly LengthWatch _watch = new();
    private readonly RowLayout _row;
    private readonly RowLayout _ahead;
    private byte[] _buffer = new byte[4 * Base64Content.MinRoom];

    // The current row begins at _start; all data at hand ends at _end.
    private int _start;
    private int _end;
    private bool _atEnd;

    public BinaryRows(Base64Content content, ColumnPlan[] columns, VoTableReaderOptions options, XmlPull xml, bool hasNullFlags)
        : base(columns)
    {
        _content = content;
        _options = options;
        _xml = xml;
        _flagBytes = hasNullFlags ? (columns.Length + 7) / 8 : 0;
        _row = new RowLayout(Slots);
        _ahead = new RowLayout(new CellSlot[columns.Length]);
    }

    public override VoTableSerialization Serialization => _flagBytes > 0 ? VoTableSerialization.Binary2 : VoTableSerialization.Binary;

    protected override ReadOnlySpan<byte> Row => _buffer.AsSpan(_start, _row.Length);

    private string Advice => _watch.IsSuspicious
        ? "There were characters outside the BMP before, whose lengths this service seems to count wrongly: ask for TABLEDATA."
        : "A length before may be wrong; ask for TABLEDATA.";

    protected override async ValueTask<bool> ReadRowAsync(CancellationToken cancellationToken)
    {
        _start += _row.Length;
        if (!await LayOutAsync(_row, offset: 0, cancellationToken).ConfigureAwait(false))
            return false;
        if (_row.Length == 0)
            throw _xml.Error(VoTableErrorKind.Malformed, "There are bytes of data, but all columns are of size 0.");

        // If the lengths of this row were wrong, the next one will hardly make sense: look before delivering nonsense.
        if (_row.HasAstral)
            await LayOutAsync(_ahead, _row.Length, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Finds the cells of the row that begins at an offset from the current one; false when there is none.</summary>
    private async ValueTask<bool> LayOutAsync(RowLayout layout, int offset, CancellationToken cancellationToken)
    {
        layout.Reset();
        if (_start + offset == _end && !await FillAsync(cancellationToken).ConfigureAwait(false))
            return false;
        while (!TryLayOut(layout, offset))
        {
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
                throw EndsWithinRow(layout);
        }

        return true;
    }

    /// <summary>Goes on as far as the bytes at hand go; false when more are needed.</summary>
    private bool TryLayOut(RowLayout layout, int offset)
    {
        var row = _buffer.AsSpan(_start + offset, _end - _start - offset);
        if (layout.Column < 0)
        {
            if (row.Length < _flagBytes)
                return false;
            layout.Length = _flagBytes;
            layout.Column = 0;
        }

        for (; layout.Column < Columns.Length; layout.Column++)
        {
            var column = Columns[layout.Column];
            var count = (int)column.Shape.Count;
            var start = layout.Length;
            if (column.Shape.IsVariable)
            {
                if (row.Length - start < CountBytes)
                    return false;
                count = BinaryPrimitives.ReadInt32BigEndian(row[start..]);
                start += CountBytes;
            }

            var size = CheckedSize(layout, column, count);
            if (row.Length - start < size)
                return false;
            CheckStep(layout, column, row.Slice(start, size));
            layout.Slots[layout.Column] = new CellSlot(start, size, count, EncodingOf(row, layout.Column));
            layout.Length = start + size;
        }

        return true;
    }

    private CellEncoding EncodingOf(ReadOnlySpan<byte> row, int column)
    {
        if (_flagBytes == 0)
            return CellEncoding.Binary;
        var isNull = (row[column >> 3] & (0x80 >> (column & 7))) != 0;
        return isNull ? CellEncoding.Null : CellEncoding.Binary2;
    }

    private int CheckedSize(RowLayout layout, ColumnPlan column, int count)
    {
        var size = column.BinaryLength(count);
        if (count < 0 || (column.Shape.IsVariable && _watch.IsOutOfStep(count)))
            throw OutOfStep(layout, VoTableErrorKind.Malformed, $"claims {count} elements");
        if (size > _options.MaxCellBytes)
            throw TooLarge(layout, $"claims {count} elements, more than {_options.MaxCellBytes} bytes", nameof(_options.MaxCellBytes));
        if (layout.Length + size > _options.MaxRowBytes)
            throw TooLarge(layout, $"makes the row larger than {_options.MaxRowBytes} bytes", nameof(_options.MaxRowBytes));
        return (int)size;
    }

    private void CheckStep(RowLayout layout, ColumnPlan column, ReadOnlySpan<byte> text)
    {
        if (!column.Shape.IsVariable || !column.IsText)
            return;
        layout.HasAstral |= LengthWatch.HasAstral(column.Type, text);
        if (_watch.IsOutOfStep(column.Type, text))
            throw OutOfStep(layout, VoTableErrorKind.Malformed, "holds no text");
    }

    private VoTableException OutOfStep(RowLayout layout, VoTableErrorKind kind, string problem)
    {
        var field = Columns[layout.Column].Field;
        return _xml.Error(kind, $"Column '{field.Name}' ({field.TypeText}), row {Number(layout)}: the cell {problem}. {Advice}");
    }

    private VoTableException TooLarge(RowLayout layout, string problem, string bound) =>
        OutOfStep(layout, VoTableErrorKind.LimitExceeded, $"{problem} ({nameof(VoTableReaderOptions)}.{bound})");

    private VoTableException EndsWithinRow(RowLayout layout)
    {
        var name = Columns[Math.Max(layout.Column, 0)].Field.Name;
        return _xml.Error(
            VoTableErrorKind.Malformed,
            $"The data ends within row {Number(layout)}, in column '{name}', though the document goes on. {Advice}");
    }

    private long Number(RowLayout layout) => RowsRead + (layout == _ahead ? 2 : 1);

    /// <summary>Reads more bytes behind those at hand; false at the end of the data.</summary>
    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_atEnd)
            return false;
        MakeRoom();
        var count = await _content.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += count;
        _atEnd = count == 0;
        return count > 0;
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_buffer.Length - _end < Base64Content.MinRoom)
            Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, (2L * _buffer.Length) + Base64Content.MinRoom));
    }
}
