using System.Xml.Linq;
using TypedTap.Adql;
using TypedTap.Votable;
using TypedTap.Votable.Writing;
using static TypedTap.Tests.Votable.Writing.Written;

namespace TypedTap.Tests.Votable.Writing;

/// <summary>The structure of a document is kept while it is only known as far as it has been read.</summary>
public sealed class DocumentMirrorTests
{
    private static readonly VoTableInfo Ok = new("QUERY_STATUS", "OK", null);
    private static readonly VoTableInfo Overflow = new("QUERY_STATUS", "OVERFLOW", null);
    private static readonly VoTableInfo End = new("end", "x", null);

    [Fact]
    public async Task Nested_resources_skipped_tables_and_late_infos_stay_where_they_were()
    {
        var meta = new VoTableResource { Name = "before", Type = "meta", Tables = [Named("M")] };
        var inner = new VoTableResource { Name = "inner", Tables = [Named("B")] };
        var outer = new VoTableResource { Name = "outer", Infos = [Ok], Tables = [Named("A")] };
        var after = new VoTableResource { Name = "after", Type = "meta" };

        // What the reader knows at the first table, at the second, and at the end.
        var atA = new VoTableDocument { Infos = [Ok], Resources = [meta, outer] };
        var atB = atA with { Resources = [meta, outer with { Resources = [inner] }] };
        var atEnd = atA with
        {
            Infos = [Ok, End],
            Resources = [
                meta, outer with
                {
                    Infos = [Ok, Overflow],
                    Tables = [Named("A"), Named("unvisited")],
                    Resources = [inner with { Infos = [Overflow] }]
                }, after
            ],
        };

        var text = await MirrorAsync(
            atA.Infos,
            (atA, Named("A"), [Ok, Ok]),
            (atB, Named("B"), [Ok, Ok, Overflow]),
            (atEnd, null, []));
        Assert.Equal(
            "VOTABLE(INFO=OK RESOURCE:before(TABLE:M()) RESOURCE:outer(INFO=OK TABLE:A(DATA) RESOURCE:inner(TABLE:B(DATA INFO=OVERFLOW) INFO=OVERFLOW) "
            + "TABLE:unvisited() INFO=OVERFLOW) RESOURCE:after() INFO=x)",
            text);
    }

    [Fact]
    public async Task Tables_of_one_resource_stay_together()
    {
        var one = new VoTableDocument { Resources = [new VoTableResource { Name = "r", Tables = [Named("A")] }] };
        var two = new VoTableDocument { Resources = [new VoTableResource { Name = "r", Tables = [Named("A"), Named("A")] }] };
        var three = new VoTableDocument { Resources = [two.Resources[0], new VoTableResource { Name = "s", Tables = [Named("A")] }] };
        var text = await MirrorAsync([], (one, Named("A"), []), (two, Named("A"), []), (three, Named("A"), []), (three, null, []));
        Assert.Equal("VOTABLE(RESOURCE:r(TABLE:A(DATA) TABLE:A(DATA)) RESOURCE:s(TABLE:A(DATA)))", text);
    }

    [Fact]
    public async Task Deeply_nested_tables_open_all_that_is_around_them()
    {
        var deep = new VoTableDocument
        {
            Resources = [new VoTableResource
            {
                Name = "a",
                Resources = [
                    new VoTableResource { Name = "meta" },
                    new VoTableResource { Name = "b", Resources = [new VoTableResource { Name = "c", Tables = [Named("T")] }] }
                ]
            }],
        };
        var text = await MirrorAsync([], (deep, Named("T"), []), (deep, null, []));
        Assert.Equal("VOTABLE(RESOURCE:a(RESOURCE:meta() RESOURCE:b(RESOURCE:c(TABLE:T(DATA)))))", text);
    }

    private static VoTableTable Named(string name) => Table(Field("x", "int")) with { Name = name };

    /// <summary>Mirrors the pictures of a document; each has the current table and all INFOs seen when its rows are over.</summary>
    private static async Task<string> MirrorAsync(
        ValueList<VoTableInfo> head, params (VoTableDocument Picture, VoTableTable? Table, VoTableInfo[] Infos)[] stops)
    {
        var context = new VoTableContext { Infos = head };
        var bytes = await DocumentAsync(new VoTableWriterOptions { Document = context }, async writer =>
        {
            var mirror = new DocumentMirror(writer);
            mirror.HeadWritten(context);
            writer.StartDocument();
            foreach (var (picture, table, infos) in stops)
            {
                if (table is null)
                {
                    mirror.Finish(picture);
                    continue;
                }

                mirror.EnterTable(picture, table, VoTableSerialization.TableData);
                await writer.EndTableAsync(mirror.LateInfos(picture, infos));
            }
        });
        return Show(XDocument.Parse(System.Text.Encoding.UTF8.GetString(bytes)).Root!);
    }

    private static string Show(XElement element)
    {
        var name = element.Name.LocalName;
        if (name is "INFO" or "DATA")
            return name == "INFO" ? "INFO=" + element.Attribute("value")!.Value : name;
        var label = element.Attribute("name") is { } given ? ":" + given.Value : "";
        return $"{name}{label}({string.Join(' ', element.Elements().Where(e => e.Name.LocalName != "FIELD").Select(Show))})";
    }
}
