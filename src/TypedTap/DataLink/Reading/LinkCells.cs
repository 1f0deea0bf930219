using System.Globalization;

namespace TypedTap.DataLink;

/// <summary>Cells of rows of links, as services write them.</summary>
internal static class LinkCells
{
    public static long? Length(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var length) && length is >= 0 and <= long.MaxValue
            ? (long)length
            : null;

    public static LinkAuthentication Authentication(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "T" or "1" => LinkAuthentication.Required,
        "OPTIONAL" => LinkAuthentication.Optional,
        "FALSE" or "F" or "0" => LinkAuthentication.Anonymous,
        _ => LinkAuthentication.Unknown,
    };

    public static bool? Truth(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "T" or "1" => true,
        "FALSE" or "F" or "0" => false,
        _ => null,
    };
}
