using System.Globalization;
using System.Text;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Lines and places in documents of many windows.</summary>
public sealed class PositionTests
{
    private const int Rows = 12_000;

    [Theory]
    [InlineData("plain text of a cell", "\n", 4096)]
    [InlineData("plain text of a cell", "\r\n", int.MaxValue)]
    [InlineData("a &amp; b &lt; c", "\n", int.MaxValue)]
    [InlineData("a &amp; b\nc\nd", "\n", int.MaxValue)]
    [InlineData("a &amp; b\nc\nd", "\n", 1000)]
    [InlineData("a &#10; b &#10; c", "\n", int.MaxValue)]
    [InlineData("a\nb\nc\nd", "\r\n", int.MaxValue)]
    [InlineData("a\nb\nc\nd", "\r\n", 1000)]
    [InlineData("<![CDATA[a\nb\nc]]>", "\r\n", int.MaxValue)]
    [InlineData("<![CDATA[a\nb\nc]]>", "\r\n", 1000)]
    [InlineData("a<!-- b\nc -->&#10;", "\n", int.MaxValue)]
    public async Task Of_warnings_and_errors(string cell, string lineEnd, int chunk)
    {
        var text = new StringBuilder();
        for (var i = 0; i < Rows; i++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n  <TR><TD>{(i == 11_000 ? "bad" : "1")}</TD><TD>{cell}</TD></TR><!-- filling up the line {i} -->");
        text.Append("\n   <TR><TD>2</TR>");
        var document = Documents.TableData(Documents.Field("n", "int") + Documents.Field("x", "char", "*"), text.ToString()).Replace(
            "\n", lineEnd, StringComparison.Ordinal);
        Assert.True(document.Length > 600_000);

        var badEnd = document.IndexOf("</TR>", document.IndexOf(">bad<", StringComparison.Ordinal), StringComparison.Ordinal)
            + "</TR>".Length;
        var brokenAt = document.LastIndexOf("</TR>", StringComparison.Ordinal);
        var options = new VoTableReaderOptions { Tolerance = VoTableTolerance.Lenient };
        await using var reader = await VoTableReader.OpenAsync(new DripStream(Encoding.UTF8.GetBytes(document), chunk), options);
        var error = await Assert.ThrowsAsync<VoTableException>(async () =>
        {
            while (await reader.ReadAsync())
                _ = reader.GetInt32(0);
        });
        var warning = Assert.Single(reader.Warnings);
        Assert.Equal(11_001, warning.Row);
        Assert.Equal(Place(document, badEnd), (warning.Line, warning.Column));
        Assert.Equal(Place(document, brokenAt), (error.Line!.Value, error.Column!.Value));
        Assert.Equal(Rows, error.RowsRead);
    }

    [Fact]
    public async Task Lines_before_the_declaration_count()
    {
        var document = "\n\n" + Documents.TableData(Documents.Field("n", "int"), "<TR><TD>1</TR>");
        var error = await Assert.ThrowsAsync<VoTableException>(() => Documents.ReadAllAsync(document));
        Assert.Equal(3, error.Line);
    }

    [Fact]
    public async Task In_base64()
    {
        var lines = string.Join('\n', Enumerable.Repeat(Convert.ToBase64String(new byte[57]), 10_000));
        var document = Documents.BinaryText(Documents.Field("n", "int"), $"{lines}\n!!!!");
        var error = await Assert.ThrowsAsync<VoTableException>(() => Documents.ReadAllAsync(document));
        Assert.InRange(error.Line!.Value, 10_000, 10_002);
    }

    /// <summary>Counted the plain way.</summary>
    private static (long Line, long Column) Place(string document, int at)
    {
        var before = document.AsSpan(0, at);
        return (before.Count('\n') + 1, at - before.LastIndexOf('\n'));
    }
}
