using TypedTap.Metadata;
using TypedTap.Snapshots;
using TypedTap.Tests.Tap;
using static TypedTap.Tests.Snapshots.TapSnapshotRefresherTests;

namespace TypedTap.Tests.Snapshots;

/// <summary>What a refresh makes of a service that has a bad day, and a check.</summary>
public sealed class RefreshFailureTests : IDisposable
{
    private const string Transient =
        "<VOTABLE version='1.4'><RESOURCE type='results'><INFO name='QUERY_STATUS' value='ERROR'>busy</INFO><INFO name='ERROR_TYPE' value='transient'/></RESOURCE></VOTABLE>";

    private readonly TemporaryFolder _folder = new();

    private string File => _folder["demo.tap.json"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(429, "text/html", "<html/>")]
    [InlineData(503, "text/html", "<html/>")]
    [InlineData(503, "text/xml", null)]
    [InlineData(200, "text/xml", Transient)]
    public async Task A_hiccup_of_TAP_SCHEMA_never_falls_back(int status, string type, string? body)
    {
        await using var service = Make();
        await RefreshAsync(service);
        var text = System.IO.File.ReadAllText(File);
        service.Instead["SELECT * FROM TAP_SCHEMA"] = LoopbackReply.Of(status, type, body ?? VoTableText.Error("busy"));
        service.AtTables = table => table.Name == "s.u";
        await Assert.ThrowsAnyAsync<TapException>(() => RefreshAsync(service));
        await Assert.ThrowsAnyAsync<TapException>(() => CheckAsync(service));
        Assert.Equal(text, System.IO.File.ReadAllText(File));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_refused_TAP_SCHEMA_takes_nothing_away_but_from_a_check(int status)
    {
        await using var service = Make();
        var before = (await RefreshAsync(service)).Snapshot;
        service.Instead["SELECT * FROM TAP_SCHEMA"] = LoopbackReply.Of(status, "text/html", "<html/>");
        service.Instead["/tables"] = LoopbackReply.Of(200, "text/xml",
            "<tableset><schema><name>s</name><table><name>s.t</name><description>stars</description><column><name>ra</name><dataType>double</dataType></column></table></schema></tableset>");
        var outcome = await RefreshAsync(service);
        Assert.Equal(before.Schemas, outcome.Snapshot.Schemas);
        Assert.Equal(before.Keys, outcome.Snapshot.Keys);
        Assert.False(outcome.Written);
        AssertFound(outcome, "s.t", "/tables lacks 1 column of the file; as TAP_SCHEMA could not be read, it was kept: name.");
        AssertFound(outcome, "s.t", "/tables does not tell what the file has from TAP_SCHEMA; it was kept");

        var check = await CheckAsync(service);
        Assert.Contains(check.Drift.Changes, change => change is { Severity: TapDriftSeverity.Breaking, Place: "s.u", What: "table" });
        Assert.Contains(
            check.Drift.Changes, change => change is { Severity: TapDriftSeverity.Breaking, Place: "s.t.name", What: "column" });
    }

    [Theory]
    [InlineData("<html><body>oops</body></html>", "text/html")]
    [InlineData("<VOTABLE version='1.4'><RESOURCE type='results'><INFO name='QUERY_STATUS' value='OK'/><TABLE><FIELD name='key_id' datatype='char' arraysize='*'/><DATA><TABLEDATA/></DATA></TABLE><INFO name='QUERY_STATUS' value='OVERFLOW'/></RESOURCE></VOTABLE>", "application/x-votable+xml")]
    public async Task A_broken_answer_about_keys_takes_nothing_else_along(string body, string type)
    {
        await using var service = Make();
        await RefreshAsync(service);
        service.Instead["SELECT * FROM TAP_SCHEMA.keys"] = LoopbackReply.Of(200, type, body);
        service.Tables[0] = service.Tables[0] with { Description = "all stars" };
        var outcome = await RefreshAsync(service);
        Assert.Equal("all stars", Table(outcome.Snapshot, "s.t").Description);
        Assert.Equal("k1", outcome.Snapshot.Keys.Single().Id);
        Assert.Contains(outcome.Findings, finding => finding.Message.Contains("The foreign keys are missing", StringComparison.Ordinal));
        Assert.DoesNotContain(outcome.Findings, finding => finding.Message.Contains("taken instead", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_document_of_a_table_that_is_missing_does_not_end_the_reading_of_others()
    {
        await using var service = Make();
        service.TablesHaveColumns = false;
        service.Instead["/tables/s.t"] = LoopbackReply.Of(404, "text/html", "<html/>");
        var outcome = await RefreshAsync(service, new() { Path = File, Source = TapSnapshotSource.Vosi });
        Assert.Contains("/tap/tables/s.u", service.Targets);
        Assert.Equal(["id"], Table(outcome.Snapshot, "s.u").Columns.Select(column => column.Name));
        Assert.DoesNotContain(service.Queries, query => query.EndsWith("FROM s.u", StringComparison.Ordinal));
        AssertFound(outcome, "s.t", "There is no document of the table");
    }

    [Fact]
    public async Task Notes_on_tables_and_keys_stay_if_the_file_was_read_from_the_service()
    {
        await using var service = Make();
        var first = (await RefreshAsync(service)).Snapshot;
        var noted = first with
        {
            Schemas = [first.Schemas[0] with { Tables = [Table(first, "s.t") with { Note = "mine" }, Table(first, "s.u")] }],
            Keys = [first.Keys[0] with { Note = "also mine" }],
        };
        TapSnapshotFile.Save(File, noted);
        Assert.Empty((await CheckAsync(service)).Drift.Changes);
        Assert.False((await RefreshAsync(service)).Written);
        TapSnapshotFile.Save(File, noted with { Retrieved = null });
        var now = (await RefreshAsync(service)).Snapshot;
        Assert.Equal((null, null), (Table(now, "s.t").Note, now.Keys[0].Note));
    }

    [Fact]
    public async Task Order_is_a_matter_of_each_table_and_of_keys()
    {
        FakeColumn[] columns = [new("c"), new("a"), new("b")];
        await using var service = new FakeService(
            new FakeTable("s", "s.t", columns),
            new FakeTable("s", "s.u", new("x") { Index = 2 }, new("y") { Index = 1 }))
        {
            Keys = [new("k2", "s.t", "c", "s.u", "x"), new("k2", "s.t", "a", "s.u", "y"), new("k1", "s.t", "b", "s.u", "x")],
        };
        await RefreshAsync(service);
        service.Tables[0] = new FakeTable("s", "s.t", columns[2], columns[0], columns[1]);
        service.Keys.Reverse();
        var outcome = await RefreshAsync(service);
        Assert.Empty(outcome.Drift.Changes);
        Assert.False(outcome.Written);

        service.Tables[0] = new FakeTable("s", "s.t", columns[2], new("z"), new("m"), columns[0], columns[1]);
        service.Keys.Insert(0, new("k0", "s.t", "z", "s.u", "x"));
        var more = (await RefreshAsync(service)).Snapshot;
        Assert.Equal(["c", "a", "b", "m", "z"], Table(more, "s.t").Columns.Select(column => column.Name));
        Assert.Equal(["y", "x"], Table(more, "s.u").Columns.Select(column => column.Name));
        Assert.Equal("k0", more.Keys[^1].Id);
    }

    private static FakeService Make() => new(
        new FakeTable(
            "s", "s.t", new("ra") { Unit = "deg", Index = 1, IsIndexed = true, Extra = "J2000" },
            new("name", "char", "*") { Index = 2 }) { Description = "stars" },
        new FakeTable("s", "s.u", new FakeColumn("id", "long") { Index = 1 }))
    {
        Keys = [new("k1", "s.u", "id", "s.t", "name")],
    };

    private Task<TapSnapshotOutcome> RefreshAsync(FakeService service, TapSnapshotRequest? request = null) =>
        new TapSnapshotRefresher(service.Client).RefreshAsync(request ?? new() { Path = File });

    private Task<TapSnapshotOutcome> CheckAsync(FakeService service) =>
        new TapSnapshotRefresher(service.Client).CheckAsync(new() { Path = File });
}
