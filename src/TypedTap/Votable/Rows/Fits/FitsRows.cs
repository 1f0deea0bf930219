using System.Buffers.Binary;
using System.Globalization;
using TypedTap.Fits;
using TypedTap.Votable.Cells;
using TypedTap.Votable.Xml;

namespace TypedTap.Votable.Rows.Fits;

/// <summary>
/// Rows of the first binary table of a FITS file (VOTable 1.4, section 5.2). One is held at a time, unless there are
/// arrays of variable length: these lie behind the last row, so that the whole table has to be held.
/// </summary>
internal sealed class FitsRows : RowSource
{
    private const int MaxHeaderBytes = 4 << 20;
    private readonly FitsContent _content;
    private readonly FitsTable _table;
    private readonly FitsCell[] _cells;
    private readonly XmlPull _xml;
    private readonly bool _hasHeap;
    private bool _atEnd;

    private FitsRows(FitsContent content, FitsTable table, FitsCell[] cells, XmlPull xml)
        : base(Array.ConvertAll(cells, static cell => cell.Plan))
    {
        _content = content;
        _table = table;
        _cells = cells;
        _xml = xml;
        _hasHeap = Array.Exists(cells, static cell => cell.IsInHeap);
    }

    public override VoTableSerialization Serialization => VoTableSerialization.Fits;

    public static async ValueTask<RowSource> OpenAsync(
        IByteContent bytes, string? extension, ColumnPlan[] columns, VoTableReaderOptions options, XmlPull xml,
        Func<VoTableField, ColumnPlan> plan, CancellationToken cancellationToken)
    {
        var content = new FitsContent(bytes);
        try
        {
            // An empty stream has no rows, as in the other serialisations.
            if (await content.IsEmptyAsync(cancellationToken).ConfigureAwait(false))
            {
                await content.DisposeAsync().ConfigureAwait(false);
                return new NoRows(VoTableSerialization.Fits);
            }

            var table = await FitsTable.ReadHeaderAsync(
                content.ReadAsync, Extension(extension), MaxHeaderBytes, cancellationToken).ConfigureAwait(false);
            var rows = new FitsRows(content, table, FitsCells.Match(columns, table, plan), xml);
            if ((rows._hasHeap ? table.DataBytes : table.RowBytes) > options.MaxRowBytes)
            {
                throw xml.TooMuch(
                    rows._hasHeap
                        ? $"The FITS table has arrays of variable length and is larger than {options.MaxRowBytes} bytes"
                        : $"A row of the FITS table is larger than {options.MaxRowBytes} bytes",
                    nameof(options.MaxRowBytes));
            }

            return rows;
        }
        catch (VoTableException exception) when (exception.Kind != VoTableErrorKind.LimitExceeded)
        {
            await content.DisposeAsync().ConfigureAwait(false);
            return new UnreadableRows(exception);
        }
        catch (Exception exception) when (exception is FitsException or InvalidDataException or NotSupportedException)
        {
            await content.DisposeAsync().ConfigureAwait(false);
            var kind = exception is NotSupportedException ? VoTableErrorKind.Unsupported : VoTableErrorKind.Malformed;
            return new UnreadableRows(
                xml.Error(kind, $"The rows are not a FITS binary table that can be read: {exception.Message}", exception));
        }
        catch
        {
            await content.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override ValueTask DisposeAsync() => _content.DisposeAsync();

    protected override bool TryReadRow() => false;

    protected override async ValueTask<bool> ReadRowAsync(CancellationToken cancellationToken)
    {
        if (_atEnd)
            return false;
        if (RowsRead == _table.RowCount)
        {
            _atEnd = true;
            await _content.SkipRestAsync(cancellationToken).ConfigureAwait(false);
            return false;
        }

        var isAtHand = _hasHeap && RowsRead > 0;
        if (Row.Length == 0)
            Row = new byte[_hasHeap ? (int)_table.DataBytes : _table.RowBytes];
        if (!isAtHand && !await _content.ReadAllAsync(Row, cancellationToken).ConfigureAwait(false))
            throw _xml.Error(VoTableErrorKind.Malformed, $"The FITS data ends within row {RowsRead + 1} of {_table.RowCount}.");
        LayOut(_hasHeap ? (int)(RowsRead * _table.RowBytes) : 0);
        return true;
    }

    /// <summary>The extension that the FITS element names, counted from 1; null for the first binary table.</summary>
    private static int? Extension(string? extnum)
    {
        if (string.IsNullOrWhiteSpace(extnum))
            return null;
        return int.TryParse(
            extnum, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
                && number > 0
            ? number
            : throw new InvalidDataException($"extnum is '{extnum}', which is no extension");
    }

    private void LayOut(int origin)
    {
        for (var i = 0; i < _cells.Length; i++)
        {
            Slots[i] = _cells[i] switch
            {
                { Column: null } => new CellSlot(0, 0, 0, CellEncoding.Null),
                { IsInHeap: true } cell => HeapSlot(cell, origin),
                { Column: { } column } cell =>
                    new CellSlot(origin + column.Offset, column.Bytes, cell.Plan.FixedCount, CellEncoding.Binary),
            };
        }
    }

    /// <summary>Follows a descriptor: a count of elements, and their place in the heap.</summary>
    private CellSlot HeapSlot(FitsCell cell, int origin)
    {
        var column = cell.Column!;
        if (column.Repeat == 0)
            return new CellSlot(0, 0, 0, CellEncoding.Binary);
        var descriptor = Row.AsSpan(origin + column.Offset, column.Bytes);
        var isLong = column.Code == 'Q';
        var count = isLong ? BinaryPrimitives.ReadInt64BigEndian(descriptor) : BinaryPrimitives.ReadInt32BigEndian(descriptor);
        var place = isLong ? BinaryPrimitives.ReadInt64BigEndian(descriptor[8..]) : BinaryPrimitives.ReadInt32BigEndian(descriptor[4..]);
        if (count == 0)
            return new CellSlot(0, 0, 0, CellEncoding.Binary);
        var room = _table.DataBytes - _table.HeapOffset;
        var size = count is > 0 and <= int.MaxValue ? cell.Plan.BinaryLength(count) : -1;
        if (size < 0 || place < 0 || place > room || size > room - place)
        {
            throw _xml.Error(
                VoTableErrorKind.Malformed, $"Column '{column.Name}', row {RowsRead + 1}: the array lies outside of the FITS table.");
        }

        return new CellSlot((int)(_table.HeapOffset + place), (int)size, (int)count, CellEncoding.Binary);
    }
}
