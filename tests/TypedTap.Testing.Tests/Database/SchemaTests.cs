using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Testing.Engine;

namespace TypedTap.Testing.Tests.Database;

public sealed class SchemaTests
{
    [Fact]
    public void TAP_SCHEMA_describes_every_table_and_itself()
    {
        var database = new EmbeddedDatabase();
        database.Add("mine.stars", [new Star()]);

        Assert.Equal(["mine", "TAP_SCHEMA"], database.Table("TAP_SCHEMA.schemas").Column("schema_name"));
        var tables = database.Table("tap_schema.tables").Column("table_name");
        Assert.Equal(
            ["mine.stars", "TAP_SCHEMA.schemas", "TAP_SCHEMA.tables", "TAP_SCHEMA.columns", "TAP_SCHEMA.keys", "TAP_SCHEMA.key_columns"],
            tables);
        var columns = database.Table("tap_schema.columns");
        Assert.All(columns.Column("table_name"), name => Assert.Contains(name, tables));
        Assert.Equal(12, columns.Column("table_name").Count(name => "mine.stars".Equals(name)));
        Assert.Contains("\"size\"", columns.Column("column_name"));
        Assert.All(
            database.Table("tap_schema.key_columns").Column("key_id"),
            id => Assert.Contains(id, database.Table("tap_schema.keys").Column("key_id")));
    }

    [Fact]
    public void A_snapshot_gives_empty_tables_with_its_descriptions_and_keys()
    {
        var snapshot = Synthetic.SnapshotPopulateTests.Snapshot("cadc");
        var database = new EmbeddedDatabase();
        database.AddSchema(snapshot, ["caom2.Observation", "caom2.Plane"]);

        Assert.Equal(["caom2.Observation", "caom2.Plane"], database.TableNames);
        Assert.Equal(0, database.CountRows("caom2.plane"));
        var description = database.Description;
        Assert.Contains(description.Keys, key => key.FromTable == "caom2.Plane" && key.TargetTable == "caom2.Observation");
        Assert.DoesNotContain(description.Keys, key => key.FromTable == "caom2.Artifact");
        Assert.Equal(snapshot.Schemas.First(schema => schema.Name == "caom2").Description, description.Schemas[0].Description);
    }

    [Fact]
    public void What_tables_and_columns_tell_beyond_the_standard_is_in_TAP_SCHEMA()
    {
        var database = new EmbeddedDatabase();
        database.Add("mine.stars", [new Star()]);
        database.AddSchema(Synthetic.SnapshotPopulateTests.Snapshot("ivoa-obscore") with
        {
            Schemas = ValueList.Of(new TapSchemaInfo
            {
                Name = "safcat",
                Tables = ValueList.Of(
                    Told("safcat.a", ("version", "2"), ("size_deg", "1.5"), ("title", "A"), ("select", "x"), ("table_type", "odd")),
                    Told("safcat.b", ("version", "-3"), ("size_deg", "2"))),
            },
            new TapSchemaInfo
            {
                Name = "tap_schema",
                Tables = ValueList.Of(new TapTableInfo
                {
                    Name = "\"TAP_SCHEMA\".\"tables\"",
                    Columns = ValueList.Of(
                        new TapColumnInfo { Name = "version", Datatype = "int" },
                        new TapColumnInfo { Name = "telescope", Datatype = "char", Arraysize = "*" }),
                }),
            }),
        });

        var tables = database.Table("tap_schema.tables");
        Assert.Equal(["A", null], tables.Column("title")[1..3]);
        Assert.All(tables.Column("telescope"), Assert.Null);
        Assert.Equal([null, 2L, -3L, null], tables.Column("version")[..4]);
        Assert.Equal([1.5, 2.0], tables.Column("size_deg")[1..3]);
        Assert.Equal("x", tables.Column("select")[1]);
        Assert.All(tables.Column("table_type"), type => Assert.Equal("table", type));
        Assert.Contains("\"select\"", database.Table("TAP_SCHEMA.columns").Column("column_name"));
        Assert.Contains("origin", database.Table("TAP_SCHEMA.columns").Column("column_name"));
        Assert.Equal(["here", "here"], database.Table("TAP_SCHEMA.columns").Column("origin").Where(value => value is not null));

        static TapTableInfo Told(string name, params (string Name, string Value)[] extra) => new()
        {
            Name = name,
            Columns = ValueList.Of(new TapColumnInfo { Name = "id", Datatype = "int", Extra = Extra(("origin", "here")) }),
            Extra = Extra(extra),
        };

        static ValueList<TapExtraInfo> Extra(params (string Name, string Value)[] all) =>
            all.Select(one => new TapExtraInfo { Name = one.Name, Value = one.Value }).ToValueList();
    }

    [Fact]
    public void All_shipped_snapshots_can_be_held()
    {
        foreach (var name in (string[])["cadc", "eso-tap-cat", "eso-tap-obs", "ivoa-obscore"])
        {
            var database = new EmbeddedDatabase();
            var snapshot = Synthetic.SnapshotPopulateTests.Snapshot(name);
            database.AddSchema(snapshot);
            Assert.All(database.TableNames, table => Assert.Equal(0, database.Table(table).RowCount));
            Assert.Single(database.Description.Schemas, schema => schema.Name.Equals("tap_schema", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void A_snapshot_lacks_a_table_by_name()
    {
        var error = Assert.Throws<EmbeddedTableException>(
            () => new EmbeddedDatabase().AddSchema(Synthetic.SnapshotPopulateTests.Snapshot("ivoa-obscore"), ["ivoa.obscor"]));
        Assert.Contains("has no table 'ivoa.obscor' with columns; it has ivoa.ObsCore", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stars", true)]
    [InlineData("STARS", true)]
    [InlineData("mine.Stars", true)]
    [InlineData("\"stars\"", true)]
    [InlineData("\"Stars\"", false)]
    [InlineData("other.stars", false)]
    [InlineData("tap_upload.up", true)]
    [InlineData("up", false)]
    public void Names_are_found_as_ADQL_compares_them(string name, bool expected)
    {
        var database = new EmbeddedDatabase();
        database.Add("mine.stars", [new Star()]);
        Assert.Equal(expected, database.ToEngine([("up", database.Table("stars"))]).TryFindTable(AdqlTableName.Parse(name), out _));
    }

    [Fact]
    public void A_name_in_two_schemas_is_ambiguous()
    {
        var database = new EmbeddedDatabase();
        database.Add("a.stars", [new Star()]);
        database.Add("b.stars", [new Star()]);
        var error = Assert.Throws<EngineException>(() => database.Table("stars"));
        Assert.Contains("there are a.stars and b.stars", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_checker_knows_tables_uploads_and_columns()
    {
        var database = new EmbeddedDatabase();
        database.Add("mine.stars", [new Star()]);
        Assert.Empty(Check("SELECT s.id, t.mag FROM mine.stars AS s JOIN TAP_UPLOAD.up AS t ON s.id = t.id"));
        Assert.Contains(Check("SELECT magn FROM stars"), finding => finding.Contains("magn", StringComparison.Ordinal));
        Assert.NotEmpty(Check("SELECT x FROM nowhere"));

        IEnumerable<string> Check(string adql) =>
            AdqlChecker.Check(AdqlParser.Parse(adql), database.SchemaWith([("up", database.Table("stars"))])).Diagnostics
                .Where(finding => finding.Severity == AdqlSeverity.Error)
                .Select(finding => finding.Message);
    }

}
