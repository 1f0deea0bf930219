using System.Globalization;
using System.Text;

namespace TypedTap.Metadata.Json;

/// <summary>JSON strings with as few escapes as can be, so that descriptions stay readable in a diff.</summary>
internal static class JsonText
{
    public static void AppendQuoted(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                json.Append('\\').Append(c);
            else if (c == '\n')
                json.Append("\\n");
            else if (c == '\t')
                json.Append("\\t");
            else if (BreaksLines(c))
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                json.Append(c);
        }

        json.Append('"');
    }

    // Unicode's own line ends too: an editor that honours them would show one column as two lines.
    private static bool BreaksLines(char c) => c is < ' ' or (>= '\x7F' and <= '\x9F') or '\u2028' or '\u2029';
}
