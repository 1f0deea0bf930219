using System.Diagnostics.CodeAnalysis;

namespace TypedTap.Fits.Reading;

/// <summary>The keywords of a header for those who need their values, and not what stands there instead.</summary>
internal sealed class Keywords
{
    /// <summary>What to do where a header breaks a rule.</summary>
    public const string Broken = "The header breaks FITS 4.0 there: get the file again, or tell its archive";

    private readonly Dictionary<string, FitsCard> _cards = new(StringComparer.Ordinal);
    private readonly int _unit;
    private readonly long _offset;

    public Keywords(FitsHeader header, int unit, long offset)
    {
        (_unit, _offset) = (unit, offset);
        foreach (var card in header.Cards)
        {
            // Of two with one name the first counts.
            if (card.Kind != FitsValueKind.None)
                _cards.TryAdd(card.Keyword, card);
        }
    }

    public bool IsPrimary => _unit == 0;

    public FitsException Bad(string reason) => new(_unit, _offset, reason, Broken);

    /// <summary>A string without the blanks at its end; null when the keyword is missing.</summary>
    public string? Text(string name)
    {
        if (!TryGet(name, out var card))
            return null;
        if (card.Kind == FitsValueKind.Text)
            return card.Text;
        throw Bad(card.Text.StartsWith('\'')
            ? $"the string of {name} has no closing quote: {card.Text}"
            : $"{name} is {card.Text}, where a string in quotes is needed");
    }

    /// <summary>A whole number within bounds; what it is when the keyword is missing, or else an error.</summary>
    public long Number(string name, long least, long greatest, long? missing = null)
    {
        if (!TryGet(name, out var card))
            return missing ?? throw Bad($"{name} is missing");
        return card.Integer is { } number && number >= least && number <= greatest
            ? number
            : throw Bad(
                FormattableString.Invariant($"{name} is {Written(card)}, where a whole number from {least} to {greatest} is needed"));
    }

    /// <summary>A whole number, or null when the keyword is missing.</summary>
    public long? Number(string name) => _cards.ContainsKey(name) ? Number(name, long.MinValue, long.MaxValue) : null;

    public void Expect(string name, long number) => Number(name, number, number);

    /// <summary>A real number; what it is when the keyword is missing.</summary>
    public double Real(string name, double missing)
    {
        if (!TryGet(name, out var card))
            return missing;
        return card.Real ?? throw Bad($"{name} is {Written(card)}, where a number is needed");
    }

    /// <summary>Whether a keyword is there and true.</summary>
    public bool Is(string name) => TryGet(name, out var card) && card.Logical == true;

    /// <summary>The product of two sizes.</summary>
    public long Multiply(long left, long right) => left == 0 || right <= long.MaxValue / left ? left * right : throw TooLarge();

    public FitsException TooLarge() => Bad("NAXISn, PCOUNT and GCOUNT make more bytes than can be counted");

    private static string Written(FitsCard card) => card.Kind == FitsValueKind.Text ? $"'{card.Text}'" : card.Text;

    /// <summary>A card with a value. Only what is read has to be ASCII: names of people in other cards often are not.</summary>
    private bool TryGet(string name, [NotNullWhen(true)] out FitsCard? card)
    {
        if (_cards.TryGetValue(name, out card) && card.Text.AsSpan().IndexOfAnyExceptInRange(' ', '~') is >= 0 and var other)
            throw Bad($"{name} has a character that is no printable one of ASCII, 0x{(int)card.Text[other]:X2}");
        return card is not null;
    }
}
