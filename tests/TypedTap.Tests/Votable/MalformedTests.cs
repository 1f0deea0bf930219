using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Documents that no reader could give a meaning to.</summary>
public sealed class MalformedTests
{
    private static readonly string Fields = Documents.Field("a", "int") + Documents.Field("b", "char", "*");

    [Theory]
    [InlineData("<TR><TD>1</TD></TR>", "Row 2 has 1 cells, but the table has 2 columns.")]
    [InlineData("<TR/>", "Row 2 has 0 cells")]
    [InlineData("<TR><TD/><TD/><TD>3</TD><TD/></TR>", "Row 2 has 4 cells")]
    [InlineData("<TR>x<TD/><TD/></TR>", "Text stands between the tags inside <TR>, at row 2")]
    [InlineData("text", "Text stands between the tags inside <TABLEDATA>, at row 2")]
    [InlineData("<TR><TH/></TR>", "<TH> stands between the cells of row 2")]
    [InlineData("<VOTABLE/>", "<VOTABLE> stands between rows, after row 1")]
    public async Task Rows(string row, string message)
    {
        await using var reader = await Documents.OpenAsync(
            Documents.TableData(Fields, Documents.Row("1", "x") + row + Documents.Row("3", "y")));
        Assert.True(await reader.ReadAsync());
        var error = await Assert.ThrowsAsync<VoTableException>(() => reader.ReadAsync().AsTask());
        Assert.Equal((VoTableErrorKind.Malformed, 1), (error.Kind, error.RowsRead));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Line);
        Assert.NotNull(error.Column);

        // A reader that has failed does not pretend that the table is over.
        Assert.Same(error, (await Assert.ThrowsAsync<InvalidOperationException>(() => reader.ReadAsync().AsTask())).InnerException);
    }

    /// <summary>Rows that would not be delivered are an error, never passed over.</summary>
    [Theory]
    [InlineData("{F}<DATA>{R}{R}</DATA>", 1, "<TABLEDATA> stands in a DATA that has had its rows")]
    [InlineData("{F}<DATA><TABLEDATA/>{R}</DATA>", 0, "<TABLEDATA> stands in a DATA")]
    [InlineData("{F}<DATA>{R}<BINARY><STREAM>AAAAAQ==</STREAM></BINARY></DATA>", 1, "<BINARY> stands in a DATA")]
    [InlineData("{F}<DATA>{R}<BINARY2><STREAM>AAAAAAE=</STREAM></BINARY2></DATA>", 1, "<BINARY2> stands in a DATA")]
    [InlineData("{F}<DATA>{R}<FITS><STREAM>AAAA</STREAM></FITS></DATA>", 1, "<FITS> stands in a DATA")]
    [InlineData("{F}<DATA><BINARY><STREAM>AAAAAQ==</STREAM><STREAM>AAAAAQ==</STREAM></BINARY></DATA>", 1, "<STREAM> stands in a DATA")]
    [InlineData("{F}<DATA>{R}</DATA><DATA>{R}</DATA>", 1, "second DATA")]
    [InlineData("{F}<DATA/><DATA>{R}</DATA>", 0, "second DATA")]
    [InlineData("{F}<DATA>{R}<DATA>{R}</DATA></DATA>", 1, "second DATA")]
    [InlineData("<DATA>{R}</DATA>{F}", 0, "A FIELD stands behind the DATA")]
    [InlineData("{F}<DATA>{R}</DATA>{F}", 1, "A FIELD stands behind the DATA")]
    [InlineData("{F}<TABLE>{F}<DATA>{R}</DATA></TABLE>", 0, "A TABLE begins inside another")]
    [InlineData("{F}<DATA>{R}</DATA><TABLE>{F}<DATA>{R}</DATA></TABLE>", 1, "A TABLE begins inside another")]
    public async Task A_table_has_one_block_of_rows(string table, int rows, string message)
    {
        table = table.Replace("{F}", Documents.Field("x", "int"), StringComparison.Ordinal)
            .Replace("{R}", $"<TABLEDATA>{Documents.Row("1")}</TABLEDATA>", StringComparison.Ordinal);
        var error = await Assert.ThrowsAsync<VoTableException>(() => Documents.ReadAllAsync(Documents.Around($"<TABLE>{table}</TABLE>")));
        Assert.Equal((VoTableErrorKind.Malformed, rows), (error.Kind, error.RowsRead));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_inside_a_cell_are_tolerated()
    {
        await using var row = await Documents.OnFirstRowAsync(
            Documents.TableData(Fields, "<TR ID='r'><TD/><TD>a <a href='x'>link<br/></a>!</TD></TR>"));
        Assert.Equal("a link!", row.GetString(1));
        Assert.True(row.IsNull(0));
    }

    /// <summary>The schema has it and the standard never explains it; what is inside are the bytes of BINARY.</summary>
    [Fact]
    public async Task A_cell_may_be_in_base64()
    {
        var text = Convert.ToBase64String(new Bytes().Int(2).Text("hi").ToArray());
        await using var row = await Documents.OnFirstRowAsync(
            Documents.TableData(Fields, $"<TR><TD encoding='base64'>AAAA AQ==</TD><TD encoding=' Base64 '>{text}</TD></TR>"));
        Assert.Equal((1, "hi"), (row.GetInt32(0), row.GetString(1)));
        foreach (var cell in (string[])["AAA", "AAAAAAE=", "AAA*"])
        {
            var error = await Assert.ThrowsAsync<VoTableException>(
                () => Documents.ReadAllAsync(Documents.TableData(Fields, $"<TR><TD encoding='base64'>{cell}</TD><TD/></TR>")));
            Assert.Equal(VoTableErrorKind.Malformed, error.Kind);
            Assert.Contains("Column 'a' (int), row 1", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("& unescaped")]
    [InlineData("&nbsp;")]
    [InlineData("</TD>")]
    [InlineData("<<")]
    [InlineData("\u0001")]
    [InlineData("&#x1;")]
    public async Task Xml_that_is_not_well_formed(string cell)
    {
        await using var reader = await Documents.OpenAsync(
            Documents.TableData(Fields, Documents.Row("1", "x") + $"<TR><TD>2</TD><TD>{cell}</TD></TR>"));
        Assert.True(await reader.ReadAsync());
        var error = await Assert.ThrowsAsync<VoTableException>(() => reader.ReadAsync().AsTask());
        Assert.Equal((VoTableErrorKind.Malformed, 1), (error.Kind, error.RowsRead));
    }

    [Theory]
    [InlineData("junk")]
    [InlineData("<VOTABLE/>")]
    public async Task Anything_behind_the_end(string junk)
    {
        var error = await Assert.ThrowsAsync<VoTableException>(
            () => Documents.ReadAllAsync(Documents.TableData(Fields, Documents.Row("1", "x")) + junk));
        Assert.Equal((VoTableErrorKind.Malformed, 1), (error.Kind, error.RowsRead));
        Assert.Equal(
            1, await Documents.ReadAllAsync(Documents.TableData(Fields, Documents.Row("1", "x")) + " \n<!-- made by x --><?pi?>\n"));
    }

    [Theory]
    [InlineData("AAAAA", "within a group")]
    [InlineData("AA=A", "after its padding")]
    [InlineData("AAAA=", "within a group")]
    [InlineData("AAA=AAAA", "after its padding")]
    [InlineData("AA*A", "not valid base64")]
    [InlineData("AAÄA", "the character 'Ä'")]
    [InlineData("A===", "not valid base64")]
    public async Task Base64(string text, string message)
    {
        var error = await Assert.ThrowsAsync<VoTableException>(
            () => Documents.ReadAllAsync(Documents.BinaryText(Documents.Field("b", "unsignedByte"), text)));
        Assert.Equal(VoTableErrorKind.Malformed, error.Kind);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Binary_data_that_ends_within_a_row()
    {
        await using var reader = await Documents.OpenAsync(
            Documents.Binary(Fields, new Bytes().Int(1).Int(1).Text("x").Int(2).Raw(0, 0).ToArray()));
        Assert.True(await reader.ReadAsync());
        var error = await Assert.ThrowsAsync<VoTableException>(() => reader.ReadAsync().AsTask());
        Assert.Equal((VoTableErrorKind.Malformed, 1), (error.Kind, error.RowsRead));
        Assert.Contains("ends within row 2, in column 'b'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lengths_that_cannot_be()
    {
        var negative = await Assert.ThrowsAsync<VoTableException>(
            () => Documents.ReadAllAsync(Documents.Binary(Fields, new Bytes().Int(1).Int(-1).ToArray())));
        Assert.Equal(VoTableErrorKind.Malformed, negative.Kind);
        Assert.Contains("Column 'b' (char[*]), row 1: the cell claims -1 elements", negative.Message, StringComparison.Ordinal);
        var huge = await Assert.ThrowsAsync<VoTableException>(
            () => Documents.ReadAllAsync(Documents.Binary(Fields, new Bytes().Int(1).Int(int.MaxValue).ToArray())));
        Assert.Equal(VoTableErrorKind.LimitExceeded, huge.Kind);
    }

    [Fact]
    public async Task Columns_of_no_size()
    {
        var error = await Assert.ThrowsAsync<VoTableException>(
            () => Documents.ReadAllAsync(Documents.Binary(Documents.Field("x", "char", "0"), [1, 2, 3])));
        Assert.Equal(VoTableErrorKind.Malformed, error.Kind);
        Assert.Equal(0, await Documents.ReadAllAsync(Documents.Binary(Documents.Field("x", "char", "0"), [])));
    }

    /// <summary>A character outside the BMP was counted as one unit, but written as two.</summary>
    [Theory]
    [InlineData("\U0001F52Dabc", "next")]
    [InlineData("ab\U0001F52D", "next")]
    [InlineData("\U0001F52D\U0001F52Dab", "next")]
    public async Task Lengths_in_code_points(string text, string next)
    {
        var fields = Documents.Field("u", "unicodeChar", "*") + Documents.Field("n", "int") + Documents.Field("t", "char", "*");
        var bytes = new Bytes();
        for (var i = 0; i < 20; i++)
            bytes.Int(text.EnumerateRunes().Count()).Wide(text).Int(i).Int(next.Length).Text(next);
        await using var reader = await Documents.OpenAsync(Documents.Binary(fields, bytes.ToArray()));
        var error = await Assert.ThrowsAsync<VoTableException>(() => reader.ReadAsync().AsTask());
        Assert.Equal((VoTableErrorKind.Malformed, 0), (error.Kind, error.RowsRead));
    }

    [Fact]
    public async Task Lengths_in_units_are_right()
    {
        var fields = Documents.Field("u", "unicodeChar", "*") + Documents.Field("t", "char", "*");
        await using var row = await Documents.OnFirstRowAsync(
            Documents.Binary(fields, new Bytes().Int(4).Wide("a\U0001F52Db").Int(1).Text("x").ToArray()));
        Assert.Equal(("a\U0001F52Db", "x"), (row.GetString(0), row.GetString(1)));
        Assert.False(await row.ReadAsync());
    }
}
