namespace TypedTap.Eso;

/// <summary>A card of a FITS header (FITS 4.0 §4.1) with a value.</summary>
/// <param name="Keyword">The keyword, without <c>HIERARCH</c>.</param>
/// <param name="Value">The value; texts without their quotes and the blanks at their end.</param>
/// <param name="Comment">What stands behind the slash; empty where there is nothing.</param>
public sealed record EsoHeaderCard(string Keyword, string Value, string Comment)
{
    private const string Hierarch = "HIERARCH ";

    /// <summary>Reads a card; null for one without a value: COMMENT, HISTORY, END.</summary>
    internal static EsoHeaderCard? Parse(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        var keyword = equals < 0 ? "" : line[..equals].Trim();
        if (keyword.Length == 0 || keyword.StartsWith("COMMENT", StringComparison.Ordinal) || keyword.StartsWith("HISTORY", StringComparison.Ordinal))
            return null;
        if (keyword.StartsWith(Hierarch, StringComparison.Ordinal))
            keyword = keyword[Hierarch.Length..].Trim();
        var rest = line[(equals + 1)..].Trim();
        var (value, behind) = rest.StartsWith('\'') ? Quoted(rest) : Plain(rest);
        return new EsoHeaderCard(keyword, value, behind.TrimStart('/', ' ').TrimEnd());
    }

    // A quote inside of a text is written twice.
    private static (string Value, string Behind) Quoted(string text)
    {
        var end = 1;
        while (end < text.Length && (text[end] != '\'' || (end + 1 < text.Length && text[end + 1] == '\'')))
            end += text[end] == '\'' ? 2 : 1;
        return (text[1..Math.Min(end, text.Length)].Replace("''", "'", StringComparison.Ordinal).TrimEnd(), end < text.Length ? text[(end + 1)..].TrimStart() : "");
    }

    private static (string Value, string Behind) Plain(string text) =>
        text.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? (text[..slash].Trim(), text[slash..]) : (text, "");
}
