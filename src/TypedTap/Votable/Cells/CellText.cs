using System.Text;

namespace TypedTap.Votable.Cells;

/// <summary>
/// Strings of char and unicodeChar columns. Fixed-size ones end at a NUL and lose their padding blanks, in every
/// serialisation alike; variable ones keep their blanks and lose trailing NULs. char is read as UTF-8 and never fails:
/// bytes that are not UTF-8 become U+FFFD.
/// </summary>
internal static class CellText
{
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: false);

    /// <summary>The string of a text column.</summary>
    public static string String(in Cell cell)
    {
        return IsWide(cell) ? Utf16.GetString(TrimWide(cell.Bytes, cell.Column.IsPadded)) : Encoding.UTF8.GetString(Utf8(cell));
    }

    /// <summary>The same as UTF-8, without copying where the cell is UTF-8 already.</summary>
    public static ReadOnlySpan<byte> Utf8(in Cell cell)
    {
        if (IsWide(cell))
            return Encoding.UTF8.GetBytes(String(cell));
        return Trim(cell.Bytes, cell.Column.IsPadded);
    }

    /// <summary>
    /// Whether a text column's cell is null. An empty string is null in TABLEDATA and BINARY, which have no other way
    /// to say it; in BINARY2 it is a string.
    /// </summary>
    public static bool IsNull(in Cell cell)
    {
        if (cell.Column.NullText is { } nullText && Utf8(cell).SequenceEqual(nullText.AsSpan().TrimEnd((byte)' ')))
            return true;
        if (cell.Encoding == CellEncoding.Binary2)
            return false;
        return (IsWide(cell) ? TrimWide(cell.Bytes, cell.Column.IsPadded) : Trim(cell.Bytes, cell.Column.IsPadded)).IsEmpty;
    }

    /// <summary>The strings of a char array: all of one width; a plain string is an array of one.</summary>
    public static string[] Strings(in Cell cell)
    {
        if (!cell.Column.IsStringArray)
            return [String(cell)];

        var width = cell.Column.Shape.First;
        if (width == 0)
            return [];
        return cell.IsBinary ? BinaryStrings(cell, width) : TextStrings(Encoding.UTF8.GetString(cell.Bytes), width);
    }

    private static bool IsWide(in Cell cell) => cell.IsBinary && cell.Column.Type == VoTableDatatype.UnicodeChar;

    private static string[] BinaryStrings(in Cell cell, int width)
    {
        var wide = IsWide(cell);
        var size = wide ? width * 2 : width;
        var strings = new string[(cell.Bytes.Length + size - 1) / size];
        for (var i = 0; i < strings.Length; i++)
        {
            var bytes = cell.Bytes[(i * size)..Math.Min((i + 1) * size, cell.Bytes.Length)];
            strings[i] = wide ? Utf16.GetString(TrimWide(bytes, padded: true)) : Encoding.UTF8.GetString(Trim(bytes, padded: true));
        }

        return strings;
    }

    /// <summary>In TABLEDATA the strings stand one after the other, each padded to the width.</summary>
    private static string[] TextStrings(string text, int width)
    {
        var strings = new string[(text.Length + width - 1) / width];
        for (var i = 0; i < strings.Length; i++)
            strings[i] = text.AsSpan(i * width, Math.Min(width, text.Length - (i * width))).TrimEnd(' ').ToString();
        return strings;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> bytes, bool padded)
    {
        if (!padded)
            return bytes.TrimEnd((byte)0);
        var end = bytes.IndexOf((byte)0);
        return (end < 0 ? bytes : bytes[..end]).TrimEnd((byte)' ');
    }

    private static ReadOnlySpan<byte> TrimWide(ReadOnlySpan<byte> bytes, bool padded)
    {
        var end = bytes.Length & ~1;
        if (padded)
        {
            for (var i = 0; i < end; i += 2)
            {
                if (bytes[i] == 0 && bytes[i + 1] == 0)
                    end = i;
            }
        }

        while (end > 0 && bytes[end - 2] == 0 && (bytes[end - 1] == 0 || (padded && bytes[end - 1] == ' ')))
            end -= 2;
        return bytes[..end];
    }
}
