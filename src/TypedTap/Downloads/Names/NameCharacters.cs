using System.Globalization;

namespace TypedTap.Downloads.Names;

/// <summary>Which characters cannot stand in a name for themselves, and what stands for them.</summary>
internal static class NameCharacters
{
    /// <summary>Whether the character at a place has to be escaped, wherever it stands.</summary>
    public static bool MustBeEscaped(string name, int at) => name[at] switch
    {
        < ' ' or '"' or '*' or '/' or ':' or '<' or '>' or '?' or '\\' or '|' or '\x7F' => true,
        '%' => IsEscape(name, at) || IsLoneSurrogateEscape(name, at) || name.Length == 1,
        var other and > '\x7F' =>
            char.GetUnicodeCategory(other) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator,
        _ => false,
    };

    /// <summary>Whether <c>%</c> and two hexadecimal digits stand at a place.</summary>
    public static bool IsEscape(string name, int at) =>
        at + 2 < name.Length && name[at] == '%' && char.IsAsciiHexDigit(name[at + 1]) && char.IsAsciiHexDigit(name[at + 2]);

    /// <summary>Whether <c>%u</c> and four hexadecimal digits stand at a place: half a character, which UTF-8 has no bytes for.</summary>
    public static bool IsLoneSurrogateEscape(string name, int at) =>
        at + 5 < name.Length && name[at] == '%' && name[at + 1] == 'u' && char.IsAsciiHexDigit(name[at + 2])
            && char.IsAsciiHexDigit(name[at + 3])
        && char.IsAsciiHexDigit(name[at + 4]) && char.IsAsciiHexDigit(name[at + 5]);
}
