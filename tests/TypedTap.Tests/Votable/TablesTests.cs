using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Documents of several tables, and all that a document says besides rows.</summary>
public sealed class TablesTests
{
    private static readonly VoTableReaderOptions All = new() { Tables = VoTableSelection.All };

    private static readonly string Several = Documents.Around(
        Table("a", 1, 2, 3) + "<RESOURCE name='inner'>" + Table("b", 4)
            + "</RESOURCE><TABLE ID='none'><FIELD name='n' datatype='int'/></TABLE>" + Table("c", 5, 6),
        "<RESOURCE type='meta' name='m'>" + Table("m", 7) + "</RESOURCE><RESOURCE name='last'><RESOURCE><RESOURCE name='deep'>" + Table("d")
            + "</RESOURCE></RESOURCE>"
        + "<INFO name='QUERY_STATUS' value='OVERFLOW'/></RESOURCE>");

    [Fact]
    public async Task Results_one_after_the_other()
    {
        await using var reader = await Documents.OpenAsync(Several);
        Assert.Equal(["a:1,2,3 results", "b:4 inner", "c:5,6 results", "d: deep"], await ReadAsync(reader));
        Assert.Equal(QueryStatusKind.Overflow, reader.Status?.Kind);
        Assert.False(await reader.NextTableAsync());
        Assert.Equal("d", reader.Table?.Id);
    }

    [Fact]
    public async Task All_of_them()
    {
        await using var reader = await Documents.OpenAsync(Several, All);
        Assert.Equal(["a:1,2,3 results", "b:4 inner", "none: results", "c:5,6 results", "m:7 m", "d: deep"], await ReadAsync(reader));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Half_read_tables_can_be_left(int rows)
    {
        await using var reader = await Documents.OpenAsync(Several);
        for (var i = 0; i < rows; i++)
            Assert.True(await reader.ReadAsync());
        Assert.True(await reader.NextTableAsync());
        Assert.Equal(["b:4 inner", "c:5,6 results", "d: deep"], await ReadAsync(reader));
    }

    [Fact]
    public async Task The_status_is_final_only_at_the_end()
    {
        var document = Documents.Around(
            "<INFO name='QUERY_STATUS' value='OK'/>" + Table("a", 1) + Table("b", 2)
                + "<INFO name='QUERY_STATUS' value='ERROR'>gone</INFO>");
        await using var reader = await Documents.OpenAsync(document);
        Assert.True(await reader.ReadAsync());
        Assert.False(await reader.ReadAsync());
        Assert.True(reader.HasMoreTables);
        Assert.Equal(QueryStatusKind.Ok, reader.Status?.Kind);
        Assert.True(await reader.NextTableAsync());
        Assert.True(await reader.ReadAsync());
        Assert.Equal(QueryStatusKind.Ok, reader.Status?.Kind);
        Assert.False(await reader.ReadAsync());
        Assert.False(reader.HasMoreTables);
        Assert.Equal((QueryStatusKind.Error, "gone"), (reader.Status!.Kind, reader.Status.Message));
    }

    [Fact]
    public async Task A_table_may_have_the_columns_of_an_earlier_one()
    {
        var document = Documents.Around(
            "<TABLE ID='t'><FIELD name='n' datatype='int'/><PARAM name='p' datatype='int' value='3'/><DATA><TABLEDATA><TR><TD>1</TD></TR></TABLEDATA></DATA></TABLE>"
            + "<TABLE ID='u' ref='t'><DATA><TABLEDATA><TR><TD>2</TD></TR></TABLEDATA></DATA></TABLE>"
            + "<TABLE ref='u'><DATA><BINARY><STREAM encoding='base64'>AAAAAw==</STREAM></BINARY></DATA></TABLE>");
        await using var reader = await Documents.OpenAsync(document, new VoTableReaderOptions { Tolerance = VoTableTolerance.Strict });
        Assert.Equal(["t:1 results", "u:2 results", ":3 results"], await ReadAsync(reader));
        Assert.Equal("3", Assert.Single(reader.Table!.Params).Value);
        Assert.Equal(VoTableSerialization.Binary, reader.Serialization);
    }

    [Fact]
    public async Task Rows_that_are_not_supported_are_passed_over_leniently()
    {
        var document = Documents.Around(
            "<TABLE ID='p'><FIELD name='n' datatype='int'/><DATA><PARQUET type='VOTable-remote-file'><STREAM href='x.parquet'/></PARQUET></DATA></TABLE>" + Table("b", 4));
        await using var reader = await Documents.OpenAsync(document, new VoTableReaderOptions { Tolerance = VoTableTolerance.Lenient });
        Assert.Equal("n", Assert.Single(reader.Fields).Name);
        Assert.Equal(VoTableSerialization.None, reader.Serialization);
        Assert.Equal(["p: results", "b:4 results"], await ReadAsync(reader));
        var warning = Assert.Single(reader.Warnings);
        Assert.Equal(VoTableWarningCode.UnsupportedRows, warning.Code);
        Assert.Contains("PARQUET", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_a_document_says()
    {
        const string Document = """
            <VOTABLE version="1.4" ID="doc" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><DESCRIPTION> about </DESCRIPTION>
            <COOSYS ID="cs" system="ICRS" equinox="J2000" epoch="J2016.0" refposition="BARYCENTER"/>
            <TIMESYS ID="ts" timescale="TCB" refposition="BARYCENTER" timeorigin="MJD-origin"/>
            <INFO ID="i1" name="n" value="v" ucd="u" utype="ut" unit="s" xtype="x" ref="cs">words</INFO>
            <PARAM name="dp" datatype="int" value="1"/><GROUP name="dg"/>
            <RESOURCE ID="r" name="res" type="results" utype="ru"><DESCRIPTION>r</DESCRIPTION><LINK href="h"/>
            <PARAM ID="p1" name="p" datatype="float" value="1.5" unit="m"><DESCRIPTION>par</DESCRIPTION>
            <VALUES ID="vals" type="actual" null="0" ref="other"><MIN value="1" inclusive="no"/><MAX value="9"/><OPTION name="one" value="1"><OPTION value="1.1"/></OPTION><OPTION value="2"/></VALUES>
            <LINK ID="l1" href="h2" content-role="doc" content-type="text/plain" title="t" value="lv" gref="g" action="a"/></PARAM>
            <GROUP name="rg"><PARAMref ref="p1"/></GROUP>
            <TABLE ID="t" name="tab" ucd="tu" utype="tut" nrows="1"><DESCRIPTION>tt</DESCRIPTION><INFO name="ti" value="tv"/><LINK title="tl"/>
            <FIELD ID="f" name="n" datatype="int"/><PARAM name="tp" datatype="char" arraysize="*" value=" x "/>
            <GROUP ID="g" name="gn" ref="gr" ucd="gu" utype="gut"><DESCRIPTION>gd</DESCRIPTION><FIELDref ref="f" ucd="fu" utype="fut"/><PARAMref ref="p1"/><PARAM name="gp" datatype="int" value="2"/>
            <GROUP name="nested"><FIELDref ref="f"/></GROUP></GROUP>
            <DATA><TABLEDATA><TR><TD>1</TD></TR></TABLEDATA><INFO name="in data" value="1"/></DATA><INFO name="behind" value="2"/></TABLE>
            <RESOURCE type="meta" utype="adhoc:service"><GROUP name="inputParams"/></RESOURCE><INFO name="end" value="3"/></RESOURCE></VOTABLE>
            """;
        await using var reader = await Documents.OpenAsync(Document, new VoTableReaderOptions { Tolerance = VoTableTolerance.Lenient });
        Assert.Equal("res", reader.Resource?.Name);
        Assert.Empty(reader.Resource!.Resources);
        await reader.DrainAsync();

        var table = new VoTableTable
        {
            Id = "t",
            Name = "tab",
            Ucd = "tu",
            Utype = "tut",
            Nrows = 1,
            Description = "tt",
            Fields = [new VoTableField { Id = "f", Name = "n", Datatype = "int" }],
            Params = [new VoTableParam { Name = "tp", Datatype = "char", Arraysize = "*", Value = " x " }],
            Links = [new VoTableLink { Title = "tl" }],
            Infos = [new VoTableInfo("ti", "tv", null)],
            Groups =
            [
                new VoTableGroup
                {
                    Id = "g",
                    Name = "gn",
                    Ref = "gr",
                    Ucd = "gu",
                    Utype = "gut",
                    Description = "gd",
                    FieldRefs = [new VoTableReference("f", "fu", "fut")],
                    ParamRefs = [new VoTableReference("p1")],
                    Params = [new VoTableParam { Name = "gp", Datatype = "int", Value = "2" }],
                    Groups = [new VoTableGroup { Name = "nested", FieldRefs = [new VoTableReference("f")] }],
                },
            ],
        };
        Assert.Equal(table, reader.Table);
        var resource = new VoTableResource
        {
            Id = "r",
            Name = "res",
            Type = "results",
            Utype = "ru",
            Description = "r",
            Links = [new VoTableLink { Href = "h" }],
            Params =
            [
                new VoTableParam
                {
                    Id = "p1",
                    Name = "p",
                    Datatype = "float",
                    Value = "1.5",
                    Unit = "m",
                    Description = "par",
                    Values = new VoTableValues
                    {
                        Id = "vals",
                        Type = "actual",
                        Null = "0",
                        Ref = "other",
                        Min = new VoTableLimit("1", IsInclusive: false),
                        Max = new VoTableLimit("9"),
                        Options = [new VoTableOption("1", "one") { Options = [new VoTableOption("1.1")] }, new VoTableOption("2")],
                    },
                    Links = [new VoTableLink
                    {
                        Id = "l1",
                        Href = "h2",
                        ContentRole = "doc",
                        ContentType = "text/plain",
                        Title = "t",
                        Value = "lv",
                        Gref = "g",
                        Action = "a"
                    }],
                },
            ],
            Groups = [new VoTableGroup { Name = "rg", ParamRefs = [new VoTableReference("p1")] }],
            Tables = [table],
            Resources = [new VoTableResource
            {
                Type = "meta",
                Utype = "adhoc:service",
                Groups = [new VoTableGroup { Name = "inputParams" }]
            }],
            Infos = [new VoTableInfo("in data", "1", null), new VoTableInfo("behind", "2", null), new VoTableInfo("end", "3", null)],
        };
        Assert.Equal(resource, reader.Resource);
        Assert.Equal(
            new VoTableDocument
            {
                Version = "1.4",
                Id = "doc",
                Namespace = Documents.Namespace,
                Description = "about",
                Coosys = [new VoTableCoosys
                {
                    Id = "cs",
                    System = "ICRS",
                    Equinox = "J2000",
                    Epoch = "J2016.0",
                    Refposition = "BARYCENTER"
                }],
                Timesys = [new VoTableTimesys { Id = "ts", Timescale = "TCB", Refposition = "BARYCENTER", Timeorigin = "MJD-origin" }],
                Infos = [new VoTableInfo("n", "v", "words") { Id = "i1", Ucd = "u", Utype = "ut", Unit = "s", Xtype = "x", Ref = "cs" }],
                Params = [new VoTableParam { Name = "dp", Datatype = "int", Value = "1" }],
                Groups = [new VoTableGroup { Name = "dg" }],
                Resources = [resource],
            },
            reader.Document);
    }

    [Fact]
    public async Task Definitions_of_version_1_0_count_as_the_documents()
    {
        var document =
            $"<VOTABLE version='1.0'><DEFINITIONS><COOSYS ID='c' system='eq_FK5'/><PARAM name='p' datatype='int' value='1'/></DEFINITIONS><RESOURCE>{Table("a", 1)}</RESOURCE></VOTABLE>";
        await using var reader = await Documents.OpenAsync(document, new VoTableReaderOptions { Tolerance = VoTableTolerance.Strict });
        Assert.Equal(["a:1 "], await ReadAsync(reader));
        Assert.Equal("eq_FK5", Assert.Single(reader.Document.Coosys).System);
        Assert.Equal("p", Assert.Single(reader.Document.Params).Name);
    }

    private static string Table(string id, params int[] values) =>
        $"<TABLE ID='{id}'><FIELD name='n' datatype='int'/><DATA><TABLEDATA>{string.Concat(values.Select(static value => $"<TR><TD>{value}</TD></TR>"))}</TABLEDATA></DATA></TABLE>";

    /// <summary>From the current table on: ID, values, and the name of the resource.</summary>
    private static async Task<List<string>> ReadAsync(VoTableReader reader)
    {
        var tables = new List<string>();
        do
        {
            var values = new List<int?>();
            while (await reader.ReadAsync())
                values.Add(reader.GetInt32(0));
            Assert.Equal(values.Count, reader.RowsRead);
            tables.Add($"{reader.Table?.Id}:{string.Join(',', values)} {reader.Resource?.Name ?? reader.Resource?.Type}");
        }
        while (await reader.NextTableAsync());
        return tables;
    }
}
