using TypedTap.Votable.Cells;

namespace TypedTap.Votable.Rows;

/// <summary>
/// Some services count a character outside the BMP as one unicodeChar but write two, after which every length is read
/// from the wrong place. That cannot be repaired, since the count does not say which of the two was meant; but once
/// such a character has been seen, texts that no service would send betray that the data is out of step.
/// </summary>
internal sealed class LengthWatch
{
    /// <summary>Whether a character outside the BMP has been seen.</summary>
    public bool IsSuspicious { get; private set; }

    /// <summary>Whether a text has surrogates, and so characters outside the BMP.</summary>
    public static bool HasAstral(VoTableDatatype type, ReadOnlySpan<byte> text)
    {
        if (type != VoTableDatatype.UnicodeChar)
            return false;
        for (var i = 0; i < text.Length; i += 2)
        {
            if ((text[i] & 0xF8) == 0xD8)
                return true;
        }

        return false;
    }

    /// <summary>Whether a variable text is such that the data must be out of step.</summary>
    public bool IsOutOfStep(VoTableDatatype type, ReadOnlySpan<byte> text) => type switch
    {
        VoTableDatatype.UnicodeChar => IsBrokenUtf16(text),
        VoTableDatatype.Char => IsSuspicious && text.TrimEnd((byte)0).Contains((byte)0),
        _ => false,
    };

    /// <summary>
    /// Whether a length is one that was read two bytes too early: the last character of the text before, and the first
    /// half of a length below 65 536.
    /// </summary>
    public bool IsOutOfStep(int count) => IsSuspicious && count != 0 && (count & 0xFFFF) == 0;

    /// <summary>Unpaired surrogates, or a NUL in the middle.</summary>
    private bool IsBrokenUtf16(ReadOnlySpan<byte> text)
    {
        var expectsLow = false;
        var nulSeen = false;
        for (var i = 0; i + 1 < text.Length; i += 2)
        {
            var unit = (char)((text[i] << 8) | text[i + 1]);
            if (char.IsLowSurrogate(unit) != expectsLow || (nulSeen && unit != 0 && IsSuspicious))
                return true;
            expectsLow = char.IsHighSurrogate(unit);
            IsSuspicious |= expectsLow;
            nulSeen |= unit == 0;
        }

        return expectsLow;
    }
}
