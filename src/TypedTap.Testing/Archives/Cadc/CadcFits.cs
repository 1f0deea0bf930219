using System.Globalization;
using System.Text;
using TypedTap.Sky;

namespace TypedTap.Testing.Archives.Cadc;

/// <summary>Files that begin as FITS files do: a header without data.</summary>
internal static class CadcFits
{
    private const int Block = 2880;

    /// <summary>What stands for a cut-out: a header that says of what, which part, and where on the sky that is.</summary>
    public static ReadOnlyMemory<byte> Cutout(string uri, string shape) => Header(
    [
        "SIMPLE  =                    T / conforms to FITS standard",
        "BITPIX  =                    8",
        "NAXIS   =                    0",
        $"ORIGIN  = '{Text(uri)}'",
        $"CUTOUT  = '{Text(shape)}'",
        .. ReferencePoint(shape) is { } point ? Coordinates(point) : [],
        "END",
    ]);

    private static SkyPoint? ReferencePoint(string shape) => SkyRegion.Parse(shape).Shape switch
    {
        SkyCircle circle => circle.Center,
        SkyPolygon polygon => polygon.Vertices[0],
        _ => null,
    };

    private static string[] Coordinates(SkyPoint point) =>
    [
        "WCSAXES =                    2 / axes of the world",
        "CTYPE1  = 'RA---TAN'           / gnomonic",
        string.Create(CultureInfo.InvariantCulture, $"CRVAL1  = {point.Ra,20:0.0#########} / [deg]"),
        "CTYPE2  = 'DEC--TAN'           / gnomonic",
        string.Create(CultureInfo.InvariantCulture, $"CRVAL2  = {point.Dec,20:0.0#########} / [deg]"),
    ];

    private static byte[] Header(IEnumerable<string> cards)
    {
        var text = string.Concat(cards.Select(static card => card.PadRight(80)[..80]));
        return Encoding.ASCII.GetBytes(text.PadRight((text.Length + Block - 1) / Block * Block));
    }

    private static string Text(string text) => text.Replace("'", "''", StringComparison.Ordinal)[..Math.Min(text.Length, 66)];
}
