using TypedTap.Tests.Votable.Support;

namespace TypedTap.Tests.Votable;

/// <summary>Single values in BINARY and BINARY2.</summary>
public sealed class BinaryScalarTests
{
    private static readonly string Fields = Documents.Field("b", "boolean") + Documents.Field("i", "bit")
        + Documents.Field("ub", "unsignedByte")
        + Documents.Field("s", "short") + Documents.Field("n", "int") + Documents.Field("l", "long") + Documents.Field("f", "float")
        + Documents.Field("d", "double") + Documents.Field("fc", "floatComplex") + Documents.Field("dc", "doubleComplex")
        + Documents.Field("c", "char", "3") + Documents.Field("u", "unicodeChar", "*");

    private static Bytes Row(Bytes bytes) =>
        bytes.Raw((byte)'T', 0x80, 200).Short(-2).Int(int.MinValue).Long(1L << 60).Float(1.5f).Double(-2.25)
            .Float(1).Float(2).Double(3).Double(4).Text("ab ").Int(2).Wide("äβ");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_datatype(bool binary2)
    {
        await using var row = await Documents.OnFirstRowAsync(
            Documents.Binary(Fields, Row(binary2 ? new Bytes().Raw(0, 0) : new Bytes()).ToArray(), binary2));
        Assert.Equal(true, row.GetBoolean(0));
        Assert.Equal(true, row.GetBoolean(1));
        Assert.Equal((byte)200, row.GetByte(2));
        Assert.Equal((short)-2, row.GetInt16(3));
        Assert.Equal(int.MinValue, row.GetInt32(4));
        Assert.Equal(1L << 60, row.GetInt64(5));
        Assert.Equal(1.5f, row.GetSingle(6));
        Assert.Equal(-2.25, row.GetDouble(7));
        Assert.Equal(new(1, 2), row.GetComplex(8));
        Assert.Equal(new(3, 4), row.GetComplex(9));
        Assert.Equal("ab", row.GetString(10));
        Assert.Equal("äβ", row.GetString(11));
        Assert.False(await row.ReadAsync());
        Assert.Equal(1, row.RowsRead);
    }

    [Fact]
    public async Task Null_flags_win_over_values()
    {
        await using var row = await Documents.OnFirstRowAsync(
            Documents.Binary(Fields, Row(new Bytes().Raw(0xff, 0xf0)).ToArray(), binary2: true));
        for (var i = 0; i < row.Fields.Count; i++)
        {
            Assert.True(row.IsNull(i));
            Assert.Null(row.GetString(i));
            Assert.Null(row.GetInt32(i));
            Assert.Null(row.GetDoubleArray(i));
            Assert.Null(row.GetTimestamp(i));
            Assert.Null(row.GetRegion(i));
        }
    }

    [Fact]
    public async Task The_first_flag_is_the_highest_bit()
    {
        var fields = string.Concat(Enumerable.Range(0, 9).Select(i => Documents.Field("c" + i, "unsignedByte")));
        await using var row = await Documents.OnFirstRowAsync(
            Documents.Binary(fields, [0x80, 0x80, 0, 1, 2, 3, 4, 5, 6, 7, 8], binary2: true));
        Assert.Equal([0, 8], Enumerable.Range(0, 9).Where(row.IsNull));
        Assert.Equal((byte)7, row.GetByte(7));
    }

    [Theory]
    [InlineData((byte)'T', true)]
    [InlineData((byte)'t', true)]
    [InlineData((byte)'1', true)]
    [InlineData((byte)'F', false)]
    [InlineData((byte)'f', false)]
    [InlineData((byte)'0', false)]
    [InlineData((byte)'?', null)]
    [InlineData((byte)' ', null)]
    [InlineData((byte)0, null)]
    public async Task Booleans(byte value, bool? expected)
    {
        await using var row = await Documents.CellAsync([value], binary2: false, "boolean");
        Assert.Equal(expected, row.GetBoolean(0));
        Assert.Equal(expected is null, row.IsNull(0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Magic_values_and_nan_are_null_in_both(bool binary2)
    {
        var flags = binary2 ? new Bytes().Raw(0) : new Bytes();
        var fields = Documents.Field("n", "int", nullValue: "-1") + Documents.Field("d", "double") + Documents.Field("c", "floatComplex");
        var data = flags.Int(-1).Double(double.NaN).Float(float.NaN).Float(float.NaN).ToArray();
        await using var row = await Documents.OnFirstRowAsync(Documents.Binary(fields, data, binary2));
        Assert.True(row.IsNull(0) && row.IsNull(1) && row.IsNull(2));
        Assert.Null(row.GetInt32(0));
        Assert.Null(row.GetDouble(1));
        Assert.Null(row.GetComplex(2));
    }

    [Fact]
    public async Task Base64_may_have_white_space_anywhere_and_lack_its_padding()
    {
        var text = Convert.ToBase64String(new Bytes().Int(1).Int(2).ToArray());
        foreach (var written in (string[])[
            text, "\r\n" + string.Join(" \t\n", text.ToCharArray()) + "\n", text.TrimEnd('='),
            $"<!-- no -->{text[..5]}<![CDATA[{text[5..]}]]>"
        ])
        {
            await using var reader = await Documents.OpenAsync(Documents.BinaryText(Documents.Field("n", "int"), written));
            Assert.True(await reader.ReadAsync());
            Assert.Equal(1, reader.GetInt32(0));
            Assert.True(await reader.ReadAsync());
            Assert.Equal(2, reader.GetInt32(0));
            Assert.False(await reader.ReadAsync());
        }
    }
}
