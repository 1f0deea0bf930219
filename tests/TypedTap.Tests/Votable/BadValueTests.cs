using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Messages of getters: column, type, row, value, what is wrong.</summary>
public sealed class BadValueTests
{
    [Theory]
    [InlineData("3.5", "int", "'3.5' is not an integer.")]
    [InlineData("abc", "int", "'abc' is not an integer.")]
    [InlineData("3000000000", "long", "'3000000000' does not fit the type asked for.")]
    [InlineData("99999999999999999999", "long", "'99999999999999999999' does not fit the type asked for.")]
    [InlineData("1 2", "int", "'1 2' is not an integer.")]
    [InlineData("3.5", "char", "'3.5' is not an integer.")]
    [InlineData("1e300", "double", "'1e300' does not fit the type asked for.")]
    public async Task Integer(string text, string datatype, string message)
    {
        await using var row = await Documents.CellAsync(text, datatype);
        var error = Assert.Throws<VoTableException>(() => row.GetInt32(0));
        Assert.Equal(VoTableErrorKind.BadValue, error.Kind);
        Assert.Equal($"Column 'x' ({datatype}), row 1: {message}", error.Message);
        Assert.Equal(1, error.RowsRead);
    }

    [Fact]
    public async Task Other_types()
    {
        await using var text = await Documents.CellAsync("abc", "char", "*");
        Assert.Contains(
            "'abc' is not a number", Assert.Throws<VoTableException>(() => text.GetDouble(0)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "'abc' is not a boolean", Assert.Throws<VoTableException>(() => text.GetBoolean(0)).Message, StringComparison.Ordinal);
        Assert.Contains("'abc' is not a UUID", Assert.Throws<VoTableException>(() => text.GetGuid(0)).Message, StringComparison.Ordinal);
        await using var two = await Documents.CellAsync("2", "int");
        Assert.Contains("'2' is not a boolean", Assert.Throws<VoTableException>(() => two.GetBoolean(0)).Message, StringComparison.Ordinal);
        await using var large = await Documents.CellAsync("1e300", "double");
        Assert.Contains(
            "'1e300' does not fit", Assert.Throws<VoTableException>(() => large.GetSingle(0)).Message, StringComparison.Ordinal);
        await using var minus = await Documents.CellAsync("-1", "short");
        Assert.Contains("'-1' does not fit", Assert.Throws<VoTableException>(() => minus.GetByte(0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_row_and_the_element_are_named_and_reading_goes_on()
    {
        var fields = Documents.Field("id", "int") + Documents.Field("v", "short", "*");
        await using var reader = await Documents.OpenAsync(
            Documents.TableData(fields, Documents.Row("1", "1 2") + Documents.Row("2", "1 70000 x") + Documents.Row("3", "x")));
        await reader.ReadAsync();
        await reader.ReadAsync();
        Assert.Equal(
            "Column 'v' (short[*]), row 2: the element '70000' does not fit the type asked for.",
            Assert.Throws<VoTableException>(() => reader.GetInt16Array(1)).Message);
        Assert.Equal(2, reader.GetInt32(0));
        await reader.ReadAsync();
        Assert.Equal(
            "Column 'v' (short[*]), row 3: the element 'x' is not an integer.",
            Assert.Throws<VoTableException>(() => reader.GetInt16Array(1)).Message);
        Assert.False(await reader.ReadAsync());
    }

    [Fact]
    public async Task Long_values_are_cut_in_messages()
    {
        await using var row = await Documents.CellAsync(new string('x', 1000), "char", "*");
        Assert.InRange(Assert.Throws<VoTableException>(() => row.GetInt32(0)).Message.Length, 60, 150);
    }

    [Fact]
    public async Task Misuse_is_told_apart_from_bad_data()
    {
        await using var reader = await Documents.OpenAsync(Documents.TableData(Documents.Field("x", "int"), Documents.Row("1")));
        Assert.Throws<InvalidOperationException>(() => reader.GetInt32(0));
        await reader.ReadAsync();
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.GetInt32(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.IsNull(-1));
        await reader.ReadAsync();
        Assert.Throws<InvalidOperationException>(() => reader.GetInt32(0));
    }
}
