using System.Text;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>In which pieces a document arrives changes nothing.</summary>
public sealed class ChunkTests
{
    private static readonly int[] Sizes = [1, 2, 3, 7, 64, 4096];

    [Theory]
    [InlineData("")]
    [InlineData("vot:")]
    public async Task Every_datatype_in_tabledata(string prefix) => await CheckAsync(ChunkDocuments.TableData(prefix), ChunkDocuments.Rows);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_datatype_in_binary(bool binary2)
    {
        // BINARY has nulls of its own for some types only.
        var rows = ChunkDocuments.Rows.Select(row => row.ToArray()).ToArray();
        if (!binary2)
            (rows[1][1], rows[1][2], rows[1][3], rows[1][5]) = ("00000000000", "200", "-2", "-5000000000");
        await CheckAsync(ChunkDocuments.Binary(binary2), rows);
    }

    [Fact]
    public async Task References_and_line_ends()
    {
        var rows = "<TR><TD>a\r\nb\rc&#xD;&#10;d&#13;\ne</TD></TR>\r\n<TR><TD><![CDATA[a\r\nb\r]]>\r\n]]&gt;</TD></TR>\r\n<TR><TD>\r\n</TD></TR>";
        await CheckAsync(Documents.TableData(Documents.Field("x", "char", "*"), rows), [["a\nb\nc\r\nd\r\ne"], ["a\nb\n\n]]>"], ["\n"]]);
    }

    [Theory]
    [InlineData("<TR><TD>1</TD></TR>\nstray text\n<TR><TD>2</TD></TR>\n<ODD>x</ODD><TR> more <TD>x</TD></TR><TR/>")]
    [InlineData("<TR><TD>1</TD></TR>\n<TR><TD>1</TD><TD>2</TD></TR>\n<TR><TD>null</TD>\n<TD/></TR>\n")]
    public async Task Warnings(string rows)
    {
        var document = Documents.TableData(Documents.Field("x", "int"), rows);
        var expected = await ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(document)));
        Assert.NotEmpty(expected.Warnings);
        foreach (var size in Sizes)
        {
            var actual = await ReadAsync(new DripStream(Encoding.UTF8.GetBytes(document), size));
            Assert.Equal(expected.Rows, actual.Rows);
            Assert.Equal(
                expected.Warnings.Select(static warning => warning.ToString()),
                actual.Warnings.Select(static warning => warning.ToString()));
        }
    }

    [Theory]
    [InlineData("<TR><TD>1</TD></TR>\n<TR><TD>&nosuch;</TD></TR>")]
    [InlineData("<TR><TD>1</TD></TR>\n<TR><TD>a & b</TD></TR>")]
    [InlineData("<TR><TD>1</TD></TR>\n<TR><TD>a\u0001b</TD></TR>")]
    [InlineData("<TR><TD>1</TD></TR>\n<TR><TD>2</TR>")]
    [InlineData("<TR><TD>1</TD></TR>\n<TR><TD>2</TD></TR></TABLE>")]
    [InlineData("<TR><TD>1</TD></TR>\n<TR><TD a=b>2</TD></TR>")]
    [InlineData("<TR><TD>1</TD></TR>\n<TR><TD>2</TD></TR><TABLE/>")]
    [InlineData("<TR><TD>1</TD></TR>\n<TR><TD>2</TD></TR><!DOCTYPE x>")]
    public async Task Positions_of_errors(string rows)
    {
        var document = Encoding.UTF8.GetBytes(Documents.TableData(Documents.Field("x", "char", "*"), rows));
        var expected = await Assert.ThrowsAsync<VoTableException>(() => ReadAsync(new MemoryStream(document)));
        Assert.Equal(2, expected.Line);
        foreach (var size in Sizes)
        {
            var actual = await Assert.ThrowsAsync<VoTableException>(() => ReadAsync(new DripStream(document, size)));
            Assert.Equal(
                (expected.Message, expected.Line, expected.Column, expected.RowsRead),
                (actual.Message, actual.Line, actual.Column, actual.RowsRead));
        }
    }

    [Theory]
    [InlineData(64)]
    [InlineData(4096)]
    [InlineData(100_001)]
    [InlineData(int.MaxValue)]
    public async Task Rows_larger_than_the_window(int size)
    {
        var large = string.Concat(Enumerable.Range(0, 30_000).Select(static i => i % 3 == 0 ? "&amp;\u00e9" : "0123456789"));
        var value = large.Replace("&amp;", "&", StringComparison.Ordinal);
        var row = $"<TR><TD>{large}</TD><TD>17</TD></TR>\r\n";
        var small = "<TR><TD>small &lt;</TD><TD>18</TD></TR>\r\n";
        var document = Documents.TableData(
            Documents.Field("x", "char", "*") + Documents.Field("n", "int"), small + row + small + row + row + small);
        var read = await ReadAsync(new DripStream(Encoding.UTF8.GetBytes(document), size));
        Assert.Equal([["small <", "18"], [value, "17"], ["small <", "18"], [value, "17"], [value, "17"], ["small <", "18"]], read.Rows);
        Assert.Empty(read.Warnings);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Binary_rows_larger_than_the_window(bool binary2)
    {
        var large = new string('x', 300_000);
        var bytes = new Bytes();
        for (var i = 0; i < 5; i++)
            (binary2 ? bytes.Raw(0) : bytes).Int(i % 2 == 0 ? 300_000 : 1).Text(i % 2 == 0 ? large : "y").Int(i);
        var document = Documents.Binary(Documents.Field("x", "char", "*") + Documents.Field("n", "int"), bytes.ToArray(), binary2);
        foreach (var size in (int[])[4096, 100_001, int.MaxValue])
        {
            var read = await ReadAsync(new DripStream(Encoding.UTF8.GetBytes(document), size));
            Assert.Equal([[large, "0"], ["y", "1"], [large, "2"], ["y", "3"], [large, "4"]], read.Rows);
        }
    }

    private static async Task CheckAsync(string document, string?[][] expected)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        var whole = await ReadAsync(new MemoryStream(bytes));
        Assert.Equal(expected, whole.Rows);
        foreach (var size in Sizes)
        {
            var read = await ReadAsync(new DripStream(bytes, size));
            Assert.Equal(expected, read.Rows);
            Assert.Equal(whole.Warnings, read.Warnings);
        }
    }

    private static async Task<(string?[][] Rows, IReadOnlyList<VoTableWarning> Warnings)> ReadAsync(Stream stream)
    {
        await using var reader = await VoTableReader.OpenAsync(stream, new VoTableReaderOptions { Tolerance = VoTableTolerance.Lenient });
        var rows = new List<string?[]>();
        while (await reader.ReadAsync())
        {
            // The numbers are read as such too, which is when they are looked at.
            if (reader.Fields[0].Datatype == "int")
                _ = reader.GetInt32(0);
            rows.Add([.. Enumerable.Range(0, reader.Fields.Count).Select(i => reader.IsNull(i) ? null : reader.GetString(i))]);
        }

        Assert.Equal(rows.Count, reader.RowsRead);
        return ([.. rows], reader.Warnings);
    }
}
