using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;

namespace TypedTap.Votable.Cells;

/// <summary>Values that VOTable writes as text: timestamps and UUIDs.</summary>
internal static class CellSpecials
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static DateTime? Timestamp(in Cell cell)
    {
        if (cell.Encoding != CellEncoding.Null && cell.Column is { IsPlainText: true, Type: VoTableDatatype.Char }
            && DaliTimestamp.TryParse(cell.Bytes, out var plain))
        {
            return plain;
        }

        if (CellNulls.IsNull(cell))
            return null;
        return cell.Column.IsText && DaliTimestamp.TryParse(CellText.Utf8(cell), out var value)
            ? value
            : throw CellErrors.NotA(cell, "a timestamp such as 2020-01-31T12:00:00");
    }

    public static Guid? Guid(in Cell cell)
    {
        if (CellNulls.IsNull(cell))
            return null;
        if (cell.Column.IsText)
        {
            var text = CellText.Utf8(cell).Trim((byte)' ');
            if (text.IsEmpty)
                return null;
            if (Utf8Parser.TryParse(text, out Guid value, out var consumed) && consumed == text.Length)
                return value;
            if (text.Length < 100 && System.Guid.TryParse(Encoding.UTF8.GetString(text), out value))
                return value;
        }

        throw CellErrors.NotA(cell, "a UUID");
    }
}
