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
        Assert.All(
            raw.Column("lambda_min").Zip(raw.Column("lambda_max")),
            pair => Assert.True(pair.First is null || pair.Second is null || (double)pair.First < (double)pair.Second));
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
        return File.Exists(overrides)
            ? TapOverridesApplication.Apply(snapshot, TapOverridesReader.Read(File.ReadAllText(overrides))).Snapshot
            : snapshot;
    }

    [Fact]
    public async Task Calls_at_the_same_time_give_the_rows_of_calls_one_after_the_other()
    {
        var archive = new ObsCoreArchive(new Uri("http://tap.test/tap"));
        var (database, inOrder) = (new EmbeddedDatabase(), new EmbeddedDatabase());
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => database.Populate(archive.Ivoa.ObsCore, 50))));
        for (var i = 0; i < 8; i++)
            inOrder.Populate(archive.Ivoa.ObsCore, 50);
        Assert.Equal(inOrder.Table("ivoa.obscore").Column("obs_publisher_did"), database.Table("ivoa.obscore").Column("obs_publisher_did"));
    }

    [Fact]
    public async Task Tables_of_a_snapshot_come_all_at_once()
    {
        var snapshot = Snapshot("cadc");
        var database = new EmbeddedDatabase();
        var populating = Task.Run(() => database.Populate(snapshot, rows: 20));
        while (!populating.IsCompleted)
        {
            var names = database.TableNames;
            Assert.All(names, name => Assert.Equal(20, database.CountRows(name)));
        }

        await populating;
        Assert.NotEmpty(database.TableNames);
    }
}
