using System.Runtime.CompilerServices;
using System.Text;
using Utf8Text = System.Text.Unicode.Utf8;

namespace TypedTap.Votable.Cells;

/// <summary>
/// Strings of char and unicodeChar columns. Fixed-size ones end at a NUL and lose their padding blanks, in every
/// serialisation alike; variable ones keep their blanks and lose trailing NULs. char is read as UTF-8 and never fails:
/// a cell whose bytes are not UTF-8 is read as ISO-8859-1.
/// </summary>
internal static class CellText
{
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: false);

    /// <summary>
    /// Reads what most strings are: of any length, ASCII, and nothing that XML or the column would make something else of.
    /// False for anything else, which is looked at more closely then.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryRead(in CellSlot slot, ColumnPlan column, ReadOnlySpan<byte> bytes, out string? text)
    {
        text = null;
        if (!column.IsPlainText || bytes.IsEmpty || slot.Encoding == CellEncoding.Null)
            return false;
        if (slot.Encoding >= CellEncoding.Binary && (column.Type != VoTableDatatype.Char || bytes[^1] == 0))
            return false;
        if (slot.Encoding == CellEncoding.Text && bytes.Contains((byte)'\r'))
            return false;
        text = Make(column, bytes);

        // As many characters as bytes: ASCII, or bytes that are no UTF-8.
        return text.Length == bytes.Length && Ascii.IsValid(bytes);
    }

    /// <summary>The string of a text column.</summary>
    public static string String(in Cell cell)
    {
        if (IsWide(cell))
            return Utf16.GetString(TrimWide(cell.Bytes, cell.Column.IsPadded));
        var bytes = Utf8(cell);
        var text = Make(cell.Column, bytes);
        return bytes.Length > cell.Column.TextLimit || !Ascii.IsValid(bytes) ? Checked(cell, bytes, text) : text;
    }

    /// <summary>The same as UTF-8, without copying where the cell is UTF-8 already.</summary>
    public static ReadOnlySpan<byte> Utf8(in Cell cell)
    {
        if (IsWide(cell))
            return Encoding.UTF8.GetBytes(String(cell));
        var bytes = Trim(cell.Bytes, cell.Column.IsPadded);
        return cell.Encoding == CellEncoding.Text && bytes.Contains((byte)'\r') ? Normalized(bytes) : bytes;
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
        return cell.IsBinary ? BinaryStrings(cell, width) : TextStrings(Narrow(cell, cell.Bytes), width);
    }

    /// <summary>Makes line feeds of all line ends, as XML wants it (XML 1.0, section 2.11), in place; the new length.</summary>
    public static int NormalizeLines(Span<byte> text)
    {
        var read = text.IndexOf((byte)'\r');
        if (read < 0)
            return text.Length;
        var written = read;
        for (; read < text.Length; read++)
        {
            if (text[read] != (byte)'\r')
                text[written++] = text[read];
            else if (read + 1 == text.Length || text[read + 1] != (byte)'\n')
                text[written++] = (byte)'\n';
        }

        return written;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static string Make(ColumnPlan column, ReadOnlySpan<byte> bytes)
    {
        if (column.Pool is not { } pool)
            return Encoding.UTF8.GetString(bytes);
        if (pool.IsUseless)
            column.Pool = null;
        return pool.Get(bytes);
    }

    private static byte[] Normalized(ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        return copy[..NormalizeLines(copy)];
    }

    /// <summary>Tells strings that are not what their column promises. Bytes that are not UTF-8 are as good as always ISO-8859-1.</summary>
    private static string Checked(in Cell cell, ReadOnlySpan<byte> bytes, string text)
    {
        var column = cell.Column;
        if (!Utf8Text.IsValid(bytes))
        {
            Report(cell, VoTableWarningCode.InvalidText, "has bytes that are not UTF-8; they are read as ISO-8859-1");
            text = Encoding.Latin1.GetString(bytes);
        }

        if (cell.IsBinary || column.IsStringArray || text.Length <= column.TextLimit)
            return text;
        if (column.Shape.Dimensions == 0)
            Report(cell, VoTableWarningCode.CharWithoutArraysize, "has several characters, though it has no arraysize");
        else
            Report(cell, VoTableWarningCode.StringTooLong, "has a string longer than its arraysize");
        return text;
    }

    private static void Report(in Cell cell, VoTableWarningCode code, string problem) =>
        CellBreaches.Tell(cell, code, $"the cell {problem}");

    private static bool IsWide(in Cell cell) => cell.IsBinary && cell.Column.Type == VoTableDatatype.UnicodeChar;

    private static string[] BinaryStrings(in Cell cell, int width)
    {
        var wide = IsWide(cell);
        var size = wide ? width * 2 : width;
        var strings = new string[(cell.Bytes.Length + size - 1) / size];
        for (var i = 0; i < strings.Length; i++)
        {
            var bytes = cell.Bytes[(i * size)..Math.Min((i + 1) * size, cell.Bytes.Length)];
            strings[i] = wide ? Utf16.GetString(TrimWide(bytes, padded: true)) : Narrow(cell, Trim(bytes, padded: true));
        }

        return strings;
    }

    private static string Narrow(in Cell cell, ReadOnlySpan<byte> bytes) =>
        Utf8Text.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Checked(cell, bytes, "");

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
            return bytes.Length > 0 && bytes[^1] == 0 ? bytes.TrimEnd((byte)0) : bytes;
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
