using TypedTap.Metadata;
using TypedTap.Snapshots;
using TypedTap.Tests.Tap;
using static TypedTap.Tests.Snapshots.TapSnapshotRefresherTests;

namespace TypedTap.Tests.Snapshots;

/// <summary>What tables answer that are asked for no row, and what comes of a refusal.</summary>
public sealed class RefreshProbeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private TapSnapshotRequest Probe => new() { Path = _folder["demo.tap.json"], Probe = true };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_type_that_the_database_has_otherwise_is_taken_and_fails_a_check()
    {
        await using var service = Make();
        await RefreshAsync(service, Probe);
        Alter(service, new FakeColumn("n", "int") { Answered = "long" });
        var check = await CheckAsync(service, Probe);
        Assert.Contains(check.Drift.Changes, change => change is { Severity: TapDriftSeverity.Breaking, Place: "s.t.n", What: "type" });
        AssertFound(check, "s.t.n", "The service describes the type as 'int', and its answers have 'long', which was taken.");

        var column = Column(await RefreshAsync(service, Probe), "n");
        Assert.Equal(("long", null), (column.Datatype, column.Arraysize));
        Assert.Equal(["datatype"], column.Inferred);
        Assert.Empty((await CheckAsync(service, Probe)).Drift.Changes);

        // Who does not ask the table changes nothing about it.
        Assert.Empty((await CheckAsync(service, Probe with { Probe = false })).Drift.Changes);
    }

    [Fact]
    public async Task An_answer_without_xtype_says_nothing_against_one()
    {
        await using var service = new FakeService(new FakeTable("s", "s.t", new FakeColumn("t", "adql:TIMESTAMP") { Answered = "char" }));
        Assert.Equal("adql:TIMESTAMP", Column(await RefreshAsync(service, Probe), "t").Datatype);
    }

    [Theory]
    [InlineData(503, false)]
    [InlineData(400, true)]
    public async Task A_column_is_missing_only_if_its_table_can_be_asked(int status, bool isLost)
    {
        await using var service = Make();
        Alter(service, new FakeColumn("n", "int") { IsInStar = false });
        await RefreshAsync(service, Probe);
        var asked = 0;
        service.Before = what => what switch
        {
            "SELECT TOP 1 n FROM s.t" => LoopbackReply.Of(status, "text/xml", VoTableText.Error("no")),
            "SELECT TOP 1 * FROM s.t" when isLost && ++asked > 1 =>
                LoopbackReply.Of(400, "text/xml", VoTableText.Error("the disk is full")),
            _ => null,
        };
        var outcome = await RefreshAsync(service, Probe);
        Assert.NotNull(Column(outcome, "n"));
        Assert.False(outcome.Written);
        AssertFound(outcome, "s.t", "The service refuses to be asked for no row of the table");
    }

    [Fact]
    public async Task A_refused_table_keeps_what_it_answered_before()
    {
        await using var service = Make();
        Alter(
            service, new FakeColumn("n", "int") { Answered = "long" }, new("secret") { IsDescribed = false },
            new("gone") { IsThere = false });
        await RefreshAsync(service, Probe);
        service.Instead["SELECT TOP 1 * FROM s.t"] = LoopbackReply.Of(400, "text/xml", VoTableText.Error("the disk is full"));
        var outcome = await RefreshAsync(service, Probe);
        Assert.False(outcome.Written);
        Assert.Equal(["n", "secret"], Table(outcome.Snapshot, "s.t").Columns.Select(column => column.Name));
    }

    [Fact]
    public async Task Only_wanted_tables_are_asked_and_others_keep_what_they_answered()
    {
        await using var service = Make();
        Alter(
            service, new FakeColumn("n", "int") { Answered = "long" }, new("m", "int") { Unit = "km" },
            new("secret") { IsDescribed = false });
        await RefreshAsync(service, Probe);
        var sent = service.Queries.Count;
        var outcome = await RefreshAsync(service, Probe with { Tables = ["s.u"] });
        Assert.False(outcome.Written);
        Assert.Equal(
            ["SELECT TOP 1 * FROM s.u"],
            service.Queries.Skip(sent).Where(query => query.StartsWith("SELECT TOP", StringComparison.Ordinal)));
        Assert.Equal(["n", "m", "secret"], Table(outcome.Snapshot, "s.t").Columns.Select(column => column.Name));
        Assert.Equal("long", Column(outcome, "n").Datatype);
    }

    private static FakeService Make() =>
        new(new FakeTable("s", "s.t", new FakeColumn("n", "int")), new FakeTable("s", "s.u", new FakeColumn("id", "long")));

    private static void Alter(FakeService service, params FakeColumn[] columns) => service.Tables[0] = new FakeTable("s", "s.t", columns);

    private static TapColumnInfo Column(TapSnapshotOutcome outcome, string name) =>
        Table(outcome.Snapshot, "s.t").Columns.Single(column => column.Name == name);

    private static Task<TapSnapshotOutcome> RefreshAsync(FakeService service, TapSnapshotRequest request) =>
        new TapSnapshotRefresher(service.Client).RefreshAsync(request);

    private static Task<TapSnapshotOutcome> CheckAsync(FakeService service, TapSnapshotRequest request) =>
        new TapSnapshotRefresher(service.Client).CheckAsync(request);
}
