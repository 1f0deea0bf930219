using System.Buffers;
using System.Globalization;
using System.Numerics;

namespace TypedTap.Fits.Reading;

/// <summary>Numbers as cards have them: FITS 4.0 §4.2.3 to §4.2.6. Small letters e and d are taken, too.</summary>
internal static class CardNumber
{
    private static readonly SearchValues<char> Characters = SearchValues.Create("+-.0123456789EeDd");

    /// <summary>What a value without quotes is, if it is a number that can be held; otherwise null.</summary>
    public static FitsValueKind? KindOf(ReadOnlySpan<char> text)
    {
        if (text is ['(', .., ')'])
            return ParsePair(text) is null ? null : FitsValueKind.Complex;
        if (Parse(text) is null)
            return null;
        return text.ContainsAny(".EeDd") ? FitsValueKind.Real : FitsValueKind.Integer;
    }

    /// <summary>A number; null for anything else, and for what no double can hold.</summary>
    public static double? Parse(ReadOnlySpan<char> text)
    {
        // Only what follows the grammar: the framework knows names of infinity, too.
        if (text.IsEmpty || text.ContainsAnyExcept(Characters) || text.Count('D') + text.Count('d') > 1)
            return null;
        Span<char> plain = stackalloc char[text.Length <= 128 ? text.Length : 0];
        if (plain.IsEmpty)
            return null;
        text.CopyTo(plain);
        plain.Replace('D', 'E');
        plain.Replace('d', 'E');
        return double.TryParse(
            plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) ? number : null;
    }

    /// <summary>Two numbers in brackets; null for anything else.</summary>
    public static Complex? ParsePair(ReadOnlySpan<char> text)
    {
        if (text is not ['(', .. var inner, ')'] || inner.IndexOf(',') is not (>= 0 and var comma))
            return null;
        return Parse(inner[..comma].Trim(' ')) is { } real && Parse(inner[(comma + 1)..].Trim(' ')) is { } imaginary
            ? new Complex(real, imaginary)
            : null;
    }
}
