using TypedTap.Metadata;
using TypedTap.RealService.Tests.Support;
using TypedTap.Snapshots;
using TypedTap.Tap;

namespace TypedTap.RealService.Tests.Snapshots;

/// <summary>Snapshots of the real service.</summary>
[Collection(ServiceDescription.Collection)]
public sealed class RefreshTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("typedtap-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [RealServiceFact]
    public async Task A_refresh_writes_what_the_service_has_and_a_check_is_clean()
    {
        using var client = new TapClient(Dachs.Url);
        var refresher = new TapSnapshotRefresher(client);
        var outcome = await refresher.RefreshAsync(new() { Path = File("dachs") });
        Assert.True(outcome.Written);
        var snapshot = TapSnapshotFile.Load(File("dachs"));
        Assert.Equal(outcome.Snapshot, snapshot);
        Assert.Equal(Dachs.Url.AbsoluteUri, snapshot.Service.Url);
        Assert.Contains("2.1", snapshot.Capabilities.AdqlVersions);
        Assert.NotEmpty(snapshot.Capabilities.Functions);
        Assert.Contains("ivo://ivoa.net/std/TAPRegExt#upload-inline", snapshot.Capabilities.UploadMethods);
        Assert.NotNull(snapshot.Capabilities.Limits!.OutputRowsHard);
        Assert.Contains(snapshot.Keys, key => key.FromTable == "caom2.plane" && key.TargetTable == "caom2.observation");
        var types = Table(snapshot, "bench.types");
        Assert.Contains(types.Columns, column => column.Name == "\"Mixed Case\"");
        Assert.Equal("long", types.Columns.Single(column => column.Name == "i8").Datatype);

        var check = await refresher.CheckAsync(new() { Path = File("dachs") });
        Assert.Equal("No differences.\n", check.Drift.ToText());
        Assert.False((await refresher.RefreshAsync(new() { Path = File("dachs") })).Written);
    }

    [ServiceDatabaseFact]
    public async Task A_column_that_is_altered_in_the_database_is_named_by_the_check()
    {
        using var client = new TapClient(Dachs.Url);
        var refresher = new TapSnapshotRefresher(client);
        await refresher.RefreshAsync(new() { Path = File("dachs") });
        TapSnapshotDrift drift;
        await using (await AlteredColumn.MakeAsync("bench.empty", "a", "long", "km"))
            drift = (await refresher.CheckAsync(new() { Path = File("dachs") })).Drift;

        Assert.Equal(TapDriftSeverity.Breaking, drift.Severity);
        Assert.Contains("  bench.empty\n    column a: type was int, is long now\n", drift.ToText(), StringComparison.Ordinal);
        Assert.Contains("    column a: unit km is new\n", drift.ToText(), StringComparison.Ordinal);
        Assert.Equal("No differences.\n", (await refresher.CheckAsync(new() { Path = File("dachs") })).Drift.ToText());
    }

    [ServiceDatabaseFact]
    public async Task A_probe_believes_the_answer_where_the_description_is_another_and_a_refused_table_keeps_its_columns()
    {
        using var client = new TapClient(Dachs.Url);
        var refresher = new TapSnapshotRefresher(client);
        TapSnapshotRequest request = new() { Path = File("dachs"), Probe = true, Tables = ["bench.empty"] };
        var before = Table((await refresher.RefreshAsync(request)).Snapshot, "bench.empty");
        await using (await AlteredColumn.MakeAsync("bench.empty", "a", "double", "km"))
        {
            var a = Table((await refresher.RefreshAsync(request)).Snapshot, "bench.empty").Columns.Single(column => column.Name == "a");
            Assert.Equal(("int", "datatype"), (a.Datatype, a.Inferred.Single()));
        }

        // This service makes the types of its answers from its own description, so that an ALTER of the type changes no answer.
        await ServiceDatabase.RunAsync("ALTER TABLE bench.empty ALTER COLUMN a TYPE bigint");
        try
        {
            Assert.Equal("No differences.\n", TapSnapshotDrift.Between(
                (await refresher.RefreshAsync(request)).Snapshot, (await refresher.CheckAsync(request)).Snapshot).ToText());
            await ServiceDatabase.RunAsync("ALTER TABLE bench.empty RENAME COLUMN b TO b2");
            try
            {
                var outcome = await refresher.RefreshAsync(request);
                Assert.Equal(before, Table(outcome.Snapshot, "bench.empty"));
                Assert.Contains(
                    outcome.Findings,
                    finding => finding.Place == "bench.empty"
                        && finding.Message.StartsWith("The service refuses to be asked", StringComparison.Ordinal));
            }
            finally
            {
                await ServiceDatabase.RunAsync("ALTER TABLE bench.empty RENAME COLUMN b2 TO b");
            }
        }
        finally
        {
            await ServiceDatabase.RunAsync("ALTER TABLE bench.empty ALTER COLUMN a TYPE integer");
        }
    }

    [RealServiceFact]
    public async Task The_two_descriptions_give_the_same_tables_and_where_they_differ_is_told()
    {
        using var client = new TapClient(Dachs.Url);
        var refresher = new TapSnapshotRefresher(client);
        var schema = await refresher.RefreshAsync(new() { Path = File("schema") });
        var vosi = await refresher.RefreshAsync(new() { Path = File("vosi"), Source = TapSnapshotSource.Vosi });
        var drift = TapSnapshotDrift.Between(schema.Snapshot with { Service = vosi.Snapshot.Service }, vosi.Snapshot);
        Assert.DoesNotContain(drift.Changes, change => change.What is "table" or "column" or "columns");
        foreach (var change in drift.Changes.Where(change => change is { Severity: TapDriftSeverity.Breaking, Table.Length: > 0 }))
            Assert.Contains(schema.Findings, finding => finding.Place == change.Table);
    }

    [RealServiceFact]
    public async Task A_probe_of_every_table_finds_what_answers_have_otherwise()
    {
        using var client = new TapClient(Dachs.Url);
        var outcome = await new TapSnapshotRefresher(client).RefreshAsync(new() { Path = File("probed"), Probe = true });
        Assert.DoesNotContain(outcome.Findings, finding => finding.Message.Contains("refuses", StringComparison.Ordinal));

        // This service tells the xtype of a UUID in its answers only.
        Assert.Equal(
            TapTypeKind.Guid,
            TapType.Of(Table(outcome.Snapshot, "caom2.observation").Columns.Single(column => column.Name == "obsid")).Kind);
    }

    [RealServiceFact]
    public async Task A_snapshot_in_parts_has_the_wanted_tables()
    {
        using var client = new TapClient(Dachs.Url);
        var refresher = new TapSnapshotRefresher(client);
        TapSnapshotRequest request = new() { Path = File("parts"), PartsFrom = 5, Tables = ["caom2.*", "dbo.raw"] };
        await refresher.RefreshAsync(request);
        var snapshot = TapSnapshotFile.Load(File("parts"));
        var read = snapshot.Schemas.SelectMany(schema => schema.Tables)
            .Where(table => table.Columns.Count > 0)
            .Select(table => table.Name)
            .ToList();
        Assert.Contains("dbo.raw", read);
        Assert.Contains("caom2.plane", read);
        Assert.DoesNotContain("bench.types", read);
        Assert.Contains(snapshot.Schemas, schema => schema.Tables.Any(table => table.Name == "bench.types"));
        Assert.False((await refresher.RefreshAsync(request)).Written);
        Assert.Equal("No differences.\n", (await refresher.CheckAsync(request)).Drift.ToText());
    }

    private static TapTableInfo Table(TapSnapshot snapshot, string name) =>
        snapshot.Schemas.SelectMany(schema => schema.Tables).Single(table => table.Name == name);

    private string File(string name) => Path.Combine(_folder, name + ".tap.json");
}
