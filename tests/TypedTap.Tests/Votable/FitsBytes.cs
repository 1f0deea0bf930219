using System.Globalization;
using System.Text;

namespace TypedTap.Tests.Votable;

/// <summary>Makes FITS files of one binary table.</summary>
internal static class FitsBytes
{
    private const int BlockSize = 2880;

    /// <summary>A primary header without data, and a table.</summary>
    public static byte[] Table(int rows, (string Name, string Form)[] columns, byte[] data, byte[]? heap = null, params string[] cards)
    {
        heap ??= [];
        List<string> all =
        [
            "XTENSION= 'BINTABLE'", "BITPIX  = 8", "NAXIS   = 2",
            string.Create(CultureInfo.InvariantCulture, $"NAXIS1  = {(rows == 0 ? 0 : data.Length / rows)}"),
            string.Create(CultureInfo.InvariantCulture, $"NAXIS2  = {rows}"),
            string.Create(CultureInfo.InvariantCulture, $"PCOUNT  = {heap.Length}"), "GCOUNT  = 1",
            string.Create(CultureInfo.InvariantCulture, $"TFIELDS = {columns.Length}"),
        ];
        for (var i = 0; i < columns.Length; i++)
        {
            all.Add(string.Create(
                CultureInfo.InvariantCulture, $"{"TTYPE" + (i + 1).ToString(CultureInfo.InvariantCulture),-8}= '{columns[i].Name}'"));
            all.Add(string.Create(
                CultureInfo.InvariantCulture, $"{"TFORM" + (i + 1).ToString(CultureInfo.InvariantCulture),-8}= '{columns[i].Form}'"));
        }

        return [.. Header(
            "SIMPLE  = T", "BITPIX  = 8", "NAXIS   = 0", "EXTEND  = T"), .. Header([.. all, .. cards]), .. Padded([.. data, .. heap])];
    }

    private static byte[] Header(params string[] cards) =>
        Encoding.ASCII.GetBytes(Whole(string.Concat(cards.Append("END").Select(static card => card.PadRight(80)))));

    private static string Whole(string text) => text.PadRight((text.Length + BlockSize - 1) / BlockSize * BlockSize);

    private static byte[] Padded(byte[] data)
    {
        Array.Resize(ref data, (data.Length + BlockSize - 1) / BlockSize * BlockSize);
        return data;
    }
}
