using TypedTap.Metadata;
using TypedTap.Testing.Tests.Database;

namespace TypedTap.Testing.Tests.Synthetic;

public sealed class SnapshotPopulateTests
{
    [Theory]
    [InlineData("cadc")]
    [InlineData("eso-tap-obs")]
    [InlineData("ivoa-obscore")]
    public void Every_table_of_the_shipped_snapshots_can_be_made_up(string name)
    {
        var database = new EmbeddedDatabase();
        database.Populate(Snapshot(name), rows: 60, new SyntheticOptions { Seed = 11 });
        Assert.NotEmpty(database.TableNames);
        Assert.All(database.TableNames, table => Assert.Equal(60, database.CountRows(table)));
    }

    [Fact]
    public void A_number_for_no_value_stands_where_the_archive_has_it()
    {
        var database = new EmbeddedDatabase();
        database.Populate(Snapshot("eso-tap-obs"), rows: 500, new SyntheticOptions { NullFraction = 0.2 });
        var raw = database.Table("dbo.raw");
        var (ra, dec) = (raw.Column("ra"), raw.Column("dec"));
        Assert.DoesNotContain(null, ra);
        Assert.InRange(ra.Count(value => value is -596.52323555), 60, 140);
        Assert.Equal(ra.Select(value => value is -596.52323555), dec.Select(value => value is -596.52323555));
        Assert.All(raw.Column("lambda_min").Zip(raw.Column("lambda_max")), pair => Assert.True(pair.First is null || pair.Second is null || (double)pair.First < (double)pair.Second));
        Assert.Equal(500, raw.Column("dp_id").Distinct().Count());
        Assert.All(raw.Column("dp_id"), id => Assert.Matches(@"^[A-Z0-9]+\.\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}$", (string)id!));
    }

    internal static TapSnapshot Snapshot(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TypedTap.sln")))
            folder = folder.Parent!;
        var snapshot = TapSnapshotReader.Read(File.ReadAllText(Path.Combine(folder.FullName, "schemas", name + ".tap.json")));
        var overrides = Path.Combine(folder.FullName, "schemas", name + ".tap.overrides.json");
        return File.Exists(overrides) ? TapOverridesApplication.Apply(snapshot, TapOverridesReader.Read(File.ReadAllText(overrides))).Snapshot : snapshot;
    }
}
