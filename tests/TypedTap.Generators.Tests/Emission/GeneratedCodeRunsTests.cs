using System.Collections;
using System.Reflection;
using System.Text;
using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;
using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap.Generators.Tests.Emission;

/// <summary>Compiling is not working: the generated code is loaded and run against the real runtime.</summary>
public sealed class GeneratedCodeRunsTests
{
    [Fact]
    public async Task A_row_is_read_into_the_record()
    {
        var assembly = Load(Sample.Three());
        const string Document =
            """
            <VOTABLE version="1.4"><RESOURCE type="results"><INFO name="QUERY_STATUS" value="OK"/><TABLE>
            <FIELD name="s_ra" datatype="double"/><FIELD name="planeID" datatype="char" arraysize="36" xtype="uuid"/>
            <DATA><TABLEDATA><TR><TD>12.5</TD><TD>00000000-0000-0000-897c-013ac26a8f32</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
            """;
        var stream = new MemoryStream(Encoding.UTF8.GetBytes(Document));
        await using var reader = await VoTableReader.OpenAsync(stream);
        Assert.True(await reader.ReadAsync());

        var table = Table(assembly, "My.Demo.Obs.PlaneTable");
        var read = (Delegate)table.GetType().GetProperty("Read")!.GetValue(table)!;
        var record = read.DynamicInvoke(reader, new[] { 1, 0 })!;
        Assert.Equal("Plane { PlaneID = 00000000-0000-0000-897c-013ac26a8f32, SRa = 12.5 }", record.ToString());
    }

    [Fact]
    public void The_columns_are_there_without_reflection()
    {
        var table = (TapTableMapping)Table(Load(Sample.Three()), "My.Demo.Obs.PlaneTable");
        Assert.Equal("obs.Plane", table.Name);
        Assert.Equal(
            [
                new TapColumnBinding("PlaneID", Sample.Column("planeID", "char", "36", "uuid")),
                new TapColumnBinding(
                    "SRa", Sample.Column("s_ra") with { Unit = "deg", Ucd = "pos.eq.ra", Description = "Right ascension" }),
            ],
            table.Columns);
        Assert.Equal("Rows of obs.Plane", table.Info.Description);
        Assert.Equal("table", table.Info.Type);
        Assert.Equal("SRa", table["s_ra"].PropertyName);
        Assert.Same(table["s_ra"], table["SRa"]);
        Assert.Same(table["s_ra"], table["S_RA"]);
        var missing = Assert.Throws<KeyNotFoundException>(() => table["s_raa"]);
        Assert.Equal("Table 'obs.Plane' has no column 's_raa'; it has planeID, s_ra.", missing.Message);
    }

    [Fact]
    public void An_archive_gives_queries()
    {
        var assembly = Load(Sample.Three());
        var constructor = assembly.GetType("My.DemoArchive")!.GetConstructor([typeof(TapClientOptions)])!;
        using var archive = (TapArchive)constructor.Invoke([null]);
        Assert.Equal(new Uri("https://demo.example/tap"), archive.Client.BaseUrl);
        Assert.Equal(["2.0"], archive.Profile.Capabilities.AdqlVersions);
        var schema = Get(archive, "Obs");
        Assert.Same(schema, Get(archive, "Obs"));
        var query = Get(schema, "Plane");
        var adql = (string)query.GetType().GetMethod("ToAdql", [])!.Invoke(query, [])!;
        Assert.Contains("obs.Plane", adql, StringComparison.Ordinal);
        Assert.Equal(["obs.Plane", "obs.Artifact", "other.Thing"], archive.Tables.Select(table => table.Name));
        Assert.Same(archive.Tables, archive.Tables);
        Assert.Same(archive.Tables[0], Get(query, "Table"));
        Assert.Same(archive.Tables[0], archive.FindTable("OBS.plane"));
        Assert.Null(archive.FindTable("obs.planes"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_wide_record_keeps_full_value_equality(bool nullable)
    {
        var assembly = Load(Sample.Snapshot(WideTable.Make(nullable)));
        var type = assembly.GetType("My.Demo.Dp1.Wide")!;
        var table = (TapTableMapping)Table(assembly, "My.Demo.Dp1.WideTable");
        Assert.Equal(WideTable.Width, table.Columns.Count);

        // The very last property that can be set to something else decides, though the hash does not look at it.
        var last = type.GetProperties().Last(property => property.PropertyType == (nullable ? typeof(double?) : typeof(double)));
        object one = Activator.CreateInstance(type)!, two = Activator.CreateInstance(type)!;
        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        last.SetValue(two, 1.5);
        Assert.NotEqual(one, two);
        last.SetValue(one, double.NaN);
        last.SetValue(two, double.NaN);
        Assert.Equal(one, two);
        Assert.Contains("and 1280 more columns", one.ToString(), StringComparison.Ordinal);
    }

    private static Assembly Load(TapSnapshot snapshot)
    {
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText("/schemas/demo.tap.json", snapshot));
        using var stream = new MemoryStream();
        Assert.True(run.Output.Emit(stream).Success);
        return Assembly.Load(stream.ToArray());
    }

    private static object Table(Assembly assembly, string type) =>
        assembly.GetType(type, throwOnError: true)!.GetField("Instance")!.GetValue(null)!;

    private static object Get(object owner, string property) => owner.GetType().GetProperty(property)!.GetValue(owner)!;
}
