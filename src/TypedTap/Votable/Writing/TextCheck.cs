using System.Buffers;

namespace TypedTap.Votable.Writing;

/// <summary>
/// Finds characters that a document cannot carry: halves of surrogate pairs and NUL always (a NUL ends strings), and in XML the
/// control characters but tab and line ends, and U+FFFE and U+FFFF.
/// </summary>
internal static class TextCheck
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        Range('\0', '\u001F') + Range('\uD800', '\uDFFF') + "\uFFFE\uFFFF");

    /// <summary>The place of the first such character; -1 if there is none.</summary>
    public static int Find(ReadOnlySpan<char> text, bool carriesControls)
    {
        var start = 0;
        while (text[start..].IndexOfAny(Suspects) is >= 0 and var offset)
        {
            start += offset;
            var c = text[start];
            if (char.IsHighSurrogate(c) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]))
                start++;
            else if (c == '\0' || char.IsSurrogate(c) || (!carriesControls && c is not ('\t' or '\n' or '\r')))
                return start;
            start++;
        }

        return -1;
    }

    /// <summary>The text with U+FFFD for each such character; the same text if there is none.</summary>
    public static string Replace(string text, bool carriesControls)
    {
        var at = Find(text, carriesControls);
        if (at < 0)
            return text;
        var characters = text.ToCharArray();
        while (at >= 0)
        {
            characters[at] = '\uFFFD';
            var next = Find(characters.AsSpan(at + 1), carriesControls);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return new string(characters);
    }

    private static string Range(char first, char last) => string.Create(last - first + 1, first, static (span, c) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = (char)(c + i);
    });
}
