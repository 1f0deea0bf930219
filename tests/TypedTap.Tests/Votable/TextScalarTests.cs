using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Single values written as text.</summary>
public sealed class TextScalarTests
{
    [Theory]
    [InlineData("17", "int", 17)]
    [InlineData(" -17\n", "int", -17)]
    [InlineData("+17", "int", 17)]
    [InlineData("0x1F", "int", 31)]
    [InlineData("0XffFFffFF", "int", -1)]
    [InlineData("0xFFFF", "short", -1)]
    [InlineData("0x7FFF", "short", 32767)]
    [InlineData("0xFF", "unsignedByte", 255)]
    [InlineData("0xFFFFFFFFFFFFFFFF", "long", -1)]
    [InlineData("255", "unsignedByte", 255)]
    [InlineData("9223372036854775807", "long", long.MaxValue)]
    [InlineData("-9223372036854775808", "long", long.MinValue)]
    [InlineData("9007199254740993", "long", 9007199254740993)]
    [InlineData("42", "char", 42)]
    [InlineData("3.0", "int", 3)]
    [InlineData("1e3", "double", 1000)]
    [InlineData("1", "bit", 1)]
    [InlineData("T", "boolean", 1)]
    [InlineData("5", "integer", 5)]
    public async Task Integers(string text, string datatype, long expected)
    {
        await using var row = await Documents.CellAsync(text, datatype);
        Assert.Equal(expected, row.GetInt64(0));
        Assert.False(row.IsNull(0));
        Assert.Equal((double)expected, datatype == "bit" || datatype == "boolean" ? expected : row.GetDouble(0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("-99")]
    [InlineData("NaN")]
    [InlineData("null")]
    public async Task Integer_nulls(string text)
    {
        await using var row = await Documents.CellAsync(text, "int", nullValue: "-99");
        Assert.True(row.IsNull(0));
        Assert.Null(row.GetInt32(0));
        Assert.Null(row.GetInt64(0));
        Assert.Null(row.GetDouble(0));
        Assert.Null(row.GetString(0));
        Assert.Null(row.GetInt32Array(0));
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData(" 1.5E+3 ", 1500)]
    [InlineData("5e-324", 5e-324)]
    [InlineData("1.7976931348623157e+308", double.MaxValue)]
    [InlineData("inf", double.PositiveInfinity)]
    [InlineData("+InF", double.PositiveInfinity)]
    [InlineData("-Inf", double.NegativeInfinity)]
    [InlineData("-Infinity", double.NegativeInfinity)]
    [InlineData("Infinity", double.PositiveInfinity)]
    [InlineData("7", 7)]
    public async Task Floats(string text, double expected)
    {
        await using var row = await Documents.CellAsync(text, "double");
        Assert.Equal(expected, row.GetDouble(0));
        Assert.Equal(expected, row.GetComplex(0)!.Value.Real);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("nan")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("NULL")]
    [InlineData("-")]
    [InlineData("-999.0")]
    public async Task Float_nulls(string text)
    {
        foreach (var datatype in (string[])["float", "double"])
        {
            await using var row = await Documents.CellAsync(text, datatype, nullValue: "-999");
            Assert.True(row.IsNull(0));
            Assert.Null(row.GetDouble(0));
            Assert.Null(row.GetSingle(0));
            Assert.Null(row.GetInt32(0));
        }
    }

    [Fact]
    public async Task A_float_is_widened_as_binary_would_be()
    {
        await using var row = await Documents.CellAsync("0.1", "float");
        Assert.Equal(0.1f, row.GetSingle(0));
        Assert.Equal((double)0.1f, row.GetDouble(0));
        Assert.Equal("0.1", row.GetString(0));
    }

    [Theory]
    [InlineData("T", true)]
    [InlineData("t", true)]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("TrUe", true)]
    [InlineData("F", false)]
    [InlineData("f", false)]
    [InlineData("0", false)]
    [InlineData("FaLsE", false)]
    [InlineData("?", null)]
    [InlineData(" ", null)]
    [InlineData("", null)]
    public async Task Booleans(string text, bool? expected)
    {
        foreach (var datatype in (string[])["boolean", "char"])
        {
            await using var row = await Documents.CellAsync(text, datatype, datatype == "char" ? "*" : null);
            Assert.Equal(expected, row.GetBoolean(0));
            if (datatype == "boolean")
                Assert.Equal(expected is null, row.IsNull(0));
        }
    }

    [Fact]
    public async Task Null_values_that_are_no_numbers()
    {
        await using var row = await Documents.CellAsync("N/A", "int", nullValue: "N/A");
        Assert.True(row.IsNull(0));
        Assert.Null(row.GetInt32(0));
    }

    [Theory]
    [InlineData("17", "int", "17")]
    [InlineData("0x11", "int", "17")]
    [InlineData("1.50", "double", "1.5")]
    [InlineData("1e22", "double", "1E+22")]
    [InlineData("inf", "double", "+Inf")]
    [InlineData("T", "boolean", "true")]
    [InlineData("abc", "int", "abc")]
    public async Task Any_column_is_text(string text, string datatype, string expected)
    {
        await using var row = await Documents.CellAsync(text, datatype);
        Assert.Equal(expected, row.GetString(0));
    }

    [Fact]
    public async Task Uuids()
    {
        var uuid = Guid.Parse("26b014bf-6e3f-4c87-abf3-acbeec46af65");
        foreach (var text in (string[])[
            "26b014bf-6e3f-4c87-abf3-acbeec46af65", "26B014BF6E3F4C87ABF3ACBEEC46AF65", " {26b014bf-6e3f-4c87-abf3-acbeec46af65} "
        ])
        {
            await using var row = await Documents.CellAsync(text, "char", "*");
            Assert.Equal(uuid, row.GetGuid(0));
        }

        await using var empty = await Documents.CellAsync("", "char", "36");
        Assert.Null(empty.GetGuid(0));
        await using var bad = await Documents.CellAsync("26b014bf", "char", "36");
        Assert.Equal(VoTableErrorKind.BadValue, Assert.Throws<VoTableException>(() => bad.GetGuid(0)).Kind);
    }
}
