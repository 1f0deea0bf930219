namespace TypedTap.Testing.Engine.Expressions;

/// <summary>
/// A pattern of LIKE: <c>%</c> for any characters, <c>_</c> for one, everything else, a backslash too, for itself (SQL-92 section 8.5
/// without ESCAPE, which ADQL has not).
/// </summary>
internal sealed class LikePattern
{
    private readonly string _pattern;
    private readonly bool _ignoreCase;
    private readonly string? _prefix;

    public LikePattern(string pattern, bool ignoreCase)
    {
        _pattern = ignoreCase ? pattern.ToLowerInvariant() : pattern;
        _ignoreCase = ignoreCase;
        var end = _pattern.AsSpan().TrimEnd('%').Length;
        var isPrefix = end < _pattern.Length && _pattern.AsSpan(0, end).IndexOfAny('%', '_') < 0;
        _prefix = isPrefix && !ignoreCase ? _pattern[..end] : null;
    }

    public bool Matches(string text)
    {
        if (_prefix is not null)
            return text.StartsWith(_prefix, StringComparison.Ordinal);
        int at = 0, inPattern = 0, star = -1, resume = 0;
        while (at < text.Length)
        {
            if (inPattern < _pattern.Length && _pattern[inPattern] == '%')
            {
                star = inPattern++;
                resume = at;
            }
            else if (inPattern < _pattern.Length && MatchesOne(text, ref at, _pattern[inPattern]))
            {
                inPattern++;
            }
            else if (star >= 0)
            {
                // The last % takes one character more.
                inPattern = star + 1;
                at = resume += CharacterAt(text, resume);
            }
            else
            {
                return false;
            }
        }

        return _pattern.AsSpan(inPattern).TrimStart('%').IsEmpty;
    }

    private bool MatchesOne(string text, ref int at, char expected)
    {
        if (expected == '_')
        {
            at += CharacterAt(text, at);
            return true;
        }

        if ((_ignoreCase ? char.ToLowerInvariant(text[at]) : text[at]) != expected)
            return false;
        at++;
        return true;
    }

    // A character beyond U+FFFF is two in UTF-16, but one for _.
    private static int CharacterAt(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
}
