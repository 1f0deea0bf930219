using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>char and unicodeChar: padding, NULs, encodings, arrays of strings.</summary>
public sealed class StringTests
{
    [Theory]
    [InlineData("*", " a b ", " a b ")]
    [InlineData("10*", " a b ", " a b ")]
    [InlineData("8", " a b   ", " a b")]
    [InlineData("3", "longer than declared", "longer than declared")]
    [InlineData(null, "several", "several")]
    [InlineData("*", "ä\U0001F52D <&>", "ä\U0001F52D <&>")]
    [InlineData("*", "", null)]
    [InlineData("8", "   ", null)]
    [InlineData("*", " ", " ")]
    public async Task In_tabledata(string? arraysize, string text, string? expected)
    {
        foreach (var datatype in (string[])["char", "unicodeChar"])
        {
            await using var row = await Documents.CellAsync(text, datatype, arraysize);
            Assert.Equal(expected, row.GetString(0));
            Assert.Equal(expected is null, row.IsNull(0));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Fixed_size_in_binary(bool binary2)
    {
        Assert.Equal("abc", await Fixed("abc\0d", binary2));
        Assert.Equal("abc", await Fixed("abc  ", binary2));
        Assert.Equal(" ab", await Fixed(" ab\0\0", binary2));
        Assert.Equal(binary2 ? "" : null, await Fixed("\0\0\0\0\0", binary2));
        Assert.Equal(binary2 ? "" : null, await Fixed("     ", binary2));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Variable_size_in_binary(bool binary2)
    {
        Assert.Equal(" a ", await Variable(" a ", binary2));
        Assert.Equal("a", await Variable("a\0", binary2));
        Assert.Equal(binary2 ? "" : null, await Variable("", binary2));
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_read_as_latin_1()
    {
        await using var row = await Documents.CellAsync(
            new Bytes().Int(3).Raw((byte)'a', 0xE9, (byte)'b').ToArray(), binary2: false, "char", "*");
        Assert.Equal("a\u00e9b", row.GetString(0));
        Assert.Equal(VoTableWarningCode.InvalidText, Assert.Single(row.Warnings).Code);
    }

    [Fact]
    public async Task A_null_value_of_a_string_column_counts()
    {
        await using var dash = await Documents.CellAsync("-", "char", "1", nullValue: "-");
        Assert.True(dash.IsNull(0));
        await using var empty = await Documents.CellAsync(new Bytes().Raw(0).Int(0).ToArray(), binary2: true, "char", "*", nullValue: "");
        Assert.True(empty.IsNull(0));
    }

    [Theory]
    [InlineData("4x3", "ab  cd  ef")]
    [InlineData("4x*", "ab  cd  ef  ")]
    public async Task Arrays_of_strings_in_tabledata(string arraysize, string text)
    {
        await using var row = await Documents.CellAsync(text, "char", arraysize);
        Assert.Equal(["ab", "cd", "ef"], row.GetStringArray(0)!);
    }

    [Fact]
    public async Task Arrays_of_strings_in_binary()
    {
        await using var fixedSize = await Documents.CellAsync(new Bytes().Text("ab\0\0cd  ").ToArray(), binary2: false, "char", "4x2");
        Assert.Equal(["ab", "cd"], fixedSize.GetStringArray(0)!);
        await using var variable = await Documents.CellAsync(
            new Bytes().Int(6).Wide("äb c\0x").ToArray(), binary2: false, "unicodeChar", "2x*");
        Assert.Equal(["äb", " c", ""], variable.GetStringArray(0)!);
    }

    [Fact]
    public async Task A_string_is_an_array_of_one()
    {
        await using var row = await Documents.CellAsync("a b", "char", "*");
        Assert.Equal(["a b"], row.GetStringArray(0)!);
    }

    [Fact]
    public async Task Cells_may_be_cut_into_pieces()
    {
        var text = string.Concat(Enumerable.Repeat("x\U0001F52D", 9000));
        var document = Documents.TableData(Documents.Field("x", "char", "*"), $"<TR><TD>a<!-- c -->b<![CDATA[<c>]]>&#100;{text}</TD></TR>");
        await using var row = await Documents.OnFirstRowAsync(document);
        Assert.Equal("ab<c>d" + text, row.GetString(0));
    }

    private static async Task<string?> Fixed(string text, bool binary2)
    {
        var flags = binary2 ? new Bytes().Raw(0) : new Bytes();
        var fields = Documents.Field("x", "char", "5") + Documents.Field("y", "unicodeChar", "5");
        await using var row = await Documents.OnFirstRowAsync(Documents.Binary(fields, flags.Text(text).Wide(text).ToArray(), binary2));
        Assert.Equal(row.GetString(0), row.GetString(1));
        Assert.Equal(row.IsNull(0), row.IsNull(1));
        return row.GetString(0);
    }

    private static async Task<string?> Variable(string text, bool binary2)
    {
        var flags = binary2 ? new Bytes().Raw(0) : new Bytes();
        var fields = Documents.Field("x", "char", "*") + Documents.Field("y", "unicodeChar", "9*");
        var data = flags.Int(text.Length).Text(text).Int(text.Length).Wide(text).ToArray();
        await using var row = await Documents.OnFirstRowAsync(Documents.Binary(fields, data, binary2));
        Assert.Equal(row.GetString(0), row.GetString(1));
        Assert.Equal(row.GetString(0) is null, row.IsNull(0));
        return row.GetString(0);
    }
}
