using System.Text;
using TypedTap.Votable.Cells;

namespace TypedTap.Votable.Writing;

/// <summary>
/// How long a string is in the units of its column: bytes of UTF-8 for char (which VOTable 1.6 says of it, and BINARY2 needs),
/// units of UTF-16 for unicodeChar.
/// </summary>
internal static class TextLength
{
    public static int Of(WriterColumn column, ReadOnlySpan<char> text) =>
        column.Type == VoTableDatatype.UnicodeChar ? text.Length : Encoding.UTF8.GetByteCount(text);
}
