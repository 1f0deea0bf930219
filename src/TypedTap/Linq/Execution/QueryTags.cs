using System.Globalization;
using System.Text;
using TypedTap.Adql;

namespace TypedTap.Linq.Execution;

/// <summary>Tags as comments before a query, which services log with it.</summary>
internal static class QueryTags
{
    public static string Of(ValueList<string> tags)
    {
        var text = new StringBuilder();
        foreach (var line in tags.Distinct().SelectMany(tag => tag.Split('\n')))
            text.Append("-- ").Append(Harmless(line.TrimEnd())).Append('\n');
        return text.ToString();
    }

    // Nothing may end the comment's line early, whatever a service takes for the end of one; half a character can't be sent at all.
    private static string Harmless(string line) =>
        string.Concat(line.EnumerateRunes().Select(rune => IsHarmless(rune) ? rune.ToString() : " "));

    private static bool IsHarmless(Rune rune) =>
        !Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
