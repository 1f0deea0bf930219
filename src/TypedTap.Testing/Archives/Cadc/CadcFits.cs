using System.Text;

namespace TypedTap.Testing.Archives.Cadc;

/// <summary>Files that begin as FITS files do: a header without data.</summary>
internal static class CadcFits
{
    private const int Block = 2880;

    /// <summary>What stands for a cut-out: a header that says of what, and which part.</summary>
    public static ReadOnlyMemory<byte> Cutout(string uri, string shape) => Header(
        "SIMPLE  =                    T / conforms to FITS standard",
        "BITPIX  =                    8",
        "NAXIS   =                    0",
        $"ORIGIN  = '{Text(uri)}'",
        $"CUTOUT  = '{Text(shape)}'",
        "END");

    private static byte[] Header(params string[] cards)
    {
        var text = string.Concat(cards.Select(static card => card.PadRight(80)[..80]));
        return Encoding.ASCII.GetBytes(text.PadRight((text.Length + Block - 1) / Block * Block));
    }

    private static string Text(string text) => text.Replace("'", "''", StringComparison.Ordinal)[..Math.Min(text.Length, 66)];
}
