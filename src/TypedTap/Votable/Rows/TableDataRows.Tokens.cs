using TypedTap.Votable.Cells;
using TypedTap.Votable.Xml;

namespace TypedTap.Votable.Rows;

/// <content>Rows in any form that XML allows, and in some that VOTable does not; their cells are copied.</content>
internal sealed partial class TableDataRows
{
    private byte[] _copy = [];
    private int _length;

    private async ValueTask<bool> ReadTokensAsync(CancellationToken cancellationToken)
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
                    await PassOverAsync($"stands between rows, after row {RowsRead}", cancellationToken).ConfigureAwait(false);
                    break;
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
            {
                await PassOverAsync($"stands between the cells of row {RowsRead + 1}", cancellationToken).ConfigureAwait(false);
                continue;
            }

            if (count < Columns.Length)
                await ReadCellAsync(count, cancellationToken).ConfigureAwait(false);
            else
                await xml.SkipAsync(cancellationToken).ConfigureAwait(false);
            count++;
        }

        CheckWidth(count);
        Row = _copy;
    }

    private void CheckWidth(int count)
    {
        if (count == Columns.Length)
            return;
        walker.Warnings.Report(
            count < Columns.Length ? VoTableWarningCode.TooFewCells : VoTableWarningCode.TooManyCells,
            $"Row {RowsRead + 1} has {count} cells, but the table has {Columns.Length} columns.",
            row: RowsRead + 1);
        for (; count < Columns.Length; count++)
            Slots[count] = new CellSlot(0, 0, 0, CellEncoding.Null);
    }

    /// <summary>Passes over an element that does not belong here, unless it shows that the document is not what it seems.</summary>
    private async ValueTask PassOverAsync(string where, CancellationToken cancellationToken)
    {
        var problem = $"<{XmlNames.Shown(xml.LocalName)}> {where}.";
        if (xml.LocalName is "VOTABLE" or "RESOURCE" or "TABLE" or "DATA" or "TABLEDATA" or "TR")
            throw xml.Error(VoTableErrorKind.Malformed, problem);
        walker.Warnings.Report(VoTableWarningCode.StrayContent, problem, row: RowsRead + 1);
        await xml.SkipAsync(cancellationToken).ConfigureAwait(false);
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
            walker.Warnings.Report(
                VoTableWarningCode.StrayContent, $"Text stands between the tags inside <{enclosing}>, at row {RowsRead + 1}.",
                row: RowsRead + 1);
        }
    }

    private async ValueTask ReadCellAsync(int ordinal, CancellationToken cancellationToken)
    {
        var isBase64 = xml.Attributes.Count > 0 && "base64".Equals(xml.Attribute("encoding")?.Trim(), StringComparison.OrdinalIgnoreCase);
        var start = _length;
        ReadOnlyMemory<byte> piece;
        xml.BeginContent();
        while (!(piece = await xml.ReadContentAsync(cancellationToken).ConfigureAwait(false)).IsEmpty)
            Append(ordinal, start, piece.Span);
        Slots[ordinal] = isBase64
            ? EncodedCell.Decode(xml, Columns[ordinal], _copy.AsSpan(start, _length - start), start, RowsRead + 1)
            : new CellSlot(start, _length - start, 0, CellEncoding.DecodedText);
    }

    private void Append(int ordinal, int start, ReadOnlySpan<byte> text)
    {
        if (_length - start + (long)text.Length > options.MaxCellBytes)
            throw TooLarge(ordinal, $"the cell is larger than {options.MaxCellBytes} bytes", nameof(options.MaxCellBytes));
        if (_length + (long)text.Length > options.MaxRowBytes)
            throw TooLarge(ordinal, $"the row is larger than {options.MaxRowBytes} bytes", nameof(options.MaxRowBytes));
        if (_length + text.Length > _copy.Length)
        {
            Array.Resize(
                ref _copy, (int)Math.Min(Array.MaxLength, Math.Max(_length + (long)text.Length, Math.Max(4096, 2L * _copy.Length))));
        }

        text.CopyTo(_copy.AsSpan(_length));
        _length += text.Length;
    }

    private VoTableException TooLarge(int ordinal, string problem, string bound) =>
        xml.TooMuch($"Column '{Columns[ordinal].Field.Name}', row {RowsRead + 1}: {problem}", bound);
}
