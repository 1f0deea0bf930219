using System.Net;
using System.Text;

namespace TypedTap.Http;

/// <summary>What a person would read on a page that was sent in place of a VOTable.</summary>
internal static class PageText
{
    /// <summary>How much of a page is shown in a message.</summary>
    public const int ExcerptLimit = 500;

    /// <summary>How far behind the cut the end of a secret is looked for.</summary>
    private const int SecretReach = 2000;

    private static readonly string[] Unread = ["script", "style", "noscript", "svg"];

    /// <summary>
    /// The beginning of a body in readable form: without tags when it is markup, on one line, without secrets, at
    /// most <paramref name="limit"/> characters.
    /// </summary>
    public static string Excerpt(ReadOnlySpan<byte> body, string? charset, int limit = ExcerptLimit)
    {
        var text = Decode(body, charset);
        var words = ServerText.Clean(LooksLikeMarkup(text) ? WebUtility.HtmlDecode(WithoutTags(text)) : text, limit + SecretReach);

        // Hidden before the cut, which could part a secret from what betrays it.
        return ServerText.Clean(SecretText.Hide(words), limit);
    }

    /// <summary>
    /// Decodes bytes as the byte order mark, the declared character set or UTF-8 say; what is undecodable becomes U+FFFD.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(bytes[2..]);

        return charset?.Trim('"', ' ').ToUpperInvariant() switch
        {
            "ISO-8859-1" or "LATIN1" or "US-ASCII" or "WINDOWS-1252" => Encoding.Latin1.GetString(bytes),
            _ => Encoding.UTF8.GetString(bytes),
        };
    }

    private static bool LooksLikeMarkup(string text) => text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal);

    private static string WithoutTags(string text)
    {
        var plain = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('<', at);
            if (open < 0)
                break;
            plain.Append(text, at, open - at).Append(' ');
            at = AfterMarkup(text, open);
        }

        if (at < text.Length)
            plain.Append(text, at, text.Length - at);
        return plain.ToString();
    }

    private static int AfterMarkup(string text, int open)
    {
        var rest = text.AsSpan(open + 1);
        if (rest.StartsWith("!--", StringComparison.Ordinal))
            return After(text, "-->", open + 4);

        foreach (var name in Unread)
        {
            var named = rest.StartsWith(name, StringComparison.OrdinalIgnoreCase);
            if (named && !(rest.Length > name.Length && char.IsAsciiLetter(rest[name.Length])))
                return After(text, ">", After(text, "</" + name, open + 1));
        }

        return After(text, ">", open + 1);
    }

    private static int After(string text, string end, int from)
    {
        var at = from >= text.Length ? -1 : text.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? text.Length : at + end.Length;
    }
}
