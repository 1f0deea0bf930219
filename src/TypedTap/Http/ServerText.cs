using System.Globalization;
using System.Text;

namespace TypedTap.Http;

/// <summary>Text that a server sent, made fit for one line of a message or a log.</summary>
internal static class ServerText
{
    /// <summary>How much of a server's own error message is kept.</summary>
    public const int MessageLimit = 4000;

    /// <summary>
    /// Collapses white space, line breaks and control characters to single blanks, drops invisible direction marks
    /// (they can make a terminal show something else) and cuts what is too long.
    /// </summary>
    public static string Clean(string? text, int limit = MessageLimit)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        var clean = new StringBuilder(Math.Min(text.Length, limit));
        var blank = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Format)
                continue;
            if (Rune.IsWhiteSpace(rune) || category is UnicodeCategory.Control)
            {
                blank = clean.Length > 0;
                continue;
            }

            if (clean.Length + rune.Utf16SequenceLength + (blank ? 1 : 0) > limit)
                return clean.Append('…').ToString();
            if (blank)
                clean.Append(' ');
            clean.Append(rune.ToString());
            blank = false;
        }

        return clean.ToString();
    }
}
