using System.Text;

namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>A FITS file with a binary table of three columns and three rows.</summary>
internal static class SeedFits
{
    private const int Block = 2880;

    public const string Fields =
        """<FIELD name="n" datatype="int"/><FIELD name="x" datatype="double"/><FIELD name="s" datatype="char" arraysize="4"/>""";

    public static byte[] Bytes()
    {
        byte[] rows =
        [
            0, 0, 0, 1, 0x3F, 0xF8, 0, 0, 0, 0, 0, 0, .. "abcd"u8,
            0, 0, 0, 2, 0x7F, 0xF8, 0, 0, 0, 0, 0, 0, .. "ef  "u8,
            0xFF, 0xFF, 0xFF, 0xFF, 0xC0, 0, 0, 0, 0, 0, 0, 0, .. "g\0\0\0"u8,
        ];
        return
        [
            .. Header(
                "SIMPLE  =                    T", "BITPIX  =                    8", "NAXIS   =                    0",
                "EXTEND  =                    T"),
            .. Header(
                "XTENSION= 'BINTABLE'", "BITPIX  =                    8", "NAXIS   =                    2",
                "NAXIS1  =                   16", "NAXIS2  =                    3", "PCOUNT  =                    0",
                "GCOUNT  =                    1", "TFIELDS =                    3", "TTYPE1  = 'n       '", "TFORM1  = 'J       '",
                "TTYPE2  = 'x       '", "TFORM2  = 'D       '", "TTYPE3  = 's       '", "TFORM3  = '4A      '"),
            .. rows, .. new byte[Block - rows.Length],
        ];
    }

    private static byte[] Header(params string[] cards) =>
        Encoding.ASCII.GetBytes(string.Concat(cards.Append("END").Select(card => card.PadRight(80))).PadRight(Block));
}
