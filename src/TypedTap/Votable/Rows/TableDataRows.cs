using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using TypedTap.Votable.Cells;
using TypedTap.Votable.Document;
using TypedTap.Votable.Xml;

namespace TypedTap.Votable.Rows;

/// <summary>
/// Rows of TABLEDATA (VOTable 1.4, section 5.1). A row that is at hand and has nothing but TR, TD, text and references is
/// read where it lies, without being copied; any other goes through the XML layer, token by token.
/// </summary>
internal sealed partial class TableDataRows(XmlPull xml, ColumnPlan[] columns, VoTableReaderOptions options, DocumentWalker walker)
    : RowSource(columns)
{
    private readonly int _maxCell = Math.Min(options.MaxCellBytes, options.MaxRowBytes);

    public override VoTableSerialization Serialization => VoTableSerialization.TableData;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override bool TryReadRow()
    {
        var window = xml.Window;
        var bytes = window.Buffer.AsSpan(0, window.End);
        var at = SkipBlanks(bytes, window.Start);
        if (bytes.Length - at < 4 || !IsTag(bytes, at, OpenRow))
            return false;
        at += 4;
        var references = false;
        for (var i = 0; i < Slots.Length; i++)
        {
            at = SkipBlanks(bytes, at);
            // The shortest cell and the end of the row.
            if (bytes.Length - at < 10)
                return false;
            if (!IsTag(bytes, at, OpenCell))
            {
                if (!IsTag(bytes, at, EmptyCell) || bytes[at + 4] != (byte)'>')
                    return false;
                Slots[i] = new CellSlot(at, 0, 0, CellEncoding.Text);
                at += 5;
                continue;
            }

            var start = at + 4;
            var length = IndexOfMarkup(bytes, start);
            var encoding = CellEncoding.Text;
            if (length >= 0 && bytes[start + length] == (byte)'&')
            {
                length = bytes[start..].IndexOf((byte)'<');
                encoding = CellEncoding.References;
                references = true;
            }

            at = start + length + 5;
            if (length < 0 || at > bytes.Length || !IsTag(bytes, at - 5, CloseCell) || bytes[at - 1] != (byte)'>' || length > _maxCell)
                return false;
            Slots[i] = new CellSlot(start, length, 0, encoding);
        }

        at = SkipBlanks(bytes, at);
        if (bytes.Length - at < 5 || !IsTag(bytes, at, CloseRow) || bytes[at + 4] != (byte)'>')
            return false;
        at += 5;
        if (at > window.ForbiddenAt || at - window.Start > options.MaxRowBytes)
            return false;
        if (references && !TryDecode(bytes, at))
            return false;
        window.Start = at;
        Row = window.Buffer;
        return true;
    }

    protected override async ValueTask<bool> ReadRowAsync(CancellationToken cancellationToken)
    {
        // Most often the row is just not at hand completely. It is looked at again only when it may have ended, and only the
        // new bytes are looked through for that, so that this stays linear however small the pieces are.
        var isNew = false;
        var looked = BehindOpeningTag();
        while (!xml.Window.IsFull)
        {
            if (MayEndRow(xml.Window.Span[looked..]))
            {
                if (isNew && TryReadRow())
                    return true;
                break;
            }

            looked = Math.Max(looked, xml.Window.Span.Length - "TABLEDATA".Length);
            if (!await xml.FillAsync(cancellationToken).ConfigureAwait(false))
                break;
            isNew = true;
            looked = Math.Max(looked, BehindOpeningTag());
        }

        return await ReadTokensAsync(cancellationToken).ConfigureAwait(false);
    }

    private int BehindOpeningTag()
    {
        var bytes = xml.Window.Span;
        var at = SkipBlanks(bytes, 0);
        return bytes.Length - at >= 4 && IsTag(bytes, at, OpenRow) ? at + 4 : 0;
    }

    private static bool MayEndRow(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("</TR"u8) >= 0 || bytes.IndexOf("TR>"u8) >= 0 || bytes.IndexOf("TABLEDATA"u8) >= 0;

    /// <summary>Decodes references where they stand, which makes the cells shorter; false, and nothing done, when one is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryDecode(Span<byte> bytes, int end)
    {
        foreach (ref readonly var slot in Slots.AsSpan())
        {
            if (slot.Encoding == CellEncoding.References && !XmlEntities.AreValid(bytes.Slice(slot.Start, slot.Length)))
                return false;
        }

        xml.Window.CountTo(end);
        foreach (ref var slot in Slots.AsSpan())
        {
            if (slot.Encoding != CellEncoding.References)
                continue;
            var text = bytes.Slice(slot.Start, slot.Length);
            var length = XmlEntities.DecodeInPlace(text[..CellText.NormalizeLines(text)]);
            slot = slot with { Length = length, Encoding = CellEncoding.DecodedText };
        }

        return true;
    }

    // Tags as numbers of four bytes, the first byte lowest.
    private const uint OpenRow = '<' | ('T' << 8) | ('R' << 16) | ('>' << 24);
    private const uint CloseRow = '<' | ('/' << 8) | ('T' << 16) | ('R' << 24);
    private const uint OpenCell = '<' | ('T' << 8) | ('D' << 16) | ('>' << 24);
    private const uint CloseCell = '<' | ('/' << 8) | ('T' << 16) | ('D' << 24);
    private const uint EmptyCell = '<' | ('T' << 8) | ('D' << 16) | ('/' << 24);

    /// <summary>How far behind a place the next tag or reference begins; most cells are shorter than a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IndexOfMarkup(ReadOnlySpan<byte> bytes, int start)
    {
        if (Vector256.IsHardwareAccelerated && bytes.Length - start >= Vector256<byte>.Count)
        {
            var block = Vector256.Create(bytes.Slice(start, Vector256<byte>.Count));
            var found = (Vector256.Equals(block, Vector256.Create((byte)'<'))
                | Vector256.Equals(block, Vector256.Create((byte)'&'))).ExtractMostSignificantBits();
            if (found != 0)
                return BitOperations.TrailingZeroCount(found);
        }

        return bytes[start..].IndexOfAny((byte)'<', (byte)'&');
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsTag(ReadOnlySpan<byte> bytes, int at, uint tag) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) == tag;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipBlanks(ReadOnlySpan<byte> bytes, int at)
    {
        // Other characters below the blank are nowhere allowed, and found elsewhere.
        while ((uint)at < (uint)bytes.Length && bytes[at] <= (byte)' ')
            at++;
        return at;
    }
}
