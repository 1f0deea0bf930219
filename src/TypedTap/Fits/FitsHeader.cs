using TypedTap.Adql;
using TypedTap.Fits.Reading;

namespace TypedTap.Fits;

/// <summary>The cards of a header in their order, without END and what follows it.</summary>
/// <param name="Cards">The cards; commentary ones too.</param>
public sealed record FitsHeader(ValueList<FitsCard> Cards)
{
    /// <summary>
    /// The first card with a value of a keyword, in any case: <c>EXPTIME</c>, <c>ESO DET NDIT</c> (<c>HIERARCH</c> may stand before it).
    /// Null where there is none.
    /// </summary>
    public FitsCard? this[string keyword] => All(keyword).FirstOrDefault(static card => card.Kind != FitsValueKind.None);

    /// <summary>All cards of a keyword, in any case: <c>HISTORY</c>; the empty one has blank cards.</summary>
    /// <param name="keyword">The keyword.</param>
    public IEnumerable<FitsCard> All(string keyword)
    {
        ArgumentNullException.ThrowIfNull(keyword);
        var name = CardParser.Name(keyword);
        return Cards.Where(card => card.Keyword.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Reads a header that is a text with a card a line, as archives show it. Lines may be of any length, END may be missing. No text is
    /// refused: what is no value is a card of kind <see cref="FitsValueKind.None"/> or <see cref="FitsValueKind.Invalid"/>.
    /// </summary>
    /// <param name="text">The text.</param>
    public static FitsHeader Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cards = new CardCollector();
        var all = text.TrimEnd('\r', '\n');
        foreach (var line in all.Length == 0 ? [] : all.Split('\n'))
        {
            if (CardParser.IsEnd(line.TrimEnd('\r')))
                break;
            cards.Add(line.TrimEnd('\r'));
        }

        return new FitsHeader(cards.ToCards());
    }

    /// <summary>The header for display, a card a line.</summary>
    public override string ToString() => string.Join('\n', Cards);
}
