using System.Text;
using TypedTap.Fits;

namespace TypedTap.Tests.Fits;

/// <summary>Makes FITS files of cards, and reads their headers.</summary>
internal static class FitsFile
{
    public const int Block = 2880;
    public static readonly string[] NoData = [
        "SIMPLE  =                    T / conforms", "BITPIX  =                    8", "NAXIS   =                    0"
    ];

    /// <summary>Cards and END in whole blocks.</summary>
    public static byte[] Header(params IEnumerable<string> cards)
    {
        var text = string.Concat(
            cards.Append("END").Select(
                static card => card.Length <= 80
                    ? card.PadRight(80)
                    : throw new ArgumentException("A card has 80 characters: " + card, nameof(card))));
        return Encoding.Latin1.GetBytes(text.PadRight(Up(text.Length)));
    }

    /// <summary>Data that look like anything but a header, in whole blocks.</summary>
    public static byte[] Data(int length) => [.. Enumerable.Repeat((byte)0xFF, length), .. new byte[Up(length) - length]];

    public static async Task<List<FitsUnit>> ReadAsync(Stream stream, FitsOptions? options = null)
    {
        List<FitsUnit> units = [];
        await foreach (var unit in FitsHeaders.ReadAsync(stream, options))
            units.Add(unit);
        return units;
    }

    public static Task<List<FitsUnit>> ReadAsync(params byte[][] parts) =>
        ReadAsync(new MemoryStream([.. parts.SelectMany(static part => part)]));

    public static Task<FitsException> ErrorAsync(params byte[][] parts) => Assert.ThrowsAsync<FitsException>(() => ReadAsync(parts));

    private static int Up(int length) => (length + Block - 1) / Block * Block;
}
