using System.Xml.Linq;
using TypedTap.Votable;
using static TypedTap.Tests.Votable.Writing.Written;

namespace TypedTap.Tests.Votable.Writing;

/// <summary>What stands around the rows: everything of the model, in the order of the schema, with IDs that XML accepts.</summary>
public sealed class MetadataTests
{
    private static readonly XNamespace Space = "http://www.ivoa.net/xml/VOTable/v1.3";

    private static readonly VoTableField Rich = new()
    {
        Name = "ra", Id = "c ra", Datatype = "double", Arraysize = "2", Xtype = "interval", Unit = "deg", Ucd = "pos.eq.ra", Utype = "a:b",
        Ref = "sys", Width = "8", Precision = "F4",
        Description = "Where it is",
        Values = new VoTableValues
        {
            Type = "legal", Null = "-1", Min = new VoTableLimit("0"), Max = new VoTableLimit("360", IsInclusive: false),
            Options = [new VoTableOption("1", "one") { Options = [new VoTableOption("1.5")] }],
        },
        Links = [new VoTableLink
        {
            Href = "http://a.example/?a=1&b=2",
            ContentRole = "doc",
            ContentType = "text/html",
            Title = "more",
            Value = "v"
        }],
    };

    [Fact]
    public async Task Everything_of_the_model_is_written()
    {
        var param = new VoTableParam { Name = "p", Id = "par", Datatype = "char", Value = "long text", Ucd = "meta.note" };
        var group = new VoTableGroup
        {
            Name = "g",
            Description = "together",
            FieldRefs = [new("c ra", "u", "t")],
            ParamRefs = [new("par")],
            Params = [param with { Id = null }],
            Groups = [new VoTableGroup { Id = "inner" }]
        };
        var resource = new VoTableResource
        {
            Id = "r1", Name = "res", Utype = "u:r", Description = "A resource",
            Infos = [new("QUERY_STATUS", "OK", "fine") { Id = "i1", Ucd = "meta" }],
            Coosys = [new VoTableCoosys { Id = "sys", System = "ICRS", Epoch = "J2015.5", Equinox = "J2000" }],
            Timesys = [new VoTableTimesys { Id = "tsys", Timescale = "TDB", Refposition = "BARYCENTER", Timeorigin = "MJD-origin" }],
            Params = [param with { Id = null }], Groups = [group with { FieldRefs = [], ParamRefs = [] }],
            Links = [new VoTableLink { Href = "http://b.example/" }],
        };
        var table = Table(Rich) with
        {
            Id = "t1",
            Name = "tab",
            Ucd = "meta.table",
            Utype = "u:t",
            Nrows = 0,
            Description = "A table",
            Infos = [new("k", "v", null)],
            Params = [param],
            Groups = [group],
            Links = [new VoTableLink { Gref = "old" }]
        };
        var document = new VoTableContext { Id = "doc", Description = "All of it", Infos = [new("software", "test", null)] };
        var bytes = await DocumentAsync(new VoTableWriterOptions { Document = document }, async w =>
        {
            await w.StartTableAsync(table, resource);
            await w.EndTableAsync([new VoTableInfo("QUERY_STATUS", "OVERFLOW", "cut")]);
        });

        var root = XDocument.Parse(System.Text.Encoding.UTF8.GetString(bytes)).Root!;
        Assert.Equal("1.4", root.Attribute("version")!.Value);
        Assert.Equal(["DESCRIPTION", "INFO", "RESOURCE"], Names(root));
        var r = root.Element(Space + "RESOURCE")!;
        Assert.Equal(["DESCRIPTION", "INFO", "COOSYS", "TIMESYS", "PARAM", "GROUP", "LINK", "TABLE"], Names(r));
        Assert.Equal("results", r.Attribute("type")!.Value);
        var t = r.Element(Space + "TABLE")!;
        Assert.Equal(["DESCRIPTION", "INFO", "PARAM", "FIELD", "GROUP", "LINK", "DATA", "INFO"], Names(t));
        var f = t.Element(Space + "FIELD")!;
        Assert.Equal(["DESCRIPTION", "VALUES", "LINK"], Names(f));
        Assert.Equal("sys", f.Attribute("ref")!.Value);
        Assert.Equal("c_ra", f.Attribute("ID")!.Value);
        Assert.Equal(("8", "F4"), (f.Attribute("width")!.Value, f.Attribute("precision")!.Value));
        Assert.Equal("no", f.Element(Space + "VALUES")!.Element(Space + "MAX")!.Attribute("inclusive")!.Value);
        Assert.Equal("1.5", f.Descendants(Space + "OPTION").Last().Attribute("value")!.Value);
        Assert.Equal("http://a.example/?a=1&b=2", f.Element(Space + "LINK")!.Attribute("href")!.Value);
        Assert.Equal("c_ra", t.Element(Space + "GROUP")!.Element(Space + "FIELDref")!.Attribute("ref")!.Value);
        Assert.Equal("par", t.Element(Space + "GROUP")!.Element(Space + "PARAMref")!.Attribute("ref")!.Value);
        Assert.Equal("*", t.Element(Space + "PARAM")!.Attribute("arraysize")!.Value);
        Assert.Equal("cut", t.Elements(Space + "INFO").Last().Value);

        await using var reader = await OpenAsync(bytes);
        await reader.DrainAsync();
        Assert.Equal(new QueryStatus(QueryStatusKind.Overflow, "OVERFLOW", "cut"), reader.Status);
    }

    [Fact]
    public async Task Ids_become_valid_and_unique_and_references_follow()
    {
        var first = Table(Field("a", "int") with { Id = "1.col:x" }, Field("b", "int") with { Id = "1.col:x" }) with
        {
            Groups = [new VoTableGroup { FieldRefs = [new("1.col:x")] }]
        };
        var resource = new VoTableResource
        {
            Groups = [new VoTableGroup { FieldRefs = [new("1.col:x")] }],
            Coosys = [new VoTableCoosys { System = "ICRS" }]
        };
        var text = await TextAsync(async w =>
        {
            await w.StartTableAsync(first, resource);
            await w.StartTableAsync(first, resource);
        });
        var root = XDocument.Parse(text).Root!;
        Assert.Equal(
            ["_1.col_x", "_1.col_x_2", "_1.col_x_3", "_1.col_x_4"],
            root.Descendants(Space + "FIELD").Select(f => f.Attribute("ID")!.Value));
        Assert.Equal(
            ["_1.col_x", "_1.col_x", "_1.col_x_3", "_1.col_x_3"],
            root.Descendants(Space + "FIELDref").Select(f => f.Attribute("ref")!.Value));
        Assert.Equal(["coosys", "coosys_2"], root.Descendants(Space + "COOSYS").Select(c => c.Attribute("ID")!.Value));
    }

    [Fact]
    public async Task A_reference_may_come_before_what_it_refers_to()
    {
        var text = await TextAsync(async w =>
        {
            await w.StartTableAsync(Table(Field("a", "int") with { Ref = "la ter" }));
            await w.StartTableAsync(Table(Field("b", "int") with { Id = "la ter" }));
        });
        var fields = XDocument.Parse(text).Descendants(Space + "FIELD").ToList();
        Assert.Equal("la_ter", fields[0].Attribute("ref")!.Value);
        Assert.Equal("la_ter", fields[1].Attribute("ID")!.Value);
    }

    [Fact]
    public async Task Attributes_that_the_schema_refuses_are_left_out()
    {
        var field = Field("a", "double") with
        {
            Width = "",
            Precision = "x",
            Arraysize = " ",
            Values = new VoTableValues { Type = "nonsense" }
        };
        var text = await TextAsync(w => w.StartTableAsync(Table(field), new VoTableResource { Type = "nonsense" }));
        var element = XDocument.Parse(text).Descendants(Space + "FIELD").Single();
        Assert.Equal(["name", "datatype"], element.Attributes().Select(a => a.Name.LocalName));
        Assert.Equal("results", XDocument.Parse(text).Descendants(Space + "RESOURCE").Single().Attribute("type")!.Value);
    }

    [Fact]
    public async Task Tables_without_a_resource_of_their_own_share_one()
    {
        var text = await TextAsync(async w =>
        {
            await w.StartTableAsync(Table(Field("a", "int")));
            await w.StartTableAsync(Table(Field("b", "int")));
            await w.StartTableAsync(Table(Field("c", "int")), new VoTableResource { Name = "second" });
        });
        Assert.Equal([2, 1], XDocument.Parse(text).Root!.Elements(Space + "RESOURCE").Select(r => r.Elements(Space + "TABLE").Count()));
    }

    [Fact]
    public async Task A_document_without_tables_has_its_resource()
    {
        var root = XDocument.Parse(await TextAsync(_ => Task.CompletedTask)).Root!;
        Assert.Equal(["RESOURCE"], Names(root));
    }

    [Fact]
    public async Task A_table_without_rows_has_its_data()
    {
        foreach (VoTableSerialization serialization in (VoTableSerialization[])[
            VoTableSerialization.TableData, VoTableSerialization.Binary2
        ])
        {
            await using var reader = await OpenAsync(await TableAsync(serialization, [Field("a", "int")]));
            Assert.Equal(serialization, reader.Serialization);
            Assert.False(await reader.ReadAsync());
        }
    }

    private static List<string> Names(XElement element) => [.. element.Elements().Select(e => e.Name.LocalName)];
}
