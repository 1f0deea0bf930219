using TypedTap.Adql;

namespace TypedTap.Eso;

/// <summary>The header of a FITS file as the archive shows it.</summary>
/// <param name="DpId">The file.</param>
/// <param name="Text">The header, a card a line.</param>
/// <param name="Cards">The same as keywords and values.</param>
public sealed record EsoHeader(string DpId, string Text, ValueList<EsoHeaderCard> Cards)
{
    /// <summary>The value of a keyword, in any case: <c>EXPTIME</c>, <c>ESO DET NDIT</c> (<c>HIERARCH</c> may be left out). Null where there is none.</summary>
    public string? this[string keyword]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(keyword);
            return Cards.FirstOrDefault(card => card.Keyword.Equals(keyword, StringComparison.OrdinalIgnoreCase))?.Value;
        }
    }

    /// <summary>Reads the text of a header.</summary>
    /// <param name="dpId">The file.</param>
    /// <param name="text">The header, a card a line.</param>
    public static EsoHeader Parse(string dpId, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new EsoHeader(dpId, text, text.Split('\n').Select(static line => EsoHeaderCard.Parse(line.TrimEnd('\r', ' '))).OfType<EsoHeaderCard>().ToValueList());
    }
}
