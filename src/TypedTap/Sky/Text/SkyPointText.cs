using System.Buffers;

namespace TypedTap.Sky.Text;

/// <summary>Reads positions as people and papers write them (<see cref="SkyPoint.Parse"/>); refuses what can be read in two ways.</summary>
internal static class SkyPointText
{
    private const string Cure =
        "; write degrees ('131.28125 54.3') or hours and degrees ('08h45m07.5s +54d18m00s', '08:45:07.5 +54:18:00')";

    private static readonly SearchValues<char> NumbersAlone = SearchValues.Create("0123456789. \t");

    /// <returns>What is wrong, to be read behind the text; null if nothing is.</returns>
    public static string? Read(ReadOnlySpan<char> text, out SkyPoint point)
    {
        point = default;
        text = text.Trim();
        if (text.IsEmpty)
            return "is empty" + Cure;
        var middle = Middle(text);
        if (middle < 0)
            return "does not show where the right ascension ends" + Cure;
        var first = text[..middle];
        var second = text[middle..].TrimStart([',', ' ', '\t']);
        if (SexagesimalText.Read(first, out var ra) is { } wrongRa)
            return $"has a right ascension '{first.Trim()}' that {wrongRa}{Cure}";
        if (SexagesimalText.Read(second, out var dec) is { } wrongDec)
            return $"has a declination '{second.Trim()}' that {wrongDec}{Cure}";
        return Join(ra, dec, out point) is { } fault ? fault + Cure : null;
    }

    private static string? Join(SexagesimalText ra, SexagesimalText dec, out SkyPoint point)
    {
        point = default;
        if (dec.Kind == SexagesimalKind.Hours)
            return "has a declination in hours";
        if (ra.Kind == SexagesimalKind.Plain && dec.Kind != SexagesimalKind.Plain)
            return "has a right ascension that may be hours or degrees";
        if (ra.Kind == SexagesimalKind.Parts && dec.Kind == SexagesimalKind.Plain)
            return "has a right ascension in parts and a declination in one number, of which one can't be what it seems";
        if (ra.Kind == SexagesimalKind.Hours && dec.Kind == SexagesimalKind.Plain)
            return "has a right ascension in hours and a declination without a unit";
        var isHours = ra.Kind is SexagesimalKind.Hours or SexagesimalKind.Parts;
        if (isHours && ra.Value is < 0 or >= 24)
            return $"has a right ascension of {SkyCheck.Text(ra.Value)} hours, which lies outside 0 to 24";
        if (ra.Value is < -360 or > 360)
            return $"has a right ascension of {SkyCheck.Text(ra.Value)} degrees, which lies outside -360 to 360";
        if (dec.Value is < -90 or > 90)
            return $"has a declination of {SkyCheck.Text(dec.Value)} degrees, which lies outside -90 to 90";
        point = new SkyPoint(isHours ? ra.Value * 15 : ra.Value, dec.Value);
        return null;
    }

    /// <summary>
    /// Where the second coordinate begins: at a comma, at a sign, at its own unit, or by the number of its parts; -1 if that can't be told.
    /// </summary>
    private static int Middle(ReadOnlySpan<char> text)
    {
        if (text.IndexOf(',') is var comma and >= 0)
            return comma;
        if (text[1..].IndexOfAny('+', '-', '\u2212') is var sign and >= 0)
            return sign + 1;
        Span<int> starts = stackalloc int[8];
        var words = Words(text, starts);
        if (words == 2)
            return starts[1];
        for (var i = 1; i < Math.Min(words, starts.Length); i++)
        {
            if (NamesDegrees(text[starts[i]..]))
                return starts[i];
        }

        return words == 6 && !text.ContainsAnyExcept(NumbersAlone) ? starts[3] : -1;
    }

    private static int Words(ReadOnlySpan<char> text, Span<int> starts)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ' ' or '\t' || (i > 0 && text[i - 1] is not (' ' or '\t')))
                continue;
            if (count < starts.Length)
                starts[count] = i;
            count++;
        }

        return count;
    }

    /// <summary>Whether a number in degrees stands at the beginning.</summary>
    private static bool NamesDegrees(ReadOnlySpan<char> text)
    {
        var scanner = new SexagesimalScanner(text);
        return scanner.Number(out _, out _) && scanner.Mark() == SexagesimalMark.Degrees;
    }
}
