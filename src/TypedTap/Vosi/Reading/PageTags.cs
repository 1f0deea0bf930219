using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace TypedTap.Vosi.Reading;

/// <summary>
/// Rewrites the source of a page, in one pass, into what an HTML parser reads as it is meant, and in time. XHTML's <c>&lt;a/&gt;</c> is a
/// beginning without end to HTML, and its CDATA a comment. HTML's formatting elements are copied into every later block when their end is
/// missing, which lets a small page grow without bound: they become elements without meaning.
/// </summary>
internal static class PageTags
{
    private static readonly FrozenSet<string> Void = new[]
    {
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img", "input", "keygen",
        "link", "meta", "param", "source", "track", "wbr",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Formatting = new[]
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>The rewritten source.</summary>
    public static string Simplify(string source)
    {
        var isXml = IsXml(source);
        var page = new StringBuilder(source.Length + 64);
        var at = 0;
        while (at < source.Length)
        {
            var open = source.IndexOf('<', at);
            if (open < 0)
                break;
            page.Append(source, at, open - at);
            at = Markup(source, open, isXml, page);
        }

        if (at < source.Length)
            page.Append(source, at, source.Length - at);
        return page.ToString();
    }

    private static bool IsXml(string source)
    {
        var beginning = source.AsSpan(0, Math.Min(source.Length, 2048));
        return beginning.TrimStart().StartsWith("<?xml", StringComparison.Ordinal)
            || beginning.Contains("http://www.w3.org/1999/xhtml", StringComparison.Ordinal);
    }

    /// <summary>Copies the markup that begins at a place.</summary>
    /// <returns>The place behind it.</returns>
    private static int Markup(string source, int open, bool isXml, StringBuilder page)
    {
        var rest = source.AsSpan(open);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
            return Copy(source, open, After(source, "-->", open + 2), page);
        if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            var end = After(source, "]]>", open + 9);
            var text = rest[9..Math.Max(9, (source.AsSpan(0, end).EndsWith("]]>", StringComparison.Ordinal) ? end - 3 : end) - open)];
            page.Append(WebUtility.HtmlEncode(text.ToString()));
            return end;
        }

        var name = Name(rest);
        return name.Length == 0 ? Copy(source, open, open + 1, page) : Tag(source, open, name, isXml, page);
    }

    private static int Tag(string source, int open, string name, bool isXml, StringBuilder page)
    {
        var isEnd = source[open + 1] == '/';
        var start = open + (isEnd ? 2 : 1);
        var end = EndOfTag(source, start + name.Length);
        var isWhole = end > 0 && source[end - 1] == '>';
        var isEmpty = isXml && isWhole && !isEnd && source[end - 2] == '/';
        var shown = Formatting.Contains(name) ? "x-" + name : name;
        page.Append(isEnd ? "</" : "<").Append(shown);
        var tail = source.AsSpan(start + name.Length, end - start - name.Length);
        if (!isEmpty || Void.Contains(shown))
        {
            page.Append(tail);
            return end;
        }

        page.Append(tail[..^2]).Append("></").Append(shown).Append('>');
        return end;
    }

    /// <summary>The name behind <c>&lt;</c> or <c>&lt;/</c>; empty when none stands there.</summary>
    private static string Name(ReadOnlySpan<char> markup)
    {
        var name = markup[(markup.Length > 1 && markup[1] == '/' ? 2 : 1)..];
        if (name.IsEmpty || !char.IsAsciiLetter(name[0]))
            return "";
        var end = name.IndexOfAny(NameEnds);
        return new string(end < 0 ? name : name[..end]);
    }

    /// <summary>
    /// The place behind the <c>&gt;</c> of a tag, which may stand in quotes before; the end of the source when there is none.
    /// </summary>
    private static int EndOfTag(string source, int at)
    {
        while (at < source.Length)
        {
            var next = source.AsSpan(at).IndexOfAny('>', '"', '\'');
            if (next < 0)
                return source.Length;
            at += next;
            if (source[at] == '>')
                return at + 1;

            // A quote that does not stand behind = is part of something, and opens nothing.
            var opens = source.AsSpan(0, at).TrimEnd(" \t\r\n") is [.., '='];
            var close = opens ? source.IndexOf(source[at], at + 1) : at;
            at = (close < 0 ? at : close) + 1;
        }

        return source.Length;
    }

    private static int Copy(string source, int from, int to, StringBuilder page)
    {
        page.Append(source, from, to - from);
        return to;
    }

    private static int After(string source, string end, int from)
    {
        var at = from >= source.Length ? -1 : source.IndexOf(end, from, StringComparison.Ordinal);
        return at < 0 ? source.Length : at + end.Length;
    }
}
