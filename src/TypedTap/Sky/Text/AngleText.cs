using System.Globalization;

namespace TypedTap.Sky.Text;

/// <summary>Reads angles with their unit (<see cref="Angle.Parse"/>).</summary>
internal static class AngleText
{
    private const string Cure = "; write '1.5 deg', '30 arcmin', '10 arcsec', '0.1 rad' or '1d30m'";

    /// <returns>What is wrong, to be read behind the text; null if nothing is.</returns>
    public static string? Read(ReadOnlySpan<char> text, out Angle angle)
    {
        angle = default;
        text = text.Trim();
        if (text.IsEmpty)
            return "is empty" + Cure;
        var length = NumberLength(text);
        if (!double.TryParse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return "does not begin with a number" + Cure;
        var unit = text[length..].Trim();
        if (unit.IsEmpty)
            return "has no unit" + Cure;
        if (CountInADegree(unit) is { } count)
        {
            angle = Angle.Degrees(number / count);
            return null;
        }

        if (unit is "rad" or "radian" or "radians")
        {
            angle = Angle.Radians(number);
            return null;
        }

        if (SexagesimalText.Read(text, out var parts) is null && parts.Kind == SexagesimalKind.Degrees)
        {
            angle = Angle.Degrees(parts.Value);
            return null;
        }

        return $"has the unit '{unit}', which is none of an angle or may be hours" + Cure;
    }

    private static double? CountInADegree(ReadOnlySpan<char> unit) => unit switch
    {
        "deg" or "degree" or "degrees" or "d" or "°" => 1,
        "arcmin" or "arcminute" or "arcminutes" or "'" or "′" => 60,
        "arcsec" or "arcsecond" or "arcseconds" or "\"" or "″" or "''" => 3600,
        "mas" => 3.6e6,
        "uas" or "µas" or "μas" => 3.6e9,
        _ => null,
    };

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] is '.' or '+' or '-'
            || (text[length] is 'e' or 'E' && length + 1 < text.Length
                && (char.IsAsciiDigit(text[length + 1]) || text[length + 1] is '+' or '-'))))
        {
            length++;
        }

        return length;
    }
}
