using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Which table is read, and what surrounds it.</summary>
public sealed class StructureTests
{
    private const string OneRow = "<TABLE><FIELD name='x' datatype='int'/><DATA><TABLEDATA><TR><TD>1</TD></TR></TABLEDATA></DATA></TABLE>";

    [Fact]
    public async Task A_field_has_all_its_attributes()
    {
        var field = """
            <FIELD ID=" c1 " name=" ra " datatype="double" arraysize="2" xtype="point" unit="deg" ucd="pos.eq" utype="a:b.c" ref="sys" width="10" precision="F4">
              <!-- comment --><DESCRIPTION> Where <i>it</i> is
            </DESCRIPTION><VALUES null="-99"><MIN value="0"/><OPTION><OPTION value="x"/></OPTION></VALUES><VALUES null="7"/><LINK href="x"/></FIELD>
            """;
        await using var reader = await Documents.OpenAsync(Documents.TableData(field, ""));
        var expected = new VoTableField
        {
            Id = "c1",
            Name = "ra",
            Datatype = "double",
            Arraysize = "2",
            Xtype = "point",
            Unit = "deg",
            Ucd = "pos.eq",
            Utype = "a:b.c",
            Ref = "sys",
            Width = "10",
            Precision = "F4",
            Description = "Where it is",
            Values = new VoTableValues
            {
                Null = "-99",
                Min = new VoTableLimit("0"),
                Options = [new VoTableOption("") { Options = [new VoTableOption("x")] }],
            },
            Links = [new VoTableLink { Href = "x" }],
        };
        Assert.Equal(expected, Assert.Single(reader.Fields));
        Assert.Equal("double[2]", expected.TypeText);
    }

    [Fact]
    public async Task Services_forget_attributes_or_misspell_them()
    {
        await using var reader = await Documents.OpenAsync(
            Documents.TableData(
                "<FIELD id='a'/><FIELD Name='b' DataType='INT' arraysize=' '/><FIELD name='c' datatype='strange'/>",
                Documents.Row("x y", "2", "z")));
        Assert.Equal(
            [("a", "char", "*"), ("b", "INT", null), ("c", "strange", null)],
            reader.Fields.Select(static field => (field.Name, field.Datatype, field.Arraysize)));
        await reader.ReadAsync();
        Assert.Equal(("x y", 2, "z"), (reader.GetString(0), reader.GetInt32(1), reader.GetString(2)));
    }

    [Theory]
    [InlineData("xmlns='http://www.ivoa.net/xml/VOTable/v1.1'", "")]
    [InlineData("xmlns='http://www.ivoa.net/xml/VOTable/v1.4'", "")]
    [InlineData("", "")]
    [InlineData("xmlns:vot='http://www.ivoa.net/xml/VOTable/v1.3'", "vot:")]
    [InlineData("", "undeclared:")]
    public async Task Namespaces_decide_nothing(string attributes, string prefix)
    {
        var document =
            $"<VOTABLE version='1.1' {attributes} xsi:schemaLocation='a b'><RESOURCE><INFO name='QUERY_STATUS' value='OK'/>{OneRow}</RESOURCE></VOTABLE>";
        document = document.Replace("</", "</" + prefix, StringComparison.Ordinal);
        foreach (var name in (string[])["VOTABLE", "RESOURCE", "INFO", "TABLE>", "FIELD", "DATA>", "TABLEDATA", "TR>", "TD>"])
            document = document.Replace("<" + name, "<" + prefix + name, StringComparison.Ordinal);
        await using var reader = await Documents.OpenAsync(document);
        Assert.Equal("x", Assert.Single(reader.Fields).Name);
        Assert.True(await reader.ReadAsync());
        Assert.Equal(1, reader.GetInt32(0));
        Assert.False(await reader.ReadAsync());
        Assert.Equal(QueryStatusKind.Ok, reader.Status?.Kind);
    }

    [Fact]
    public async Task Tables_of_meta_resources_and_tables_without_fields_are_passed_over()
    {
        var meta = "<RESOURCE type='meta'><RESOURCE>" + OneRow.Replace("'x'", "'no'", StringComparison.Ordinal) + "</RESOURCE></RESOURCE>";
        var document =
            $"<VOTABLE><DEFINITIONS><COOSYS/></DEFINITIONS>{meta}<RESOURCE><RESOURCE type='meta'/><TABLE/><TABLE><PARAM/><DATA><TABLEDATA><TR/></TABLEDATA></DATA></TABLE>{OneRow}{OneRow}</RESOURCE>{meta}</VOTABLE>";
        await using var reader = await Documents.OpenAsync(document);
        Assert.Equal("x", Assert.Single(reader.Fields).Name);
        await reader.DrainAsync();
        Assert.Equal(1, reader.RowsRead);
    }

    [Theory]
    [InlineData(OneRow + "{0}", "", true)]
    [InlineData(OneRow, "<RESOURCE>{0}</RESOURCE>", true)]
    [InlineData("<TABLE><FIELD name='x' datatype='int'/></TABLE>{0}", "", true)]
    [InlineData(OneRow, "<RESOURCE type='meta'>{0}</RESOURCE>", false)]
    [InlineData(OneRow + "<TABLE><FIELD name='y' datatype='int'/></TABLE><TABLE/>", "", false)]
    public async Task Tables_behind_the_first_are_told(string resource, string after, bool expected)
    {
        var document = Documents.Around(resource, after).Replace(
            "{0}", OneRow.Replace("'x'", "'y'", StringComparison.Ordinal), StringComparison.Ordinal);
        await using var reader = await Documents.OpenAsync(document);
        Assert.Equal("x", Assert.Single(reader.Fields).Name);
        while (await reader.ReadAsync())
            Assert.False(reader.HasMoreTables);
        Assert.Equal(expected, reader.HasMoreTables);
        Assert.Equal("x", Assert.Single(reader.Fields).Name);
        Assert.Equal(expected, await reader.NextTableAsync());
        Assert.Equal(expected ? "y" : "x", Assert.Single(reader.Fields).Name);
        Assert.Equal(expected, await reader.ReadAsync());
        Assert.False(await reader.NextTableAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<DATA/>")]
    [InlineData("<DATA></DATA>")]
    [InlineData("<DATA><TABLEDATA/></DATA>")]
    [InlineData("<DATA><TABLEDATA> </TABLEDATA><INFO name='i' value='j'/></DATA>")]
    [InlineData("<DATA><BINARY/></DATA>")]
    [InlineData("<DATA><BINARY><STREAM/></BINARY></DATA>")]
    [InlineData("<DATA><BINARY2><STREAM encoding='base64'> </STREAM></BINARY2></DATA>")]
    public async Task A_table_may_be_empty(string data)
    {
        await using var reader = await Documents.OpenAsync(
            Documents.Around(
                $"<TABLE><FIELD name='x' datatype='int'/>{data}</TABLE><TABLE><FIELD name='y' datatype='int'/></TABLE><INFO name='QUERY_STATUS' value='OVERFLOW'/>"));
        Assert.True(reader.HasTable);
        Assert.Equal("x", Assert.Single(reader.Fields).Name);
        Assert.False(await reader.ReadAsync());
        Assert.Equal(QueryStatusKind.Overflow, reader.Status?.Kind);
        Assert.Equal(0, reader.RowsRead);
    }

    [Fact]
    public async Task A_document_without_a_table_is_read_to_its_end_at_once()
    {
        await using var reader = await Documents.OpenAsync("<VOTABLE/>");
        Assert.False(reader.HasTable);
        Assert.Null(reader.Status);
        Assert.Equal(VoTableSerialization.None, reader.Serialization);
        Assert.False(await reader.ReadAsync());
    }

    [Fact]
    public async Task Infos_are_kept_in_order_with_their_place()
    {
        var document =
            "<VOTABLE><INFO name='a' value='1'/><RESOURCE><INFO ID='i' ucd='u' name='b' value='2'> text </INFO><TABLE><INFO name='c' value='3'/>"
                + "<FIELD name='x' datatype='int'/><DATA><TABLEDATA><TR><TD>1</TD></TR></TABLEDATA><INFO name='d' value='4'/></DATA><INFO name='e'/></TABLE>"
                + "<INFO name='f' value='6'/></RESOURCE><RESOURCE type='meta'><INFO name='g' value='7'/></RESOURCE><INFO name='h' value='8'/></VOTABLE>";
        await using var reader = await Documents.OpenAsync(document);
        Assert.Equal("abc", string.Concat(reader.Infos.Select(static info => info.Name)));
        await reader.DrainAsync();
        Assert.Equal("abcdefgh", string.Concat(reader.Infos.Select(static info => info.Name)));
        Assert.Equal("bcdef", string.Concat(reader.ResourceInfos.Select(static info => info.Name)));
        Assert.Equal(new VoTableInfo("b", "2", "text") { Id = "i", Ucd = "u" }, reader.Infos[1]);
        Assert.Equal(new VoTableInfo("e", "", null), reader.Infos[4]);
    }

    [Fact]
    public async Task Foreign_blocks_are_passed_over()
    {
        var block = "<VODML xmlns='urn:mivot'><TEMPLATES><INSTANCE><ATTRIBUTE/></INSTANCE></TEMPLATES><FIELD name='no' datatype='int'/></VODML>";
        Assert.Equal(
            1, await Documents.ReadAllAsync(
                $"<VOTABLE>{block}<RESOURCE type='results'><RESOURCE type='meta'>{block}</RESOURCE>{block}{OneRow}{block}</RESOURCE></VOTABLE>"));
    }

    [Theory]
    [InlineData("<DATA><PARQUET/></DATA>", "PARQUET")]
    [InlineData("<DATA><BINARY2><STREAM href='http://example.org/x.bin'/></BINARY2></DATA>", "http://example.org/x.bin")]
    [InlineData("<DATA><BINARY><STREAM encoding='gzip'>AAAA</STREAM></BINARY></DATA>", "gzip")]
    public async Task What_is_not_supported_is_named(string data, string name)
    {
        var error = await Assert.ThrowsAsync<VoTableException>(
            () => Documents.ReadAllAsync(Documents.Around($"<TABLE><FIELD name='x' datatype='int'/>{data}</TABLE>")));
        Assert.Equal(VoTableErrorKind.Unsupported, error.Kind);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Line);
    }

    [Theory]
    [InlineData("strange", null, "datatype 'strange'")]
    [InlineData("int", "3x", "arraysize '3x'")]
    [InlineData("int", "a", "arraysize 'a'")]
    public async Task Binary_needs_sizes(string datatype, string? arraysize, string name)
    {
        var error = await Assert.ThrowsAsync<VoTableException>(
            () => Documents.ReadAllAsync(Documents.Binary(Documents.Field("x", datatype, arraysize), [1])));
        Assert.Equal(VoTableErrorKind.Unsupported, error.Kind);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://me:hush@example.org/x.bin", "https://***@example.org/x.bin")]
    [InlineData("https://example.org/x.bin?token=hush", "https://example.org/x.bin?token=***")]
    public async Task Another_file_is_named_without_secrets(string href, string shown)
    {
        var table = $"<TABLE><FIELD name='x' datatype='int'/><DATA><BINARY><STREAM href='{href}'/></BINARY></DATA></TABLE>";
        var error = await Assert.ThrowsAsync<VoTableException>(() => Documents.ReadAllAsync(Documents.Around(table)));
        Assert.Contains(shown, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Positions_can_be_told()
    {
        await using var reader = await Documents.OpenAsync(Documents.TableData(Documents.Field("x", "int"), "\n" + Documents.Row("1")));
        Assert.StartsWith("before the first row (line 1, character ", reader.DescribePosition(), StringComparison.Ordinal);
        await reader.ReadAsync();
        Assert.StartsWith("row 1 (line 2, character ", reader.DescribePosition(), StringComparison.Ordinal);
        await reader.ReadAsync();
        Assert.StartsWith("the end, after 1 row(s) (line 2, ", reader.DescribePosition(), StringComparison.Ordinal);
    }
}
