using TypedTap.Metadata;
using TypedTap.Snapshots;
using TypedTap.Tap;
using TypedTap.Tests.Tap;

namespace TypedTap.Tests.Snapshots;

public sealed class TapSnapshotRefresherTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder["demo.tap.json"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_file_has_everything_and_a_second_refresh_writes_nothing()
    {
        await using var service = Make();
        var first = await RefreshAsync(service);
        Assert.True(first.Written);
        Assert.Equal(TapDriftSeverity.Compatible, first.Drift.Severity);
        Assert.Empty(first.Findings);
        Assert.Equal(["demo.tap.json"], _folder.Files);
        var snapshot = TapSnapshotFile.Load(File);
        Assert.Equal(first.Snapshot, snapshot);
        Assert.Equal(("demo", service.Url.AbsoluteUri), (snapshot.Service.Name, snapshot.Service.Url));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero), snapshot.Retrieved);
        Assert.StartsWith("TypedTap ", snapshot.Tool, StringComparison.Ordinal);
        Assert.Equal(TapSnapshotWriter.ComputeHash(snapshot), snapshot.Hash);
        Assert.Equal(["f(a REAL) -> REAL"], snapshot.Capabilities.Functions);
        Assert.Equal(["ra", "name"], Table(snapshot, "s.t").Columns.Select(column => column.Name));
        Assert.Equal("Ra", Table(snapshot, "s.t").Columns[0].CSharpName);
        Assert.Equal("k1", snapshot.Keys.Single().Id);

        service.Time.Advance(TimeSpan.FromDays(1));
        var text = System.IO.File.ReadAllText(File);
        var second = await RefreshAsync(service);
        Assert.False(second.Written);
        Assert.Empty(second.Drift.Changes);
        Assert.Equal(snapshot, second.Snapshot);
        Assert.Equal(text, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public async Task A_note_that_says_where_content_came_from_goes_with_the_content()
    {
        await using var service = Make();
        var first = (await RefreshAsync(service)).Snapshot;
        TapSnapshotFile.Save(File, first with { Retrieved = null, Note = "not read from the service", Schemas = [] });
        var now = (await RefreshAsync(service)).Snapshot;
        Assert.Null(now.Note);
        Assert.NotNull(now.Retrieved);
    }

    [Fact]
    public async Task What_people_wrote_and_names_that_were_chosen_stay()
    {
        await using var service = Make();
        var first = (await RefreshAsync(service)).Snapshot;
        var table = Table(first, "s.t");
        TapSnapshotFile.Save(File, first with
        {
            JsonSchema = "./x.json",
            Note = "mine",
            Service = first.Service with { Name = "other", Title = "A title", Ivoid = "ivo://x/tap" },
            Capabilities = first.Capabilities with { StringLiterals = StringLiteralRule.Standard },
            Schemas = [first.Schemas[0] with
            {
                CSharpName = "Own",
                Tables = [table with
                {
                    CSharpName = "Stars",
                    Columns = [table.Columns[0] with { CSharpName = "RightAscension", Nullable = false }, table.Columns[1]]
                }, first.Schemas[0].Tables[1]]
            }],
        });

        service.Tables[0] = new FakeTable(
            "s", "s.t", new("RightAscension") { Index = 0 }, new("RA") { Index = 1, Unit = "deg" },
            new("name", "char", "*") { Index = 2 }) { Description = "stars" };
        var outcome = await RefreshAsync(service);
        var now = outcome.Snapshot;
        Assert.True(outcome.Written);
        Assert.Equal(
            ("./x.json", "mine", "other", "A title", "ivo://x/tap", StringLiteralRule.Standard),
            (now.JsonSchema, now.Note, now.Service.Name, now.Service.Title, now.Service.Ivoid, now.Capabilities.StringLiterals));
        Assert.Equal(("Own", "Stars"), (now.Schemas[0].CSharpName, Table(now, "s.t").CSharpName));
        var columns = Table(now, "s.t").Columns;
        Assert.Equal(["RightAscension", "RA", "name"], columns.Select(column => column.Name));
        Assert.Equal("RightAscension", columns[1].CSharpName);
        Assert.NotEqual("RightAscension", columns[0].CSharpName);
        Assert.False(columns[1].Nullable);
        Assert.Equal(
            [(TapDriftSeverity.Compatible, "s.t.ra", "spelling"), (TapDriftSeverity.Compatible, "s.t.RightAscension", "column")],
            outcome.Drift.Changes.Select(change => (change.Severity, change.Place, change.What)));
    }

    [Fact]
    public async Task A_check_tells_the_drift_and_writes_nothing()
    {
        await using var service = Make();
        await RefreshAsync(service);
        var text = System.IO.File.ReadAllText(File);
        Assert.Equal(TapDriftSeverity.None, (await CheckAsync(service)).Drift.Severity);

        service.Tables[0] = service.Tables[0] with { Columns = [service.Tables[0].Columns[0] with { Datatype = "float" }] };
        service.Functions = "g(a REAL) -> REAL";
        var outcome = await CheckAsync(service);
        Assert.False(outcome.Written);
        Assert.Equal(TapDriftSeverity.Breaking, outcome.Drift.Severity);
        Assert.Contains("column ra: type was double, is float now", outcome.Drift.ToText(), StringComparison.Ordinal);
        Assert.Contains("column name is gone", outcome.Drift.ToText(), StringComparison.Ordinal);
        Assert.Contains("function: f(a REAL) -> REAL is gone", outcome.Drift.ToText(), StringComparison.Ordinal);
        Assert.Equal(text, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public async Task A_tables_document_that_lists_less_never_makes_the_snapshot_smaller()
    {
        await using var service = Make();
        service.AtTables = table => table.Name == "s.u";
        var outcome = await RefreshAsync(service);
        Assert.Equal(2, outcome.Snapshot.Schemas[0].Tables.Count);
        Assert.Contains(
            outcome.Findings, finding => finding.Message == "/tables lacks 1 table that TAP_SCHEMA has; they were taken from there: s.t.");

        // Nor where it is all that there is.
        service.Instead["SELECT * FROM TAP_SCHEMA"] = LoopbackReply.Of(400, "text/xml", VoTableText.Error("TAP_SCHEMA is being rebuilt"));
        var fallback = await RefreshAsync(service);
        Assert.Equal(["s.t", "s.u"], fallback.Snapshot.Schemas[0].Tables.Select(table => table.Name).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(fallback.Drift.Changes, change => change.Severity == TapDriftSeverity.Breaking);
        Assert.Equal("k1", fallback.Snapshot.Keys.Single().Id);
        Assert.Contains(
            fallback.Findings,
            finding => finding.Message.Contains("TAP_SCHEMA could not be read, and /tables was taken instead", StringComparison.Ordinal));
        Assert.Contains(
            fallback.Findings, finding => finding.Message.Contains("/tables lacks 1 table of the file", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_two_descriptions_say_differently_is_told_and_TAP_SCHEMA_counts()
    {
        await using var service = Make();
        service.Instead["/tables"] = LoopbackReply.Of(200, "text/xml",
            "<tableset><schema><name>s</name><table><name>s.t</name><description>stars</description><column><name>RA</name><unit>rad</unit><dataType>double</dataType></column><column><name>name</name><dataType arraysize='*'>char</dataType></column><column><name>more</name><dataType>int</dataType></column></table><table><name>s.u</name><column><name>id</name><dataType>long</dataType></column></table><table><name>s.w</name></table></schema></tableset>");
        var outcome = await RefreshAsync(service);
        Assert.Equal("deg", Table(outcome.Snapshot, "s.t").Columns[0].Unit);
        Assert.Contains(
            outcome.Findings,
            finding => finding.Place == "s.t"
                && finding.Message.EndsWith("Unit: /tables 'rad', TAP_SCHEMA 'deg'", StringComparison.Ordinal));
        Assert.Contains(
            outcome.Findings,
            finding => finding.Place == "s.t"
                && finding.Message.Contains("Column: /tables 'more', TAP_SCHEMA has none", StringComparison.Ordinal));
        Assert.Contains(
            outcome.Findings,
            finding => finding.Message == "TAP_SCHEMA lacks 1 table that /tables has; they were left out, because TAP_SCHEMA counts: s.w.");
    }

    [Fact]
    public async Task A_tables_document_that_cannot_be_read_is_a_finding()
    {
        await using var service = Make();
        service.Instead["/tables"] = LoopbackReply.Of(200, "text/html", "<html><body>Down for maintenance</body></html>");
        var outcome = await RefreshAsync(service);
        Assert.True(outcome.Written);
        Assert.Contains("Down for maintenance", Assert.Single(outcome.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Abilities_that_the_service_does_not_tell_this_time_stay()
    {
        await using var service = Make();
        await RefreshAsync(service);
        service.Instead["/capabilities"] = LoopbackReply.Of(404, "text/html", "<html/>");
        var outcome = await CheckAsync(service);
        Assert.Empty(outcome.Drift.Changes);
        Assert.Contains("The capabilities could not be read", Assert.Single(outcome.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_TAP_SCHEMA_the_documents_are_taken()
    {
        await using var service = Make();
        var outcome = await RefreshAsync(service, new() { Path = File, Source = TapSnapshotSource.Vosi });
        Assert.DoesNotContain(service.Queries, query => query.Contains("TAP_SCHEMA", StringComparison.Ordinal));
        Assert.Equal(["ra", "name"], Table(outcome.Snapshot, "s.t").Columns.Select(column => column.Name));

        // No columns in the whole document: each table has one of its own.
        service.TablesHaveColumns = false;
        Assert.Empty((await CheckAsync(service, new() { Path = File, Source = TapSnapshotSource.Vosi })).Drift.Changes);
        Assert.Contains("/tap/tables/s.t", service.Targets);

        // Nor there: an answer without rows has them.
        service.HasTableDocuments = false;
        var probed = await CheckAsync(service, new() { Path = File, Source = TapSnapshotSource.Vosi });
        Assert.DoesNotContain(probed.Drift.Changes, change => change.Severity == TapDriftSeverity.Breaking);
        Assert.Contains(
            probed.Findings,
            finding => finding.Message == "The service does not describe the columns; 2 columns came from an answer without rows.");
    }

    [Fact]
    public async Task A_probe_finds_what_the_description_and_the_database_disagree_on()
    {
        await using var service = new FakeService(new FakeTable(
            "s", "s.t",
            new("energy_emBand", "char", "32*") { IsThere = false },
            new("energy_energyBands", "char", "64*") { IsDescribed = false },
            new("hidden", "int") { IsInStar = false },
            new("id", "char", "36") { Xtype = "uuid" },
            new("\"Level\"", "int"),
            new("blank", "")));
        var plain = await RefreshAsync(service);
        Assert.Equal(
            ["energy_emBand", "hidden", "id", "\"Level\"", "blank"], Table(plain.Snapshot, "s.t").Columns.Select(column => column.Name));

        var outcome = await RefreshAsync(service, new() { Path = File, Probe = true });
        var columns = Table(outcome.Snapshot, "s.t").Columns;
        Assert.Equal(["hidden", "id", "\"Level\"", "blank", "energy_energyBands"], columns.Select(column => column.Name));
        Assert.Equal("long", columns.Single(column => column.Name == "blank").Datatype);
        AssertFound(
            outcome, "s.t.energy_emBand", "The service describes the column, but refuses a query for it; it was left out: no such column");
        AssertFound(
            outcome, "s.t",
            "The database has columns that the service does not describe; they were taken from an answer: energy_energyBands.");
        AssertFound(outcome, "s.t", "A query for all columns does not give these, though the service has them: hidden.");
        AssertFound(outcome, "s.t", "What the service does not say was taken from an answer: datatype of blank.");
    }

    [Fact]
    public async Task A_table_that_tells_no_columns_keeps_those_of_the_file_and_drifts_in_a_check()
    {
        await using var service = Make();
        await RefreshAsync(service);
        service.Tables[0] = service.Tables[0] with { Columns = [] };
        var check = await CheckAsync(service);
        Assert.Contains(check.Drift.Changes, change => change is { Severity: TapDriftSeverity.Breaking, Place: "s.t" });
        var outcome = await RefreshAsync(service);
        Assert.Equal(["ra", "name"], Table(outcome.Snapshot, "s.t").Columns.Select(column => column.Name));
        AssertFound(outcome, "s.t", "The service does not tell the columns this time; the 2 columns of the file were kept.");
        AssertFound(outcome, "s.t", "The service refuses to be asked for no row of the table");
    }

    [Fact]
    public async Task What_the_service_cuts_off_is_asked_for_in_pieces()
    {
        await using var service = new FakeService(
            [.. Enumerable.Range(0, 40).Select(
                i => new FakeTable("s" + (i % 10), $"s{i % 10}.t'{i}", new FakeColumn("a"), new FakeColumn("b")))]);
        service.RowLimit = 12;
        var outcome = await RefreshAsync(service);
        var tables = outcome.Snapshot.Schemas.SelectMany(schema => schema.Tables).ToList();
        Assert.Equal(40, tables.Count);
        Assert.All(tables, table => Assert.Equal(["a", "b"], table.Columns.Select(column => column.Name)));
        Assert.Contains(
            outcome.Findings,
            finding => finding.Message == "The service cuts the list of its columns off; they were read for some tables at a time.");
        Assert.Contains(
            outcome.Findings,
            finding => finding.Message == "The service cuts the list of its tables off; they were read schema by schema.");
    }

    [Fact]
    public async Task What_is_cut_off_even_in_the_smallest_piece_is_no_smaller_snapshot()
    {
        await using var service = Make();
        await RefreshAsync(service);
        var text = System.IO.File.ReadAllText(File);
        service.RowLimit = 1;
        service.Instead["/tables"] = LoopbackReply.Of(404, "text/html", "<html/>");
        await Assert.ThrowsAsync<TapTruncatedException>(() => RefreshAsync(service));
        Assert.Equal(text, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public async Task A_service_without_a_table_is_an_error_and_the_file_stays()
    {
        await using var service = Make();
        await RefreshAsync(service);
        var text = System.IO.File.ReadAllText(File);
        service.Tables = [];
        var e = await Assert.ThrowsAnyAsync<TapException>(() => RefreshAsync(service));
        Assert.Contains("lists no table at all", e.Message, StringComparison.Ordinal);
        Assert.Equal(text, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public async Task A_column_order_that_is_only_that_of_an_answer_does_not_count()
    {
        FakeColumn[] columns = [new("c"), new("a"), new("b")];
        await using var service = new FakeService(new FakeTable("s", "s.t", columns));
        await RefreshAsync(service);
        service.Tables[0] = new FakeTable("s", "s.t", columns[1], columns[2], columns[0]);
        Assert.Empty((await CheckAsync(service)).Drift.Changes);

        // An index that comes several times leaves the order open too; the name decides.
        FakeColumn[] tied = [new("c") { Index = 1 }, new("a") { Index = 1 }, new("b") { Index = 0 }];
        service.Tables[0] = new FakeTable("s", "s.t", tied);
        Assert.Equal(["b", "a", "c"], Table((await RefreshAsync(service)).Snapshot, "s.t").Columns.Select(column => column.Name));
        service.Tables[0] = new FakeTable("s", "s.t", tied[1], tied[2], tied[0]);
        Assert.False((await RefreshAsync(service)).Written);
    }

    [Fact]
    public async Task Another_style_of_naming_names_everything_anew()
    {
        await using var service = Make();
        await RefreshAsync(service);
        var outcome = await RefreshAsync(service, new() { Path = File, Naming = NamingStyle.Published });
        Assert.True(outcome.Written);
        Assert.Empty(outcome.Drift.Changes);
        Assert.Equal("ra", Table(outcome.Snapshot, "s.t").Columns[0].CSharpName);
        Assert.Equal(NamingStyle.Published, (await RefreshAsync(service)).Snapshot.Naming);
    }

    [Fact]
    public async Task Steps_are_told_and_a_refresh_can_be_cancelled()
    {
        await using var service = Make();
        var steps = new List<string>();
        using var cancel = new CancellationTokenSource();
        var progress = new Steps(step =>
        {
            steps.Add(step.Step);
            if (step.Step == "comparing with /tables")
                cancel.Cancel();
        });
        var refresher = new TapSnapshotRefresher(service.Client);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => refresher.RefreshAsync(new() { Path = File }, progress, cancel.Token));
        Assert.Equal("reading the capabilities", steps[0]);
        Assert.Contains("reading the columns", steps);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task Errors_of_files_say_what_to_do_before_anything_is_asked()
    {
        await using var service = Make();
        var missing = await Assert.ThrowsAsync<DirectoryNotFoundException>(
            () => RefreshAsync(service, new() { Path = _folder["no/demo.tap.json"] }));
        Assert.Contains("make it, or correct the path", missing.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => RefreshAsync(service, new() { Path = _folder["demo.json"] }));
        var none = await Assert.ThrowsAsync<FileNotFoundException>(() => CheckAsync(service));
        Assert.Contains("refresh it first", none.Message, StringComparison.Ordinal);
        System.IO.File.WriteAllText(File, "{");
        var broken = await Assert.ThrowsAsync<TapSnapshotException>(() => RefreshAsync(service));
        Assert.StartsWith(File, broken.Message, StringComparison.Ordinal);
        Assert.Empty(service.Targets);
    }

    [Fact]
    public async Task What_cannot_be_written_leaves_the_old_file_and_no_rests()
    {
        await using var service = Make();
        Directory.CreateDirectory(File);
        var e = await Assert.ThrowsAsync<IOException>(() => RefreshAsync(service));
        Assert.Contains("could not be written, and what was there is as it was", e.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task Refreshes_of_one_file_at_the_same_time_leave_a_whole_one()
    {
        await using var service = Make();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RefreshAsync(service)));
        Assert.Single(outcomes, outcome => outcome.Written);
        Assert.Equal(["demo.tap.json"], _folder.Files);
        Assert.Empty((await CheckAsync(service)).Drift.Changes);
    }

    internal static TapTableInfo Table(TapSnapshot snapshot, string name) =>
        snapshot.Schemas.SelectMany(schema => schema.Tables).Single(table => table.Name == name);

    internal static void AssertFound(TapSnapshotOutcome outcome, string place, string part) =>
        Assert.Contains(outcome.Findings, finding => finding.Place == place && finding.Message.Contains(part, StringComparison.Ordinal));

    private static FakeService Make() => new(
        new FakeTable("s", "s.t", new("ra") { Unit = "deg", Index = 1 }, new("name", "char", "*") { Index = 2 }) { Description = "stars" },
        new FakeTable("s", "s.u", new FakeColumn("id", "long") { Index = 1 }))
    {
        Keys = [new("k1", "s.u", "id", "s.t", "name")],
    };

    private Task<TapSnapshotOutcome> RefreshAsync(FakeService service, TapSnapshotRequest? request = null) =>
        new TapSnapshotRefresher(service.Client).RefreshAsync(request ?? new() { Path = File });

    private Task<TapSnapshotOutcome> CheckAsync(FakeService service, TapSnapshotRequest? request = null) =>
        new TapSnapshotRefresher(service.Client).CheckAsync(request ?? new() { Path = File });

    /// <summary>Told at once, unlike <see cref="Progress{T}"/>.</summary>
    private sealed class Steps(Action<TapSnapshotProgress> told) : IProgress<TapSnapshotProgress>
    {
        public void Report(TapSnapshotProgress value) => told(value);
    }
}
