using TypedTap.Adql;

namespace TypedTap.Metadata.Tests;

public class TapNamingTests
{
    [Fact]
    public void Every_schema_table_and_column_gets_a_name()
    {
        var named = TapNaming.Resolve(Snapshot(("caom2", ["caom2.Plane", "caom2.Observation"]), ("public", ["basic"]), ("empty", [])));
        Assert.Equal(["Caom2", "Public", "Empty"], named.Schemas.Select(s => s.CSharpName));
        Assert.Equal(["Plane", "Observation", "Basic"], Tables(named).Select(t => t.CSharpName));
        Assert.All(Tables(named), t => Assert.Equal(["ObsId", "SRegion"], t.Columns.Select(c => c.CSharpName)));
    }

    [Fact]
    public void What_is_named_stays_the_same_object()
    {
        var named = TapNaming.Resolve(Snapshot(("s", ["s.a", "s.b"])));
        Assert.Same(named, TapNaming.Resolve(named));
        var more = named with { Schemas = named.Schemas.Add(new() { Name = "t", Tables = [Table("t.c")] }) };
        Assert.Same(named.Schemas[0], TapNaming.Resolve(more).Schemas[0]);
    }

    [Fact]
    public void Only_the_columns_of_chosen_tables_are_named()
    {
        var named = TapNaming.Resolve(Snapshot(("s", ["s.a", "s.b"])), table => table.Name == "s.b");
        Assert.Equal(["A", "B"], Tables(named).Select(t => t.CSharpName));
        Assert.Equal([null, "ObsId"], Tables(named).Select(t => t.Columns[0].CSharpName));
    }

    [Fact]
    public void A_column_that_comes_later_never_takes_the_name_of_another()
    {
        TapColumnInfo[] columns = [
            new() { Name = "obsId", Datatype = "int" }, new() { Name = "obs_id", Datatype = "int", CSharpName = "ObsId" }
        ];
        Assert.Equal(["ObsId_2", "ObsId"], Columns("T", columns));
    }

    [Fact]
    public void The_style_of_the_snapshot_decides_for_what_has_no_name()
    {
        var snapshot = Snapshot(("caom2", ["caom2.Plane", "caom2.class"])) with { Naming = NamingStyle.Published };
        var named = TapNaming.Resolve(snapshot);
        Assert.Equal("caom2", named.Schemas[0].CSharpName);
        Assert.Equal(["Plane", "class"], Tables(named).Select(t => t.CSharpName));
        Assert.Equal(["obs_id", "s_region"], Tables(named).First().Columns.Select(c => c.CSharpName));
    }

    [Fact]
    public void Tables_go_by_the_schema_in_their_names()
    {
        var groups = TapNaming.Group(Snapshot(("s", ["s.a", "t.b", "c"]), ("t", ["t.d", "cat.s.e", "\"J/ApJ/1/2/t\""])));
        Assert.Equal(
            ["-: C JApJ1_2T", "s=S: A", "t=T: B D", "cat.s=S_2: E"],
            groups.Select(
                g => $"{g.Name ?? "-"}{(g.CSharpName is null ? "" : "=" + g.CSharpName)}: {string.Join(' ', g.Tables.Select(t => t.RecordName))}"));
    }

    [Theory]
    [InlineData("s", "s.a", "S")]
    [InlineData("\"s\"", "s.a", "S")]
    [InlineData("S", "s.a", "S")]
    [InlineData("main", "s.a", "S")]
    [InlineData("main", "a", "Main")]
    public void The_schema_that_stands_for_a_group_records_its_name(string schema, string table, string expected)
    {
        var named = TapNaming.Resolve(Snapshot((schema, [table])));
        Assert.Equal(expected, named.Schemas[0].CSharpName);
        var kept = named with { Schemas = [named.Schemas[0] with { CSharpName = "Kept", Description = "about it" }] };
        var group = Assert.Single(TapNaming.Group(kept));
        Assert.Equal(table == "a" ? (null, null) : ("Kept", "about it"), (group.CSharpName, group.Description));
    }

    [Fact]
    public void A_class_beside_a_record_gives_way_to_records_and_keeps_its_name()
    {
        Assert.Equal(
            ["Plane=PlaneTable_", "PlaneTable=PlaneTableTable"],
            Classes(Snapshot(("s", ["s.plane", "s.plane_table"]))));

        var named = TapNaming.Resolve(Snapshot(("s", ["s.plane"])));
        Assert.Equal(["Plane=PlaneTable"], Classes(named));
        var more = named with { Schemas = [named.Schemas[0] with { Tables = [Table("s.plane_table"), named.Schemas[0].Tables[0]] }] };
        Assert.Equal(["PlaneTable_2=PlaneTable_2Table", "Plane=PlaneTable"], Classes(more));
        Assert.Equal(Classes(more), Classes(TapNaming.Resolve(more)));
    }

    [Fact]
    public void Namespaces_and_records_beside_them_differ()
    {
        var named = TapNaming.Resolve(Snapshot(("basic", ["basic.x"]), ("", ["basic", "system"]), ("system", ["system.y"])));
        Assert.Equal(["Basic", "Schema", "SystemSchema"], named.Schemas.Select(s => s.CSharpName));
        Assert.Equal(["X", "Basic_2", "SystemRow", "Y"], Tables(named).Select(t => t.CSharpName));
    }

    [Fact]
    public void A_recorded_name_that_can_not_be_kept_is_replaced_and_told()
    {
        var snapshot = new TapSnapshot
        {
            FormatVersion = 1,
            Service = new() { Name = "x" },
            Schemas =
            [
                new()
                {
                    Name = "s",
                    CSharpName = "System",
                    Tables =
                    [
                        new() { Name = "s.a", CSharpName = "Same", Columns = [
                            Column("a", "Same"), Column("b", "X"), Column("c", "X"), Column("d", "get_X")
                        ] },
                        new() { Name = "s.b", CSharpName = "Same" },
                        new() { Name = "s.c", CSharpName = "Clone", Columns = [Column("a", "ToString"), Column("b", "not a name")] },
                    ],
                },
                new() { Name = "t", CSharpName = "T" },
                new() { Name = "u", CSharpName = "T" },
            ],
        };
        Assert.Equal(
            [
                "$.schemas[0].csharp schema 's': 'System' would hide the namespace System",
                "$.schemas[0].tables[0].columns[0].csharp column 'a' of table 's.a': 'Same' is the name of the record, which no member of it may have (CS0542)",
                "$.schemas[0].tables[0].columns[2].csharp column 'c' of table 's.a': 'X' is the name of another one",
                "$.schemas[0].tables[0].columns[3].csharp column 'd' of table 's.a': 'get_X' is what the compiler calls a part of the property 'X' (CS0102)",
                "$.schemas[0].tables[1].csharp table 's.b': 'Same' is the name of another one",
                "$.schemas[0].tables[2].csharp table 's.c': 'Clone' is a member of every record",
                "$.schemas[0].tables[2].columns[0].csharp column 'a' of table 's.c': 'ToString' is a member of every record",
                "$.schemas[0].tables[2].columns[1].csharp column 'b' of table 's.c': 'not a name' has a character that no name has",
                "$.schemas[2].csharp schema 'u': 'T' is the name of another one",
            ],
            TapNaming.FindProblems(snapshot).Select(p => $"{p.JsonPath} {p.Thing}: {p.Reason}"));
        var named = TapNaming.Resolve(snapshot);
        Assert.Equal(["S", "T", "U"], named.Schemas.Select(s => s.CSharpName));
        Assert.Equal(["Same", "B", "C"], Tables(named).Select(t => t.CSharpName));
        Assert.Equal(["A", "X", "C", "D", "A", "B"], Tables(named).SelectMany(t => t.Columns).Select(c => c.CSharpName));
        Assert.Empty(TapNaming.FindProblems(named));
    }

    [Fact]
    public void Accessors_of_properties_are_names_too()
    {
        Assert.Equal(
            ["x", "get_xValue", "set_xValue", "get_y"],
            CSharpNames.PropertyNames("T", ["x", "get_x", "set_x", "get_y"], NamingStyle.Published));
        Assert.Equal(["x", "get_xValue_2", "xValue"], CSharpNames.PropertyNames("T", ["x", "get_x", "xValue"], NamingStyle.Published));
        Assert.Equal(["yValue", "get_y"], Columns("T", [Column("y", null), Column("get_y", "get_y")], NamingStyle.Published));
    }

    private static TapColumnInfo Column(string name, string? csharp) => new() { Name = name, Datatype = "int", CSharpName = csharp };

    private static IEnumerable<string?> Columns(string record, TapColumnInfo[] columns, NamingStyle style = NamingStyle.PascalCase) =>
        TapNaming.PropertyNames(record, columns.ToValueList(), style);

    private static IEnumerable<string> Classes(TapSnapshot snapshot) =>
        TapNaming.Group(snapshot).SelectMany(g => g.Tables).Select(t => $"{t.RecordName}={t.TableClassName}");

    private static IEnumerable<TapTableInfo> Tables(TapSnapshot snapshot) => snapshot.Schemas.SelectMany(s => s.Tables);

    private static TapTableInfo Table(string name) => new()
    {
        Name = name,
        Columns = [new() { Name = "obs_id", Datatype = "char" }, new() { Name = "s_region", Datatype = "char" }],
    };

    private static TapSnapshot Snapshot(params (string Schema, string[] Tables)[] schemas) => new()
    {
        FormatVersion = 1,
        Service = new() { Name = "demo" },
        Schemas = schemas.Select(s => new TapSchemaInfo { Name = s.Schema, Tables = s.Tables.Select(Table).ToValueList() }).ToValueList(),
    };
}
