using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using TypedTap.Votable.Cells;
using TypedTap.Votable.Xml;

namespace TypedTap.Votable.Rows;

/// <summary>A TD with encoding="base64", which the schema has and the standard never explains: its bytes are those of BINARY.</summary>
internal static class EncodedCell
{
    /// <summary>Decodes the text of a cell in place.</summary>
    public static CellSlot Decode(XmlPull xml, ColumnPlan column, Span<byte> text, int start, long row)
    {
        var length = 0;
        foreach (var value in text)
        {
            if (!XmlChars.IsBlank(value))
                text[length++] = value;
        }

        if (length == 0)
            return new CellSlot(start, 0, 0, CellEncoding.Null);
        if (Base64.DecodeFromUtf8InPlace(text[..length], out var written) != OperationStatus.Done)
            throw Bad(xml, column, row, "the cell is not valid base64");

        var count = column.FixedCount;
        var skipped = 0;
        if (column.FixedBytes < 0)
        {
            if (written < 4)
                throw Bad(xml, column, row, "the cell has no count of elements");
            count = BinaryPrimitives.ReadInt32BigEndian(text);
            skipped = 4;
        }

        if (count < 0 || column.BinaryLength(count) != written - skipped)
            throw Bad(xml, column, row, $"the cell has {written} bytes, which is not what its column needs");
        return new CellSlot(start + skipped, written - skipped, count, CellEncoding.Binary);
    }

    private static VoTableException Bad(XmlPull xml, ColumnPlan column, long row, string problem) =>
        xml.Error(VoTableErrorKind.Malformed, $"Column '{column.Field.Name}' ({column.Field.TypeText}), row {row}: {problem}.");
}
