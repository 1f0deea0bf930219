using TypedTap.Adql;
using TypedTap.Fits;
using TypedTap.Fits.Reading;

namespace TypedTap.Votable.Rows.Fits;

/// <summary>The header of a FITS binary table, and how its rows are laid out: FITS 4.0, section 7.3.</summary>
internal sealed class FitsTable
{
    private FitsTable(Keywords header, long dataBytes)
    {
        header.Expect("BITPIX", 8);
        header.Expect("NAXIS", 2);
        RowBytes = (int)header.Number("NAXIS1", 0, int.MaxValue);
        RowCount = header.Number("NAXIS2", 0, long.MaxValue);
        if (RowBytes == 0 && RowCount > 0)
            throw header.Bad("there are rows, but they have no bytes");
        var rows = header.Multiply(RowBytes, RowCount);
        DataBytes = dataBytes;
        HeapOffset = header.Number("THEAP", 0, long.MaxValue, rows);
        if (HeapOffset < rows || HeapOffset > DataBytes)
            throw header.Bad($"THEAP is {HeapOffset}, outside of what follows the rows: {rows} to {DataBytes}");
        Columns = FitsColumns.Read(header, RowBytes);
    }

    /// <summary>NAXIS1: the bytes of a row.</summary>
    public int RowBytes { get; }

    /// <summary>NAXIS2: how many rows follow the header.</summary>
    public long RowCount { get; }

    /// <summary>The columns in their order; together they are <see cref="RowBytes"/> long.</summary>
    public ValueList<FitsColumn> Columns { get; }

    /// <summary>The rows, the gap and the heap together, without the zeros that fill the last block.</summary>
    public long DataBytes { get; }

    /// <summary>Where the arrays of variable length begin, counted from the first row.</summary>
    public long HeapOffset { get; }

    /// <summary>Reads up to the first row of the first binary table.</summary>
    /// <param name="read">Delivers the next bytes, 0 of them at the end.</param>
    /// <param name="extension">Which extension has to be the table, counted from 1; null for the first that is one.</param>
    /// <param name="maxHeaderBytes">How long all headers together may be.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FitsException">
    /// The bytes are not FITS, have no binary table, or its header is too long or breaks a rule.
    /// </exception>
    public static async ValueTask<FitsTable> ReadHeaderAsync(
        Func<Memory<byte>, CancellationToken, ValueTask<int>> read,
        int? extension,
        int maxHeaderBytes,
        CancellationToken cancellationToken)
    {
        var reader = new UnitReader(
            new FitsBlocks(read), new FitsOptions { MaxHeaderBytes = maxHeaderBytes, MaxCards = int.MaxValue, AreFixed = true });
        FitsUnit? last = null;
        while (await reader.NextAsync(cancellationToken).ConfigureAwait(false) is { } unit)
        {
            last = unit;
            var header = new Keywords(unit.Header, unit.Index, unit.Offset);
            var isTable = unit.Index > 0 && header.Text("XTENSION") == "BINTABLE";
            if (extension is null ? isTable : extension == unit.Index)
                return isTable ? new FitsTable(header, unit.DataBytes) : throw header.Bad($"extension {extension} is no binary table");
        }

        var wanted = extension is null
            ? "an extension that is one (XTENSION = 'BINTABLE')"
            : FormattableString.Invariant($"extension {extension}");
        throw new FitsException(
            last!.Index, last.Offset, $"the FITS data have no binary table: {wanted} is needed, and this is the last header",
            "Is it the right file?");
    }
}
