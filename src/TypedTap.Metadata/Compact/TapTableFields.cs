using System.Globalization;
using System.Text;
using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>
/// The fields of a line: nothing for null, <c>\e</c> for an empty text, and control characters, half characters and a blank at the end by
/// their codes.
/// </summary>
internal sealed class TapTableFields(string line)
{
    private readonly string[] _fields = line.Split('\t');

    public string? this[int index] => index < _fields.Length ? Unescape(_fields[index]) : null;

    public ValueList<string> From(int index) => _fields.Skip(index).Select(field => Unescape(field) ?? "").ToValueList();

    public static string Escape(string? field)
    {
        if (field is null)
            return "";
        if (field.Length == 0)
            return @"\e";
        if (IsPlain(field))
            return field;
        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            var c = field[i];
            if (char.IsHighSurrogate(c) && i + 1 < field.Length && char.IsLowSurrogate(field[i + 1]))
                text.Append(c).Append(field[++i]);
            else if (c == '\\' || IsSpecial(c) || (c == ' ' && i == field.Length - 1))
                text.Append('\\').Append('u').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }

        return text.ToString();
    }

    /// <summary>Whether a field is as good as all are: ASCII in which nothing needs a code.</summary>
    private static bool IsPlain(string field)
    {
        foreach (var c in field)
        {
            // Nearly all characters are small letters, and nearly all fields are looked at to their end.
            if (c is not (>= 'a' and <= 'z') and (< ' ' or > '~' or '\\'))
                return false;
        }

        return field[field.Length - 1] != ' ';
    }

    private static string? Unescape(string field)
    {
        if (field.Length == 0)
            return null;
        if (field.IndexOf('\\') < 0)
            return field;
        if (string.Equals(field, @"\e", StringComparison.Ordinal))
            return "";
        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] != '\\')
            {
                text.Append(field[i]);
                continue;
            }

            if (i + 5 >= field.Length || field[i + 1] != 'u')
                throw new FormatException($"'{field}' is no field of a table's text.");
            var code = field.Substring(i + 2, 4);
            text.Append((char)int.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            i += 5;
        }

        return text.ToString();
    }

    // Whatever some compiler or editor may take for the end of a line, or not show.
    private static bool IsSpecial(char c) => char.IsControl(c) || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format
            or UnicodeCategory.OtherNotAssigned;
}
