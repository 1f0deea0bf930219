using System.Globalization;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Timestamps of DALI and their relatives.</summary>
public sealed class TimestampTests
{
    [Theory]
    [InlineData("2020-01-31", "2020-01-31T00:00:00.0000000Z")]
    [InlineData("2020-01-31Z", "2020-01-31T00:00:00.0000000Z")]
    [InlineData("2020-01-31T12:34:56", "2020-01-31T12:34:56.0000000Z")]
    [InlineData("2020-01-31 12:34:56", "2020-01-31T12:34:56.0000000Z")]
    [InlineData("2020-01-31T12:34:56Z", "2020-01-31T12:34:56.0000000Z")]
    [InlineData("2020-01-31T12:34:56.5", "2020-01-31T12:34:56.5000000Z")]
    [InlineData("2020-01-31T12:34:56.123456789", "2020-01-31T12:34:56.1234567Z")]
    [InlineData("2020-01-31T12:34:56.12345678901234567890Z", "2020-01-31T12:34:56.1234567Z")]
    [InlineData("2020-01-31T12:34", "2020-01-31T12:34:00.0000000Z")]
    [InlineData("2020-01-31T12:34:56+02:00", "2020-01-31T10:34:56.0000000Z")]
    [InlineData("2020-01-31T23:34:56-0130", "2020-02-01T01:04:56.0000000Z")]
    [InlineData("2020-01-31T12:34:56 +01", "2020-01-31T11:34:56.0000000Z")]
    [InlineData("2020-12-31T24:00:00", "2021-01-01T00:00:00.0000000Z")]
    [InlineData("2016-12-31T23:59:60", "2017-01-01T00:00:00.0000000Z")]
    [InlineData("2016-12-31T23:59:60.5", "2017-01-01T00:00:00.5000000Z")]
    [InlineData("0001-01-01T00:00:00", "0001-01-01T00:00:00.0000000Z")]
    [InlineData("9999-12-31T23:59:59.9999999", "9999-12-31T23:59:59.9999999Z")]
    [InlineData(" 2020-02-29 ", "2020-02-29T00:00:00.0000000Z")]
    public async Task Are_read_as_utc(string text, string expected)
    {
        await using var row = await Documents.CellAsync(text, "char", "*", xtype: "timestamp");
        var value = row.GetTimestamp(0);
        Assert.Equal(expected, value?.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(DateTimeKind.Utc, value?.Kind);
    }

    [Theory]
    [InlineData("2020-13-01")]
    [InlineData("2021-02-29")]
    [InlineData("2020-1-1")]
    [InlineData("20200131")]
    [InlineData("2020-01-31T")]
    [InlineData("2020-01-31T25:00:00")]
    [InlineData("2020-01-31T24:00:01")]
    [InlineData("2020-01-31T12:60:00")]
    [InlineData("2020-01-31T12:34:61")]
    [InlineData("2020-01-31T12:34:56X")]
    [InlineData("2020-01-31T12:34:56+99")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("9999-12-31T24:00:00")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("yesterday")]
    public async Task What_is_none_is_an_error(string text)
    {
        await using var row = await Documents.CellAsync(text, "char", "*", xtype: "timestamp");
        var error = Assert.Throws<VoTableException>(() => row.GetTimestamp(0));
        Assert.Equal(VoTableErrorKind.BadValue, error.Kind);
        Assert.Contains($"'{text.Trim()}' is not a timestamp", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_null()
    {
        await using var text = await Documents.CellAsync("", "char", "*", xtype: "timestamp");
        Assert.Null(text.GetTimestamp(0));
        await using var binary = await Documents.CellAsync(
            new Bytes().Text("                    ").ToArray(), binary2: false, "char", "20");
        Assert.Null(binary.GetTimestamp(0));
    }

    [Fact]
    public async Task Wide_text_and_numbers()
    {
        await using var wide = await Documents.CellAsync(
            new Bytes().Int(10).Wide("2020-01-31").ToArray(), binary2: false, "unicodeChar", "*");
        Assert.Equal(new DateTime(2020, 1, 31, 0, 0, 0, DateTimeKind.Utc), wide.GetTimestamp(0));
        await using var number = await Documents.CellAsync("59000.5", "double");
        Assert.Throws<VoTableException>(() => number.GetTimestamp(0));
    }
}
