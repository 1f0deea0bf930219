using System.Net;
using System.Text;

namespace TypedTap.CodeFixes.ProjectFiles;

/// <summary>
/// The value of an attribute or a text element as it stands in the file, with the place of every character: entities hold semicolons, and
/// so do lists.
/// </summary>
internal sealed class RawValue
{
    private readonly List<int> _starts = [];

    private RawValue(int start, int length)
    {
        Start = start;
        Length = length;
    }

    /// <summary>Where the value begins in the file.</summary>
    public int Start { get; }

    /// <summary>How long it is there.</summary>
    public int Length { get; }

    /// <summary>The value itself.</summary>
    public string Text { get; private set; } = "";

    public static RawValue Of(string file, int start, int length)
    {
        var value = new RawValue(start, length);
        var text = new StringBuilder();
        var end = start + length;
        for (var i = start; i < end;)
        {
            var next = i + 1;
            if (file[i] == '&' && file.IndexOf(';', i, end - i) is var semicolon && semicolon > 0)
                next = semicolon + 1;
            foreach (var c in next == i + 1 ? file[i].ToString() : WebUtility.HtmlDecode(file.Substring(i, next - i)))
            {
                text.Append(c);
                value._starts.Add(i);
            }

            i = next;
        }

        value._starts.Add(end);
        value.Text = text.ToString();
        return value;
    }

    /// <summary>The place in the file of an item of the list that the value is; null if it is not among them, or several times.</summary>
    public (int Start, int Length)? FindItem(string item)
    {
        (int, int)? found = null;
        var start = 0;
        foreach (var part in Text.Split(';', '|'))
        {
            var trimmed = part.Trim();
            if (trimmed == item)
            {
                if (found is not null)
                    return null;
                var first = start + part.IndexOf(trimmed, StringComparison.Ordinal);
                found = (_starts[first], _starts[first + trimmed.Length] - _starts[first]);
            }

            start += part.Length + 1;
        }

        return found;
    }

    /// <summary>A value as it is written between double quotes.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&apos;");
}
