using System.Globalization;
using TypedTap.Metadata;
using TypedTap.Snapshots;
using TypedTap.Snapshots.Files;
using TypedTap.Tests.Tap;
using TypedTap.Vosi;

namespace TypedTap.Tests.Snapshots;

/// <summary>Services that are too large for one file.</summary>
public sealed class SnapshotPartsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder["big.tap.json"];

    private string Parts => _folder["big.tap"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Only_wanted_tables_have_columns_and_all_are_listed()
    {
        await using var service = Make();
        var outcome = await RefreshAsync(service, "s1.t*", "\"J/A+A/*");
        Assert.Empty(outcome.Findings);
        Assert.Equal("big.tap", outcome.Snapshot.Parts);
        Assert.Equal(["big.tap.json"], _folder.Files);
        Assert.Contains("index.tsv", PartNames());
        Assert.Equal(3, PartNames().Count);

        var loaded = TapSnapshotFile.Load(File);
        Assert.Equal(outcome.Snapshot, loaded);
        Assert.Equal(31, Tables(loaded).Count());
        Assert.Equal(["\"J/A+A/1/t.x\"", "s1.t1", "s1.t11", "s1.t21"], Read(loaded));
        Assert.Equal("T11", Tables(loaded).Single(table => table.Name == "s1.t11").CSharpName);
        Assert.Equal("T2", Tables(loaded).Single(table => table.Name == "s2.t2").CSharpName);
        Assert.Equal("k", loaded.Keys.Single().Id);
        Assert.DoesNotContain(service.Queries, query => query == "SELECT * FROM TAP_SCHEMA.columns");

        Assert.Equal(["s1.t1", "s1.t11", "s1.t21"], Read(TapSnapshotFile.Load(File, name => name == "s1.t11")));
    }

    [Fact]
    public async Task A_second_refresh_writes_nothing_and_a_change_only_its_part()
    {
        await using var service = Make();
        await RefreshAsync(service, "s1.*", "s2.*");
        var times = Stamp();
        Assert.False((await RefreshAsync(service, "s1.*", "s2.*")).Written);
        Assert.Equal(times, Times());

        service.Time.Advance(TimeSpan.FromHours(1));
        service.Tables[1] = service.Tables[1] with { Columns = [new("a", "float"), new("b")] };
        var outcome = await RefreshAsync(service, "s1.*", "s2.*");
        Assert.True(outcome.Written);
        Assert.Equal(
            [(TapDriftSeverity.Breaking, "s1.t1.a", "type")],
            outcome.Drift.Changes.Select(change => (change.Severity, change.Place, change.What)));
        Assert.Equal(
            ["big.tap.json", "s1.tap.json"],
            Times().Where(file => times[file.Key] != file.Value).Select(file => file.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Tables_that_another_project_asked_for_stay_and_are_refreshed()
    {
        await using var service = Make();
        await RefreshAsync(service, "s1.t1");
        service.Tables[1] = service.Tables[1] with { Columns = [new("a"), new("b"), new("c")] };
        var outcome = await RefreshAsync(service, "s2.t2");
        Assert.Equal(["s1.t1", "s2.t2"], Read(outcome.Snapshot));
        Assert.Equal(3, Tables(outcome.Snapshot).Single(table => table.Name == "s1.t1").Columns.Count);
        Assert.Equal(
            [(TapDriftSeverity.Compatible, "s1.t1.c", "column"), (TapDriftSeverity.Compatible, "s2.t2", "columns")],
            outcome.Drift.Changes.Select(change => (change.Severity, change.Place, change.What)));
    }

    [Fact]
    public async Task Two_projects_at_the_same_time_both_get_their_tables()
    {
        await using var service = Make();
        await RefreshAsync(service, "s0.t0");
        await Task.WhenAll(
            Enumerable.Range(1, 9).Select(i => RefreshAsync(service, string.Create(CultureInfo.InvariantCulture, $"s{i}.t{i}"))));
        Assert.Equal(10, Read(TapSnapshotFile.Load(File)).Count());
        Assert.Equal(["big.tap.json"], _folder.Files);
        Assert.DoesNotContain(PartNames(), name => name.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_that_is_gone_takes_its_part_along()
    {
        await using var service = Make();
        await RefreshAsync(service, "s1.t1", "s2.t2");
        service.Tables.RemoveAll(table => table.Name == "s2.t2");
        var outcome = await RefreshAsync(service, "s1.t1");
        Assert.Equal(
            [(TapDriftSeverity.Breaking, "s2.t2", "table")],
            outcome.Drift.Changes.Select(change => (change.Severity, change.Place, change.What)));
        Assert.Equal(["index.tsv", "s1.tap.json"], PartNames());
    }

    [Fact]
    public async Task Names_that_were_chosen_stay_even_where_columns_are_read_later()
    {
        await using var service = Make();
        await RefreshAsync(service, "s1.t1");
        service.Tables.Insert(0, new FakeTable("s2", "s2.T2", new FakeColumn("a")));
        var outcome = await RefreshAsync(service, "s2.*");
        Assert.Equal("T2", Tables(outcome.Snapshot).Single(table => table.Name == "s2.t2").CSharpName);
        Assert.NotEqual("T2", Tables(outcome.Snapshot).Single(table => table.Name == "s2.T2").CSharpName);
    }

    [Theory]
    [InlineData("s1.tap.json")]
    [InlineData("s2.tap.json")]
    public async Task Files_that_do_not_fit_together_are_told_when_read_and_mended_by_a_refresh(string lost)
    {
        await using var service = Make();
        await RefreshAsync(service, "s1.t1", "s2.t2");
        System.IO.File.Delete(Path.Combine(Parts, lost));
        var e = Assert.Throws<IOException>(() => TapSnapshotFile.Load(File));
        Assert.Contains(lost, e.Message, StringComparison.Ordinal);
        Assert.Contains("refresh", e.Message, StringComparison.Ordinal);

        Assert.True((await RefreshAsync(service, "s1.t1", "s2.t2")).Written);
        Assert.Equal(["s1.t1", "s2.t2"], Read(TapSnapshotFile.Load(File)));

        // A part that is newer than the index, as after a crash between the two.
        var text = System.IO.File.ReadAllText(Path.Combine(Parts, "index.tsv"));
        await RefreshAsync(service, "s1.t11");
        System.IO.File.WriteAllText(Path.Combine(Parts, "index.tsv"), text);
        Assert.Throws<TapSnapshotException>(() => TapSnapshotFile.Load(File));
        Assert.True((await RefreshAsync(service)).Written);
        Assert.Contains("s1.t11", Read(TapSnapshotFile.Load(File)));
    }

    [Fact]
    public async Task A_copy_gets_a_folder_of_its_own_and_takes_nothing_from_the_other()
    {
        await using var service = Make();
        await RefreshAsync(service, "s1.t1", "s2.t2");
        var (copy, parts) = (_folder["copy.tap.json"], PartNames());
        System.IO.File.Copy(File, copy);
        service.Tables.RemoveAll(table => table.Name == "s2.t2");
        Assert.Equal(
            "copy.tap", (await new TapSnapshotRefresher(service.Client).RefreshAsync(
                Request("s1.t1") with { Path = copy })).Snapshot.Parts);
        Assert.Equal(parts, PartNames());
        Assert.Equal(["s1.t1"], Read(TapSnapshotFile.Load(copy)));
        Assert.True(System.IO.File.Exists(Path.Combine(_folder["copy.tap"], "index.tsv")));
        Assert.Equal(["s1.t1", "s2.t2"], Read(TapSnapshotFile.Load(File)));
    }

    [Fact]
    public async Task A_copy_is_written_though_the_service_is_as_it_was()
    {
        await using var service = Make();
        await RefreshAsync(service, "s1.t1");
        System.IO.File.Copy(File, _folder["copy.tap.json"]);
        Assert.True(
            (await new TapSnapshotRefresher(service.Client).RefreshAsync(
                Request("s1.t1") with { Path = _folder["copy.tap.json"] })).Written);
        Directory.Delete(Parts, recursive: true);
        Assert.Equal(["s1.t1"], Read(TapSnapshotFile.Load(_folder["copy.tap.json"])));
    }

    [Theory]
    [InlineData("my vizier")]
    [InlineData("Stra\u00dfe")]
    public async Task A_snapshot_may_have_any_plain_name(string name)
    {
        await using var service = Make();
        var path = _folder[name + ".tap.json"];
        await new TapSnapshotRefresher(service.Client).RefreshAsync(Request("s1.t1") with { Path = path });
        Assert.Equal(["s1.t1"], Read(TapSnapshotFile.Load(path)));
        Assert.False((await new TapSnapshotRefresher(service.Client).RefreshAsync(Request("s1.t1") with { Path = path })).Written);
    }

    [Theory]
    [InlineData("nul")]
    [InlineData(".hidden")]
    [InlineData("a\tb")]
    [InlineData("what?")]
    public async Task A_name_that_is_none_on_every_system_is_refused_before_anything_is_asked(string name)
    {
        await using var service = Make();
        await Assert.ThrowsAsync<ArgumentException>(
            () => new TapSnapshotRefresher(service.Client).RefreshAsync(Request("s1.t1") with { Path = _folder[name + ".tap.json"] }));
        Assert.Empty(service.Targets);
    }

    [Fact]
    public async Task Who_reads_while_another_writes_gets_the_one_or_the_other()
    {
        var (small, large) = (Written("a"), Written("a", "b", "c"));
        TapSnapshotFile.Save(File, small);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var count = 0;
            while (!done.IsCancellationRequested || count == 0)
                count += Read(TapSnapshotFile.Load(File)).Count();
        })).ToArray();
        try
        {
            for (var i = 0; i < 100; i++)
                await Task.Run(() => TapSnapshotFile.Save(File, i % 2 == 0 ? large : small));
        }
        finally
        {
            await done.CancelAsync();
        }

        await Task.WhenAll(readers);
    }

    [Fact]
    public void What_programs_that_were_killed_left_behind_is_removed()
    {
        TapSnapshotFile.Save(File, Written("a"));
        string[] left = [File + ".abcdefgh.part", Path.Combine(Parts, "index.tsv.abcdefgh.part")];
        var other = _folder["other.tap.json.abcdefgh.part"];
        foreach (var path in left.Append(other))
            System.IO.File.WriteAllText(path, "half");
        TapSnapshotFile.Save(File, Written("a", "b"));
        Assert.All(left, path => Assert.False(System.IO.File.Exists(path)));
        Assert.True(System.IO.File.Exists(other));
    }

    [Fact]
    public void An_error_in_the_middle_tells_which_files_are_new()
    {
        TapSnapshotFile.Save(File, Written("a"));
        System.IO.File.Delete(Path.Combine(Parts, "index.tsv"));
        Directory.CreateDirectory(Path.Combine(Parts, "index.tsv"));
        var e = Assert.Throws<IOException>(() => TapSnapshotFile.Save(File, Written("a", "b")));
        Assert.Contains("of its files only these are new: s-b.tap.json", e.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Parts, "*.part"));
    }

    [Fact]
    public void What_a_service_tells_is_no_mistake_of_the_caller()
    {
        var twice = Written("a") with { Parts = null, Schemas = [.. Written("a").Schemas, .. Written("a").Schemas] };
        Assert.Throws<ArgumentException>(() => TapSnapshotFile.Save(File, twice));
        Assert.Throws<VosiException>(() => SnapshotStore.Save(SnapshotPath.Of(File), twice));
    }

    [Theory]
    [InlineData("../elsewhere")]
    [InlineData("/etc")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData(".hidden")]
    public void A_folder_that_is_not_beside_the_file_is_refused(string parts)
    {
        System.IO.File.WriteAllText(File, $$"""{"formatVersion": 1, "service": {"name": "x"}, "parts": "{{parts}}", "schemas": []}""");
        var e = Assert.Throws<TapSnapshotException>(() => TapSnapshotFile.Load(File));
        Assert.StartsWith(File, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_is_not_in_the_folder_is_refused()
    {
        System.IO.File.WriteAllText(File, """{"formatVersion": 1, "service": {"name": "x"}, "parts": "big.tap", "schemas": []}""");
        Directory.CreateDirectory(Parts);
        System.IO.File.WriteAllText(Path.Combine(Parts, "index.tsv"), "# TypedTap index 1\ns.t\t../x.tap.json\t1\tT\n");
        Assert.Throws<TapSnapshotException>(() => TapSnapshotFile.Load(File));
    }

    [Fact]
    public async Task Documents_of_single_tables_are_asked_for_one_by_one()
    {
        await using var service = Make();
        service.TablesHaveColumns = false;
        var outcome = await new TapSnapshotRefresher(service.Client).RefreshAsync(Request("s1.*") with { Source = TapSnapshotSource.Vosi });
        Assert.Equal(["s1.t1", "s1.t11", "s1.t21"], Read(outcome.Snapshot));
        Assert.Equal(3, service.Targets.Count(target => target.StartsWith("/tap/tables/", StringComparison.Ordinal)));
        Assert.DoesNotContain("/tap/tables?detail=max", service.Targets);
    }

    [Fact]
    public async Task A_file_that_is_whole_stays_whole_however_large_the_service_gets()
    {
        await using var service = Make();
        await new TapSnapshotRefresher(service.Client).RefreshAsync(new() { Path = File });
        Assert.Null((await RefreshAsync(service, "s1.*")).Snapshot.Parts);
    }

    private static IEnumerable<TapTableInfo> Tables(TapSnapshot snapshot) => snapshot.Schemas.SelectMany(schema => schema.Tables);

    private static IEnumerable<string> Read(TapSnapshot snapshot) =>
        Tables(snapshot).Where(table => table.Columns.Count > 0).Select(table => table.Name).Order(StringComparer.Ordinal);

    private static FakeService Make() => new(
    [
        .. Enumerable.Range(0, 30).Select(i => new FakeTable($"s{i % 10}", $"s{i % 10}.t{i}", new FakeColumn("a"), new FakeColumn("b"))),
        new FakeTable("J_A+A_1", "\"J/A+A/1/t.x\"", new FakeColumn("\"[3.6]\"", "float")),
    ])
    {
        Keys = [new("k", "s1.t1", "a", "s2.t2", "b"), new("other", "s5.t5", "a", "s2.t2", "b")],
    };

    /// <summary>A snapshot in parts with a schema and a table of each name.</summary>
    private static TapSnapshot Written(params string[] names) => new()
    {
        FormatVersion = TapSnapshot.CurrentFormatVersion,
        Service = new() { Name = "big" },
        Parts = "big.tap",
        Schemas = [.. names.Select(
            name => new TapSchemaInfo
            {
                Name = "s-" + name,
                Tables = [new() { Name = $"\"s-{name}\".t", Columns = [new() { Name = "c", Datatype = "int" }] }]
            })],
    };

    private TapSnapshotRequest Request(params string[] tables) => new() { Path = File, Tables = [.. tables], PartsFrom = 20 };

    private Task<TapSnapshotOutcome> RefreshAsync(FakeService service, params string[] tables) =>
        new TapSnapshotRefresher(service.Client).RefreshAsync(Request(tables is [] ? ["none"] : tables));

    private List<string> PartNames() => [.. Directory.GetFiles(Parts).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private Dictionary<string, DateTime> Times() =>
        Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetFileName(path), System.IO.File.GetLastWriteTimeUtc);

    private Dictionary<string, DateTime> Stamp()
    {
        foreach (var path in Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories))
            System.IO.File.SetLastWriteTimeUtc(path, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        return Times();
    }
}
