namespace TypedTap.Fits.Reading;

/// <summary>Takes a card apart: FITS 4.0 §4.1.1, §4.1.2, and ESO's convention HIERARCH. Blanks at its end may be missing.</summary>
internal static class CardParser
{
    private const int NameLength = 8;
    private const string Hierarch = "HIERARCH";

    /// <summary>The keyword of a card, by what one asks for it.</summary>
    public static string Name(string keyword)
    {
        var name = keyword.Trim(' ');
        return name.StartsWith(Hierarch + " ", StringComparison.OrdinalIgnoreCase) ? name[Hierarch.Length..].TrimStart(' ') : name;
    }

    /// <summary>Whether the header ends with this card.</summary>
    public static bool IsEnd(ReadOnlySpan<char> card) => KeywordOf(card) is "END";

    /// <summary>Whether a card goes on with the string of the one before it, if that can be gone on with (§4.2.1.2).</summary>
    public static bool IsContinuation(ReadOnlySpan<char> card) => KeywordOf(card) is "CONTINUE" && !HasIndicator(card);

    /// <summary>The value and the comment of a continuation: a string, or nothing that is any.</summary>
    public static (FitsValueKind Kind, string Text, string Comment) Continuation(ReadOnlySpan<char> card) => Value(card[NameLength..]);

    /// <summary>Takes any other card apart.</summary>
    public static FitsCard Parse(ReadOnlySpan<char> card)
    {
        var raw = card.TrimEnd(' ').ToString();
        var keyword = KeywordOf(card);
        if (HasIndicator(card) && keyword is not ("" or "COMMENT" or "HISTORY"))
        {
            var (kind, text, comment) = Value(card.Length > NameLength + 2 ? card[(NameLength + 2)..] : default);
            return new FitsCard(keyword.ToString(), kind, text, comment, raw);
        }

        var rest = card.Length > NameLength ? card[NameLength..] : default;
        if (keyword is Hierarch && rest is [' ', ..] && rest.IndexOf('=') is >= 0 and var equals
            && rest[..equals].Trim(' ') is { IsEmpty: false } name)
        {
            var (kind, text, comment) = Value(rest[(equals + 1)..]);
            return new FitsCard(name.ToString(), kind, text, comment, raw);
        }

        return new FitsCard(keyword.ToString(), FitsValueKind.None, rest.TrimEnd(' ').ToString(), "", raw);
    }

    private static ReadOnlySpan<char> KeywordOf(ReadOnlySpan<char> card) => card[..Math.Min(card.Length, NameLength)].TrimEnd(' ');

    /// <summary>"= " in bytes 9 and 10; the blank may be one of those at the end of a line.</summary>
    private static bool HasIndicator(ReadOnlySpan<char> card) =>
        card.Length > NameLength && card[NameLength] == '=' && (card.Length == NameLength + 1 || card[NameLength + 1] == ' ');

    private static (FitsValueKind Kind, string Text, string Comment) Value(ReadOnlySpan<char> field)
    {
        field = field.Trim(' ');
        if (field is ['\'', ..])
            return Quoted(field);
        var slash = field.IndexOf('/');
        var value = (slash < 0 ? field : field[..slash]).TrimEnd(' ');
        var kind = value switch
        {
            "" => FitsValueKind.Undefined,
            "T" or "F" => FitsValueKind.Logical,
            _ => CardNumber.KindOf(value) ?? FitsValueKind.Invalid,
        };
        return (kind, value.ToString(), Comment(slash < 0 ? default : field[slash..]));
    }

    // A quote within a string is written twice.
    private static (FitsValueKind Kind, string Text, string Comment) Quoted(ReadOnlySpan<char> field)
    {
        for (var end = 1; end < field.Length; end++)
        {
            if (field[end] != '\'')
                continue;
            if (end + 1 < field.Length && field[end + 1] == '\'')
            {
                end++;
            }
            else
            {
                return (FitsValueKind.Text, field[1..end].TrimEnd(' ')
                    .ToString()
                    .Replace("''", "'", StringComparison.Ordinal), Comment(field[(end + 1)..]));
            }
        }

        return (FitsValueKind.Invalid, field.ToString(), "");
    }

    private static string Comment(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(' ');
        return (rest is ['/', ..] ? rest[1..] : rest).Trim(' ').ToString();
    }
}
