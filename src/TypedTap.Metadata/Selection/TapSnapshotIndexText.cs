using System.Globalization;
using System.Text;

namespace TypedTap.Metadata;

/// <summary>Texts of any kind as fields of a line: what would end the field or the line is escaped, with backslashes.</summary>
internal static class TapSnapshotIndexText
{
    public static void Append(StringBuilder line, string text)
    {
        foreach (var c in text)
        {
            if (c == '\\')
                line.Append("\\\\");
            else if (c == '\t')
                line.Append("\\t");
            else if (c == '\n')
                line.Append("\\n");
            else if (char.IsControl(c) || c is '\u2028' or '\u2029')
                line.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                line.Append(c);
        }
    }

    public static string Escape(string text)
    {
        var line = new StringBuilder(text.Length);
        Append(line, text);
        return line.ToString();
    }

    /// <summary>The text of a field. A backslash that begins no escape stands for itself.</summary>
    public static string Unescape(string field)
    {
        if (field.IndexOf('\\') < 0)
            return field;
        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            var next = field[i] == '\\' && i + 1 < field.Length ? field[i + 1] : '\0';
            if (next is '\\' or 't' or 'n')
            {
                text.Append(next == 't' ? '\t' : next == 'n' ? '\n' : '\\');
                i++;
            }
            else if (next == 'u' && CodeAt(field, i + 2) is { } code)
            {
                text.Append(code);
                i += 5;
            }
            else
            {
                text.Append(field[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>The character of four hexadecimal digits, or null.</summary>
    private static char? CodeAt(string field, int start)
    {
        if (start + 4 > field.Length)
            return null;
        var code = 0;
        for (var i = start; i < start + 4; i++)
        {
            var digit = "0123456789abcdef".IndexOf(field[i]);
            if (digit < 0)
                return null;
            code = (code << 4) | digit;
        }

        return (char)code;
    }
}
