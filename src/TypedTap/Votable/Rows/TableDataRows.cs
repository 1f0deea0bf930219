using System.Text;
using TypedTap.Votable.Cells;
using TypedTap.Votable.Document;
using TypedTap.Votable.Input;

namespace TypedTap.Votable.Rows;

/// <summary>Rows of TABLEDATA (VOTable 1.4, section 5.1): TR and TD, whose texts are kept as UTF-8.</summary>
internal sealed class TableDataRows(XmlPull xml, ColumnPlan[] columns, VoTableReaderOptions options, DocumentWalker walker)
    : RowSource(columns)
{
    private readonly char[] _text = new char[4096];
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private byte[] _row = new byte[16 * 1024];
    private int _length;

    public override VoTableSerialization Serialization => VoTableSerialization.TableData;

    protected override ReadOnlySpan<byte> Row => _row.AsSpan(0, _length);

    protected override async ValueTask<bool> ReadRowAsync(CancellationToken cancellationToken)
    {
        while (await NextTagAsync("TABLEDATA", cancellationToken).ConfigureAwait(false))
        {
            switch (xml.LocalName)
            {
                case "TR":
                    await ReadCellsAsync(cancellationToken).ConfigureAwait(false);
                    return true;
                case "INFO":
                    // Not allowed here, but a service that fails half-way says so where it stands.
                    await walker.ReadInfoAsync(cancellationToken).ConfigureAwait(false);
                    break;
                default:
                    throw xml.Error(VoTableErrorKind.Malformed, $"<{xml.LocalName}> stands between rows, after row {RowsRead}.");
            }
        }

        return false;
    }

    private async ValueTask ReadCellsAsync(CancellationToken cancellationToken)
    {
        _length = 0;
        var count = 0;
        var isEmpty = xml.IsEmptyElement;
        while (!isEmpty && await NextTagAsync("TR", cancellationToken).ConfigureAwait(false))
        {
            if (xml.LocalName != "TD")
                throw xml.Error(VoTableErrorKind.Malformed, $"<{xml.LocalName}> stands between the cells of row {RowsRead + 1}.");
            if (count < Columns.Length)
                await ReadCellAsync(count, cancellationToken).ConfigureAwait(false);
            else
                await xml.SkipAsync(_text, cancellationToken).ConfigureAwait(false);
            count++;
        }

        if (count != Columns.Length)
        {
            throw xml.Error(
                VoTableErrorKind.Malformed, $"Row {RowsRead + 1} has {count} cells, but the table has {Columns.Length} columns.");
        }
    }

    /// <summary>Goes to the next start tag; false at the end tag of the enclosing element.</summary>
    private async ValueTask<bool> NextTagAsync(string enclosing, CancellationToken cancellationToken)
    {
        while (true)
        {
            await xml.ReadInsideAsync(cancellationToken).ConfigureAwait(false);
            if (xml.IsStartElement)
                return true;
            if (xml.IsEndElement)
                return false;
            if (xml.IsText)
                throw xml.Error(VoTableErrorKind.Malformed, $"Text stands between the tags inside <{enclosing}>, at row {RowsRead + 1}.");
        }
    }

    private async ValueTask ReadCellAsync(int ordinal, CancellationToken cancellationToken)
    {
        if (xml.HasAttributes && "base64".Equals(xml.Attribute("encoding")?.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            throw xml.Error(
                VoTableErrorKind.Unsupported,
                $"Column '{Columns[ordinal].Field.Name}', row {RowsRead + 1}: a TD in base64 is not supported; ask for BINARY2.");
        }

        var start = _length;
        xml.BeginContent();
        int count;
        while ((count = await xml.ReadContentAsync(_text, cancellationToken).ConfigureAwait(false)) > 0)
            Append(ordinal, start, _text.AsSpan(0, count));
        Append(ordinal, start, []);
        Slots[ordinal] = new CellSlot(start, _length - start, 0, CellEncoding.Text);
    }

    /// <summary>Appends text to the row; a surrogate pair may be cut between two pieces, so the encoder keeps state.</summary>
    private void Append(int ordinal, int start, ReadOnlySpan<char> text)
    {
        var needed = _length + (long)Encoding.UTF8.GetMaxByteCount(text.Length);
        if (needed > _row.Length)
            Array.Resize(ref _row, (int)Math.Min(Array.MaxLength, Math.Max(needed, 2L * _row.Length)));
        _length += _encoder.GetBytes(text, _row.AsSpan(_length), flush: text.IsEmpty);
        if (_length - start > options.MaxCellBytes)
            throw TooLarge(ordinal, $"the cell is larger than {options.MaxCellBytes} bytes", nameof(options.MaxCellBytes));
        if (_length > options.MaxRowBytes)
            throw TooLarge(ordinal, $"the row is larger than {options.MaxRowBytes} bytes", nameof(options.MaxRowBytes));
    }

    private VoTableException TooLarge(int ordinal, string problem, string bound) =>
        xml.TooMuch($"Column '{Columns[ordinal].Field.Name}', row {RowsRead + 1}: {problem}", bound);
}
