using System.Globalization;

namespace TypedTap.Vosi.Reading;

/// <summary>Values that stand in documents as text.</summary>
internal static class Texts
{
    private const DateTimeStyles Lenient =
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;

    /// <summary>Null for nothing: an empty element says as much as a missing one.</summary>
    public static string? OrNull(this string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>A whole number that is not negative, written plainly or, as some do, with an exponent or a fraction of zero.</summary>
    public static long? Count(string? text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number >= 0 ? number : null;
        var isNumber = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        return isNumber && value >= 0 && value <= long.MaxValue && decimal.Truncate(value) == value ? (long)value : null;
    }

    /// <summary>xs:boolean, in any case.</summary>
    public static bool? Truth(string? text) => text?.ToUpperInvariant() switch
    {
        "TRUE" or "1" => true,
        "FALSE" or "0" => false,
        _ => null,
    };

    /// <summary>A time of ISO 8601, with a zone or without: then it is UTC.</summary>
    public static DateTime? Time(string text) =>
        IsIso(text) && DateTime.TryParse(text, CultureInfo.InvariantCulture, Lenient, out var time)
            ? time
            : null;

    // DateTime.TryParse would make something of "12-1" and "11/12/2026" too.
    private static bool IsIso(string text) =>
        text.Length >= 10 && text[4] == '-' && text[7] == '-' && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0;
}
