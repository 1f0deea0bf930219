using System.Buffers;

namespace TypedTap.Http;

/// <summary>
/// Finds out what a body is by its first element, because content types lie: error pages come as XML and VOTables as text.
/// </summary>
internal static class RootElement
{
    /// <summary>How much of a body is looked at before its reader is left to judge.</summary>
    public const int LookLimit = 16 * 1024;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("/> \t\r\n");

    /// <summary>The local name of the document's element; "" when the body is no markup; null when more of it is needed to know.</summary>
    public static string? Find(ReadOnlySpan<byte> body)
    {
        var text = PageText.Decode(body, charset: null).AsSpan();
        while (true)
        {
            text = text.TrimStart().TrimStart('\uFEFF');
            if (text.IsEmpty)
                return null;
            if (text[0] != '<')
                return "";

            var end = text switch
            {
                ['<', '?', ..] => End(text, "?>"),
                ['<', '!', '-', '-', ..] => End(text, "-->"),
                ['<', '!', '-'] or ['<', '!'] or ['<'] => -1,
                ['<', '!', ..] => EndOfDoctype(text),
                _ => 0,
            };
            if (end < 0)
                return null;
            if (end == 0)
                return NameAfter(text[1..]);
            text = text[end..];
        }
    }

    private static string? NameAfter(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(NameEnds);
        if (end < 0)
            return null;
        var name = text[..end];
        return new string(name[(name.IndexOf(':') + 1)..]);
    }

    private static int End(ReadOnlySpan<char> text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? -1 : at + mark.Length;
    }

    private static int EndOfDoctype(ReadOnlySpan<char> text)
    {
        var subset = text.IndexOf('[');
        var end = text.IndexOf('>');
        if (subset < 0 || end < subset)
            return end < 0 ? -1 : end + 1;
        var close = text[subset..].IndexOf(']');
        return close < 0 ? -1 : End(text[(subset + close)..], ">") is var rest && rest < 0 ? -1 : subset + close + rest;
    }
}
