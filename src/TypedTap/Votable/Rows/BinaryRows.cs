using System.Buffers.Binary;
using TypedTap.Votable.Cells;
using TypedTap.Votable.Input;

namespace TypedTap.Votable.Rows;

/// <summary>Rows of BINARY and BINARY2 (VOTable 1.4, sections 5.3 and 6), of which one is held at a time.</summary>
internal sealed class BinaryRows(Base64Content content, ColumnPlan[] columns, VoTableReaderOptions options, XmlPull xml, bool hasNullFlags)
    : RowSource(columns)
{
    private const int CountBytes = 4;
    private readonly LengthWatch _watch = new();
    private readonly int _flagBytes = hasNullFlags ? (columns.Length + 7) / 8 : 0;
    private byte[] _buffer = new byte[4 * Base64Content.MinRoom];

    // The current row begins at _start; _length bytes of it are laid out, up to _column. All data ends at _end.
    private int _start;
    private int _length;
    private int _column;
    private int _end;
    private bool _atEnd;

    public override VoTableSerialization Serialization => hasNullFlags ? VoTableSerialization.Binary2 : VoTableSerialization.Binary;

    protected override ReadOnlySpan<byte> Row => _buffer.AsSpan(_start, _length);

    protected override async ValueTask<bool> ReadRowAsync(CancellationToken cancellationToken)
    {
        _start += _length;
        _length = 0;
        _column = -1;
        if (_start == _end && !await FillAsync(cancellationToken).ConfigureAwait(false))
            return false;
        while (!TryLayOut())
        {
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
                throw EndsWithinRow();
        }

        if (_length == 0)
            throw xml.Error(VoTableErrorKind.Malformed, "There are bytes of data, but all columns are of size 0.");
        return true;
    }

    /// <summary>Finds the cells as far as the bytes at hand go; false when more are needed.</summary>
    private bool TryLayOut()
    {
        if (_column < 0)
        {
            if (_end - _start < _flagBytes)
                return false;
            _length = _flagBytes;
            _column = 0;
        }

        for (; _column < Columns.Length; _column++)
        {
            var column = Columns[_column];
            var count = column.Shape.Count;
            var prefix = 0;
            if (column.Shape.IsVariable)
            {
                if (_end - _start - _length < CountBytes)
                    return false;
                prefix = CountBytes;
                count = BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(_start + _length));
            }

            var size = CheckedSize(column, count);
            if (_end - _start - _length < prefix + size)
                return false;
            CheckStep(column, _start + _length + prefix, size);
            Slots[_column] = new CellSlot(_length + prefix, size, (int)count, EncodingOf(_column));
            _length += prefix + size;
        }

        return true;
    }

    private CellEncoding EncodingOf(int column)
    {
        if (_flagBytes == 0)
            return CellEncoding.Binary;
        var isNull = (_buffer[_start + (column >> 3)] & (0x80 >> (column & 7))) != 0;
        return isNull ? CellEncoding.Null : CellEncoding.Binary2;
    }

    private int CheckedSize(ColumnPlan column, long count)
    {
        var size = column.BinaryLength(count);
        if (count < 0 || (column.Shape.IsVariable && _watch.IsOutOfStep((int)count)))
            throw OutOfStep(VoTableErrorKind.Malformed, column, $"claims {count} elements");
        if (size > options.MaxCellBytes)
            throw OutOfStep(VoTableErrorKind.LimitExceeded, column, $"claims {count} elements, more than {options.MaxCellBytes} bytes ({nameof(VoTableReaderOptions.MaxCellBytes)})");
        if (_length + size > options.MaxRowBytes)
            throw OutOfStep(VoTableErrorKind.LimitExceeded, column, $"makes the row larger than {options.MaxRowBytes} bytes ({nameof(VoTableReaderOptions.MaxRowBytes)})");
        return (int)size;
    }

    private void CheckStep(ColumnPlan column, int start, int size)
    {
        if (column.Shape.IsVariable && column.IsText && _watch.IsOutOfStep(column.Type, _buffer.AsSpan(start, size)))
            throw OutOfStep(VoTableErrorKind.Malformed, column, "holds no text");
    }

    private VoTableException OutOfStep(VoTableErrorKind kind, ColumnPlan column, string problem) =>
        xml.Error(kind, $"Column '{column.Field.Name}' ({column.Field.TypeText}), row {RowsRead + 1}: the cell {problem}. {Advice}");

    private VoTableException EndsWithinRow() => xml.Error(
        VoTableErrorKind.Malformed,
        $"The data ends within row {RowsRead + 1}, in column '{Columns[Math.Max(_column, 0)].Field.Name}', though the document goes on. {Advice}");

    private string Advice => _watch.IsSuspicious
        ? "There were characters outside the BMP before, whose lengths this service seems to count wrongly: ask for TABLEDATA."
        : "A length before may be wrong; ask for TABLEDATA.";

    /// <summary>Reads more bytes behind those at hand; false at the end of the data.</summary>
    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_atEnd)
            return false;
        MakeRoom();
        var count = await content.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
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
