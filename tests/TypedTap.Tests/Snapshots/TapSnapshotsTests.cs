using System.Text;
using TypedTap.Metadata;
using TypedTap.Snapshots;
using TypedTap.Vosi;
using TypedTap.Votable;

namespace TypedTap.Tests.Snapshots;

/// <summary>From descriptions of tables to snapshots.</summary>
public sealed class TapSnapshotsTests
{
    private static readonly TapServiceInfo Service = new() { Name = "demo", Url = "https://demo.example/tap" };

    [Fact]
    public async Task Names_are_kept_as_published_and_what_is_empty_is_left_out()
    {
        var read = await ReadAsync(
            """
            <tableset><schema><name>s</name><title>the schema</title><table type="view"><name>"J/A+A/1/t.x"</name><description>a &lt; b</description><nrows>7</nrows>
              <column std="true"><name>"size"</name><unit/><ucd> </ucd><dataType xsi:type="vs:VOTableType" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" arraysize="32*" extendedType="uri">char</dataType><flag>indexed</flag></column>
              <column><name>RAJ2000</name><unit>deg</unit><dataType>double</dataType><flag>principal</flag></column>
            </table></schema></tableset>
            """);
        var schema = Assert.Single(read.Snapshot.Schemas);
        Assert.Equal("the schema", schema.Description);
        var table = Assert.Single(schema.Tables);
        Assert.Equal(("\"J/A+A/1/t.x\"", "view", "a < b"), (table.Name, table.Type, table.Description));
        Assert.Equal(
            [
                new TapColumnInfo { Name = "\"size\"", Datatype = "char", Arraysize = "32*", Xtype = "uri", Std = true, Indexed = true },
                new TapColumnInfo { Name = "RAJ2000", Datatype = "double", Unit = "deg", Principal = true },
            ],
            table.Columns);
        Assert.Empty(read.Findings);
        Assert.Equal(read.Snapshot with { Hash = "" }, TapSnapshotReader.Read(TapSnapshotWriter.Write(read.Snapshot)) with { Hash = "" });
    }

    [Fact]
    public async Task Of_what_is_there_twice_the_first_counts_and_nothing_is_silent()
    {
        var read = await ReadAsync(
            """
            <tableset><schema><name>s</name>
              <table><name>s.t</name><column><name>a</name><dataType>int</dataType></column><column><name>a</name><dataType>long</dataType></column><column><dataType>int</dataType></column></table>
              <table><name>s.t</name><column><name>other</name><dataType>int</dataType></column></table>
              <table><description>nameless</description></table>
            </schema><schema><name>s</name><table><name>s.u</name></table></schema></tableset>
            """);
        Assert.Equal(["s.t", "s.u"], read.Snapshot.Schemas.Single().Tables.Select(table => table.Name));
        Assert.Equal([new TapColumnInfo { Name = "a", Datatype = "int" }], read.Snapshot.Schemas[0].Tables[0].Columns);
        AssertFound(read, "s.t", "The table is listed more than once");
        AssertFound(read, "s.t", "Columns are listed more than once, and the first counts: a.");
        AssertFound(read, "s.t", "1 column without a name");
        AssertFound(read, "s", "A table has no name");
        AssertFound(read, "s", "The schema is listed more than once");
    }

    [Theory]
    [InlineData("a\u0085b")]
    [InlineData("a\tb")]
    [InlineData(null)]
    public void Names_that_no_query_can_have_are_left_out_and_told(string? odd)
    {
        var name = odd ?? new string('x', 1_001);
        VosiColumn fine = new() { Name = "a" };
        VosiTable table = new() { Name = "s.t", Columns = [fine, new() { Name = name }] };
        VosiTableSet set = new()
        {
            RootElement = "TAP_SCHEMA",
            Schemas = [new()
            {
                Name = "s",
                Tables = [table, new() { Name = name, Columns = [fine] }]
            }, new() { Name = name, Tables = [new() { Name = "u", Columns = [fine] }] }],
        };
        var read = TapSnapshots.FromTables(set, Service);
        Assert.Equal(["s"], read.Snapshot.Schemas.Select(schema => schema.Name));
        Assert.Equal(["s.t"], read.Snapshot.Schemas[0].Tables.Select(one => one.Name));
        Assert.Equal(["a"], read.Snapshot.Schemas[0].Tables[0].Columns.Select(column => column.Name));
        Assert.Equal(
            ["", "s", "s.t"],
            read.Findings.Where(finding => finding.Message.Contains("can't be written in a query", StringComparison.Ordinal))
                .Select(finding => finding.Place)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Tables_without_a_schema_get_the_one_of_their_name_or_the_default_one()
    {
        var read = await ReadAsync("<tableset><table><name>gaia.source</name></table><table><name>basic</name></table></tableset>");
        Assert.Equal(
            [("gaia", "gaia.source"), ("default", "basic")],
            read.Snapshot.Schemas.Select(schema => (schema.Name, schema.Tables.Single().Name)));
        AssertFound(read, "default", "'basic' stand in no schema");
    }

    [Fact]
    public async Task Tables_of_one_name_in_several_schemas_are_told_apart_by_their_schema()
    {
        var read = await ReadAsync(
            "<tableset><schema><name>a</name><table><name>t</name></table></schema><schema><name>b</name><table><name>t</name></table></schema></tableset>");
        Assert.Equal(["t", "b.t"], read.Snapshot.Schemas.SelectMany(schema => schema.Tables).Select(table => table.Name));
        AssertFound(read, "b.t", "listed in several schemas");
    }

    [Theory]
    [InlineData("VARCHAR", "30", "30*")]
    [InlineData("adql:varchar", "30", "30*")]
    [InlineData("CHAR", "4", "4")]
    [InlineData("DOUBLE", "8", null)]
    [InlineData("VARCHAR", "0", null)]
    [InlineData("VARCHAR", "many", null)]
    public async Task The_sizes_of_TAP_1_0_are_arraysizes_and_marked_as_concluded(string datatype, string size, string? arraysize)
    {
        var read = await ReadAsync(
            $"<tableset><schema><name>s</name><table><name>s.t</name><column><name>a</name><dataType size='{size}'>{datatype}</dataType></column></table></schema></tableset>");
        var column = read.Snapshot.Schemas[0].Tables[0].Columns.Single();
        Assert.Equal((datatype, arraysize), (column.Datatype, column.Arraysize));
        Assert.Equal(arraysize is null ? [] : ["arraysize"], column.Inferred);
    }

    [Fact]
    public async Task Datatypes_that_are_blank_or_unknown_and_names_that_ADQL_cannot_tell_apart_are_findings()
    {
        var read = await ReadAsync(
            "<tableset><schema><name>s</name><table><name>s.t</name><column><name>a</name></column><column><name>b</name><dataType>hologram</dataType></column><column><name>Rmag</name><dataType>int</dataType></column><column><name>RMag</name><dataType>int</dataType></column></table></schema></tableset>");
        AssertFound(read, "s.t", "does not tell the datatype of columns, which are text in C# therefore: a.");
        AssertFound(read, "s.t", "b (hologram)");
        AssertFound(
            read, "s.t", "Columns differ in case only, which ADQL overlooks without quotes, and the service publishes none: Rmag, RMag.");
    }

    [Fact]
    public async Task Foreign_keys_get_names_that_stay_and_the_spelling_of_their_tables()
    {
        const string Document =
            """
            <tableset><schema><name>s</name>
              <table><name>s.plane</name><column><name>obsID</name><dataType>int</dataType></column>
                <foreignKey><targetTable>S.Observation</targetTable><fkColumn><fromColumn>OBSID</fromColumn><targetColumn>id</targetColumn></fkColumn></foreignKey>
                <foreignKey><targetTable>s.observation</targetTable><fkColumn><fromColumn>obsID</fromColumn><targetColumn>ID</targetColumn></fkColumn></foreignKey>
                <foreignKey><targetTable>elsewhere.t</targetTable><fkColumn><fromColumn>obsID</fromColumn><targetColumn>x</targetColumn></fkColumn></foreignKey>
                <foreignKey><targetTable>s.observation</targetTable><fkColumn><fromColumn>obsID</fromColumn></fkColumn></foreignKey>
              </table>
              <table><name>s.observation</name><column><name>ID</name><dataType>int</dataType></column></table>
            </schema></tableset>
            """;
        var read = await ReadAsync(Document);
        Assert.Equal(["s.plane(obsID)->s.observation(ID)", "s.plane(obsID)->elsewhere.t(x)"], read.Snapshot.Keys.Select(key => key.Id));
        Assert.Equal(
            ("s.observation", new TapKeyColumnInfo { From = "obsID", Target = "ID" }),
            (read.Snapshot.Keys[0].TargetTable, read.Snapshot.Keys[0].Columns.Single()));
        Assert.Equal(read.Snapshot.Keys, (await ReadAsync(Document)).Snapshot.Keys);
        AssertFound(read, "s.plane", "listed more than once");
        AssertFound(read, "s.plane", "leads to the table 'elsewhere.t', which the service does not list");
        AssertFound(read, "s.plane", "does not tell the columns on both sides");
    }

    [Fact]
    public void Tables_without_columns_stay_names()
    {
        var set = new VosiTableSet { RootElement = "tableset", Schemas = [new() { Name = "s", Tables = [new() { Name = "s.t" }] }] };
        Assert.Empty(TapSnapshots.FromTables(set, Service).Snapshot.Schemas[0].Tables[0].Columns);
    }

    [Fact]
    public void Fields_of_an_answer_get_the_quotes_that_they_need()
    {
        VoTableField[] fields =
        [
            new() { Name = "ra", Datatype = "double", Unit = "deg", Ucd = "pos.eq.ra", Description = "right ascension" },
            new() { Name = "Level", Datatype = "int" },
            new() { Name = "[Fe/H]", Datatype = "float" },
            new() { Name = "\"2MASS\"", Datatype = "char", Arraysize = "16", Xtype = "x" },
            new() { Name = "ra", Datatype = "float" },
        ];
        var read = TapSnapshots.FromFields(fields, "mine.t", Service, "what I got");
        var table = read.Snapshot.Schemas.Single().Tables.Single();
        Assert.Equal(("mine", "mine.t", "what I got"), (read.Snapshot.Schemas[0].Name, table.Name, table.Description));
        Assert.Equal(["ra", "\"Level\"", "\"[Fe/H]\"", "\"2MASS\""], table.Columns.Select(column => column.Name));
        Assert.Equal(
            new TapColumnInfo { Name = "ra", Datatype = "double", Unit = "deg", Ucd = "pos.eq.ra", Description = "right ascension" },
            table.Columns[0]);
        AssertFound(read, "mine.t", "more than once");
    }

    [Fact]
    public async Task Texts_of_a_service_stay_on_one_line_of_a_finding()
    {
        var read = await ReadAsync("<tableset><schema><name>s</name><table><name>s.t\nx\u202E</name><column/></table></schema></tableset>");
        Assert.All(
            read.Findings, finding => Assert.DoesNotContain(finding.Place + finding.Message, c => char.IsControl(c) || c == '\u202E'));
    }

    private static void AssertFound(TapSnapshotReading read, string place, string part) =>
        Assert.Contains(read.Findings, finding => finding.Place == place && finding.Message.Contains(part, StringComparison.Ordinal));

    private static async Task<TapSnapshotReading> ReadAsync(string document)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(document));
        return TapSnapshots.FromTables(await VosiTableSetReader.ReadAsync(stream), Service);
    }
}
