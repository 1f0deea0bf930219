using System.Buffers.Binary;
using System.Text;

namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>Binary rows of a table with a column of each kind, written here so that nothing that is tested has a part in it.</summary>
internal static class SeedRows
{
    private const int RowCount = 4;

    /// <summary>The FIELDs.</summary>
    public const string Fields =
        """
        <FIELD name="flag" datatype="boolean"/><FIELD name="bits" datatype="bit" arraysize="10"/><FIELD name="byte" datatype="unsignedByte"/>
        <FIELD name="short" datatype="short"><VALUES null="-9"/></FIELD><FIELD name="int" datatype="int"/><FIELD name="long" datatype="long"/>
        <FIELD name="fixed" datatype="char" arraysize="6"/><FIELD name="text" datatype="char" arraysize="*"/><FIELD name="wide" datatype="unicodeChar" arraysize="*"/>
        <FIELD name="float" datatype="float"/><FIELD name="double" datatype="double"/><FIELD name="complex" datatype="floatComplex"/>
        <FIELD name="list" datatype="double" arraysize="*"/><FIELD name="square" datatype="int" arraysize="2x2"/><FIELD name="names" datatype="char" arraysize="3x*"/>
        <FIELD name="some" datatype="bit" arraysize="*"/>
        """;

    /// <summary>The rows.</summary>
    /// <param name="flags">Whether each begins with its null flags, as in BINARY2: 16 columns, two bytes.</param>
    public static byte[] Bytes(bool flags)
    {
        using var rows = new MemoryStream();
        for (var i = 0; i < RowCount; i++)
        {
            if (flags)
                rows.Write([i == 2 ? (byte)0xFF : (byte)0, (byte)(i * 0x10)]);
            Row(rows, i);
        }

        return rows.ToArray();
    }

    private static void Row(MemoryStream rows, int i)
    {
        rows.Write([(byte)"TF?1"[i], 0xA5, 0x40, (byte)(i * 85)]);
        Short(rows, i == 1 ? (short)-9 : (short)(i * 1000));
        Int(rows, -i);
        Int(rows, i);
        Int(rows, int.MinValue + i);
        rows.Write(i == 3 ? "ab\0\0\0\0"u8 : "abcdef"u8);
        Text(rows, Encoding.UTF8.GetBytes(i == 2 ? "" : "text \u00e9 " + i), 1);
        Text(rows, Encoding.BigEndianUnicode.GetBytes("\u0392\u03b7 " + i), 2);
        Int(rows, BitConverter.SingleToInt32Bits(i == 1 ? float.NaN : i / 3f));
        Double(rows, i == 2 ? double.PositiveInfinity : i / 3.0);
        Int(rows, BitConverter.SingleToInt32Bits(1.5f));
        Int(rows, BitConverter.SingleToInt32Bits(-i));
        Int(rows, i);
        for (var k = 0; k < i; k++)
            Double(rows, k + 0.25);
        for (var k = 0; k < 4; k++)
            Int(rows, k - i);
        Text(rows, "abcde fg "u8.ToArray(), 1);
        Int(rows, 9 + i);
        Short(rows, 0x5A5A);
    }

    private static void Text(MemoryStream rows, byte[] text, int size)
    {
        Int(rows, text.Length / size);
        rows.Write(text);
    }

    private static void Short(MemoryStream rows, short value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteInt16BigEndian(bytes, value);
        rows.Write(bytes);
    }

    private static void Int(MemoryStream rows, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        rows.Write(bytes);
    }

    private static void Double(MemoryStream rows, double value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, value);
        rows.Write(bytes);
    }
}
