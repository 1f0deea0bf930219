namespace TypedTap.Eso;

/// <summary>
/// A list of <c>name="value"</c> in which values may have quotes: a value ends at the quote behind which the text ends or another name
/// begins.
/// </summary>
internal static class DescriptionText
{
    /// <summary>The values by name; of a name that comes twice the first one counts.</summary>
    public static Dictionary<string, string> Read(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var position = 0;
        while (position < text.Length)
        {
            if (NameAt(text, position) is not { } name)
            {
                position++;
                continue;
            }

            var start = position + name.Length + 2;
            var end = EndOf(text, start);
            values.TryAdd(name, text[start..end]);
            position = end + 1;
        }

        return values;
    }

    /// <summary>The name that begins here and is followed by <c>="</c>; not the end of a longer one.</summary>
    private static string? NameAt(string text, int position)
    {
        if (position > 0 && !char.IsWhiteSpace(text[position - 1]))
            return null;
        var end = position;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        return end > position && string.CompareOrdinal(text, end, "=\"", 0, 2) == 0 ? text[position..end] : null;
    }

    private static int EndOf(string text, int start)
    {
        for (var quote = text.IndexOf('"', start); quote >= 0; quote = text.IndexOf('"', quote + 1))
        {
            var next = quote + 1;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
                next++;
            if (next == text.Length || (next > quote + 1 && NameAt(text, next) is not null))
                return quote;
        }

        return text.Length;
    }
}
