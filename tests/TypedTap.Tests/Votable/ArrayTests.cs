using System.Numerics;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Arrays of every shape.</summary>
public sealed class ArrayTests
{
    [Theory]
    [InlineData("3", "1 2 3")]
    [InlineData("*", " 1  2\n3 ")]
    [InlineData("5*", "1,2, 3")]
    [InlineData("3x*", "1 2 3")]
    public async Task Integers_in_tabledata(string arraysize, string text)
    {
        await using var row = await Documents.CellAsync(text, "int", arraysize);
        Assert.Equal([1, 2, 3], row.GetInt32Array(0)!);
        Assert.Equal([1L, 2, 3], row.GetInt64Array(0)!);
        Assert.Equal([(short)1, 2, 3], row.GetInt16Array(0)!);
        Assert.Equal(new byte[] { 1, 2, 3 }, row.GetByteArray(0)!);
        Assert.Equal([1.0, 2, 3], row.GetDoubleArray(0)!);
        Assert.Equal([1f, 2, 3], row.GetSingleArray(0)!);
        Assert.Equal(["1", "2", "3"], row.GetStringArray(0)!);
        Assert.Equal("1 2 3", row.GetString(0));
        Assert.Contains("3 values", Assert.Throws<VoTableException>(() => row.GetInt32(0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nan_stays_an_element()
    {
        await using var row = await Documents.CellAsync("NaN inf -Inf 0.1", "double", "*");
        Assert.Equal([double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0.1], row.GetDoubleArray(0)!);
        Assert.False(row.IsNull(0));
        Assert.Equal("NaN +Inf -Inf 0.1", row.GetString(0));
    }

    [Fact]
    public async Task The_null_value_inside_an_array()
    {
        await using var row = await Documents.CellAsync("1 -9 3", "int", "3", nullValue: "-9");
        Assert.Equal([1, -9, 3], row.GetInt32Array(0)!);
        Assert.Equal([1, double.NaN, 3], row.GetDoubleArray(0)!);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("")]
    public async Task Arraysize_1_is_a_scalar(string arraysize)
    {
        await using var text = await Documents.CellAsync("7", "int", arraysize, nullValue: "8");
        Assert.Equal(7, text.GetInt32(0));
        Assert.Equal([7], text.GetInt32Array(0)!);
        await using var isNull = await Documents.CellAsync("8", "int", arraysize, nullValue: "8");
        Assert.True(isNull.IsNull(0));
        Assert.Null(isNull.GetInt32(0));
        await using var binary = await Documents.CellAsync(new Bytes().Int(7).ToArray(), binary2: false, "int", arraysize);
        Assert.Equal(7, binary.GetInt32(0));
    }

    [Theory]
    [InlineData("2x3", false)]
    [InlineData("2x*", true)]
    [InlineData("2x3x1*", true)]
    [InlineData("*", true)]
    public async Task Floats_in_binary(string arraysize, bool hasCount)
    {
        var bytes = hasCount ? new Bytes().Int(6) : new Bytes();
        for (var i = 0; i < 6; i++)
            bytes.Float(i + 0.5f);
        await using var row = await Documents.CellAsync(bytes.ToArray(), binary2: false, "float", arraysize);
        Assert.Equal([0.5f, 1.5f, 2.5f, 3.5f, 4.5f, 5.5f], row.GetSingleArray(0)!);
        Assert.Equal([0.5, 1.5, 2.5, 3.5, 4.5, 5.5], row.GetDoubleArray(0)!);
    }

    [Fact]
    public async Task An_empty_array_is_null_unless_binary2_says_otherwise()
    {
        await using var text = await Documents.CellAsync(" ", "int", "*");
        Assert.Null(text.GetInt32Array(0));
        await using var binary = await Documents.CellAsync(new Bytes().Int(0).ToArray(), binary2: false, "int", "*");
        Assert.Null(binary.GetInt32Array(0));
        await using var binary2 = await Documents.CellAsync(new Bytes().Raw(0).Int(0).ToArray(), binary2: true, "int", "*");
        Assert.Empty(binary2.GetInt32Array(0)!);
        Assert.False(binary2.IsNull(0));
        Assert.Null(binary2.GetInt32(0));
    }

    [Fact]
    public async Task A_fixed_array_of_nothing_but_nulls_is_null_in_binary_only()
    {
        var nans = new Bytes().Double(double.NaN).Double(double.NaN).ToArray();
        await using var binary = await Documents.CellAsync(nans, binary2: false, "double", "2");
        Assert.Null(binary.GetDoubleArray(0));
        await using var binary2 = await Documents.CellAsync([0, .. nans], binary2: true, "double", "2");
        Assert.Equal([double.NaN, double.NaN], binary2.GetDoubleArray(0)!);
        await using var text = await Documents.CellAsync("NaN NaN", "double", "2");
        Assert.Equal([double.NaN, double.NaN], text.GetDoubleArray(0)!);
    }

    [Theory]
    [InlineData("10110")]
    [InlineData("1 0 1 1 0")]
    public async Task Bits_in_tabledata(string text)
    {
        await using var row = await Documents.CellAsync(text, "bit", "5");
        Assert.Equal([true, false, true, true, false], row.GetBooleanArray(0)!);
        Assert.Equal(new byte[] { 1, 0, 1, 1, 0 }, row.GetByteArray(0)!);
        Assert.Equal("10110", row.GetString(0));
    }

    [Fact]
    public async Task Bits_in_binary_begin_with_the_highest()
    {
        await using var fixedSize = await Documents.CellAsync([0b1011_0000, 0b1000_0000], binary2: false, "bit", "9");
        Assert.Equal("101100001", fixedSize.GetString(0));
        await using var variable = await Documents.CellAsync(new Bytes().Int(10).Raw(0xff, 0x40).ToArray(), binary2: false, "bit", "*");
        Assert.Equal("1111111101", variable.GetString(0));
        Assert.Equal(10, variable.GetBooleanArray(0)!.Length);
    }

    [Fact]
    public async Task Booleans_have_no_null_inside()
    {
        await using var row = await Documents.CellAsync("T F 1 0", "boolean", "4");
        Assert.Equal([true, false, true, false], row.GetBooleanArray(0)!);
        await using var unknown = await Documents.CellAsync("T ? F", "boolean", "3");
        Assert.Equal(
            "Column 'x' (boolean[3]), row 1: the element '?' is not a boolean.",
            Assert.Throws<VoTableException>(() => unknown.GetBooleanArray(0)).Message);
        Assert.Equal(["true", "?", "false"], unknown.GetStringArray(0)!);
    }

    [Fact]
    public async Task Complex_numbers()
    {
        await using var row = await Documents.CellAsync("1 -2", "floatComplex");
        Assert.Equal(new Complex(1, -2), row.GetComplex(0));
        Assert.Equal([1.0, -2.0], row.GetDoubleArray(0)!);
        Assert.Equal(["1 -2"], row.GetStringArray(0)!);
        Assert.Throws<VoTableException>(() => row.GetDouble(0));
        await using var real = await Documents.CellAsync("3 0", "doubleComplex");
        Assert.Equal(3, real.GetDouble(0));
        await using var array = await Documents.CellAsync("1 2 3 4", "doubleComplex", "2");
        Assert.Equal([new(1, 2), new(3, 4)], array.GetComplexArray(0)!);
        await using var odd = await Documents.CellAsync("1 2 3", "doubleComplex", "*");
        Assert.Throws<VoTableException>(() => odd.GetComplexArray(0));
        await using var binary = await Documents.CellAsync(
            new Bytes().Int(2).Float(1).Float(2).Float(3).Float(4).ToArray(), binary2: false, "floatComplex", "*");
        Assert.Equal([new(1, 2), new(3, 4)], binary.GetComplexArray(0)!);
    }

    [Fact]
    public async Task Numbers_in_a_text_column()
    {
        await using var row = await Documents.CellAsync("1.5 2", "char", "*");
        Assert.Equal([1.5, 2], row.GetDoubleArray(0)!);
    }
}
