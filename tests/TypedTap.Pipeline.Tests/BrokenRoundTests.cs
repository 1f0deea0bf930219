using System.Net;
using Pipeline;
using Pipeline.Offline;
using TypedTap.Pipeline.Tests.Support;
using TypedTap.Sky;
using TypedTap.Testing;

namespace TypedTap.Pipeline.Tests;

/// <summary>Rounds that are stopped or fail.</summary>
public sealed class BrokenRoundTests
{
    [PostgresFact]
    public async Task A_round_that_is_stopped_while_it_downloads_is_gone_on_with_and_fetches_no_file_twice()
    {
        await using var bench = new Bench();
        bench.Settings["ParallelFiles"] = "1";
        await using var archive = OfflineArchive.Filled();
        // The first file has been saved when the second is asked for.
        var files = 0;
        var hold = new Hold(request => Is(request, "/minoc/files/") && ++files == 2);
        var code = await bench.RunAsync(archive, hold.FirstAsync, _ => hold.Reached);

        Assert.Equal(ExitStatus.Stopped, code);
        Assert.Empty(await bench.RowsAsync(
            "SELECT target FROM match UNION SELECT publisher_id FROM plane UNION SELECT uri FROM file UNION SELECT name FROM target"));
        Assert.Equal(["True"], await bench.RowsAsync("SELECT is_staged FROM round"));
        var saved = Path.GetFileName(Assert.Single(Directory.GetFiles(bench.Folder)));

        Assert.Equal(ExitStatus.Incomplete, await bench.RunAsync(archive));

        Assert.Single(archive.Service.Jobs);
        Assert.Equal(["5"], await bench.RowsAsync("SELECT count(*) FROM match"));
        Assert.Equal(["5"], await bench.RowsAsync("SELECT count(*) FROM plane"));
        Assert.Equal(
            ["Denied 1", "Saved 2", "Skipped 1"],
            await bench.RowsAsync("SELECT outcome, count(*) FROM file GROUP BY 1 ORDER BY 1"));
        Assert.Equal([saved], await bench.RowsAsync("SELECT path FROM file WHERE outcome = 'Skipped'"));
        Assert.Single(archive.Service.ElsewhereRequests, request => request.Path.EndsWith(saved, StringComparison.Ordinal));
        Assert.Empty(await bench.RowsAsync("SELECT question FROM round"));
    }

    [PostgresFact]
    public async Task A_job_that_runs_when_the_program_is_stopped_is_taken_up_by_the_next()
    {
        await using var bench = new Bench();
        await using var archive = new OfflineArchive(options => options with { Advance = JobAdvance.ByTest });
        archive.Add(new OfflinePlane("1", new SkyPoint(200, -40), new(2024, 10, 1, 0, 0, 0, DateTimeKind.Utc)));
        Assert.Equal(ExitStatus.Stopped, await bench.RunAsync(archive, until: log => log.SeenAsync(": Queued")));
        var job = Assert.Single(archive.Service.LeftOverJobs);
        Assert.Equal([job.Id], await bench.RowsAsync("SELECT job FROM round"));

        job.Advance();
        job.Advance();
        Assert.Equal(ExitStatus.Complete, await bench.RunAsync(archive));
        Assert.Same(job, Assert.Single(archive.Service.Jobs));
        Assert.Empty(archive.Service.LeftOverJobs);
        Assert.Equal(["Empty field"], await bench.RowsAsync("SELECT target FROM match"));
    }

    [PostgresFact]
    public async Task A_job_that_is_gone_is_made_anew()
    {
        await using var bench = new Bench();
        await using (var archive = new OfflineArchive(options => options with { Advance = JobAdvance.ByTest }))
            await bench.RunAsync(archive, until: log => log.SeenAsync(": Queued"));
        await using var other = OfflineArchive.Filled();
        Assert.Equal(ExitStatus.Incomplete, await bench.RunAsync(other));
        Assert.Contains("is not there any more", bench.Log.Text, StringComparison.Ordinal);
        Assert.Equal(["5"], await bench.RowsAsync("SELECT count(*) FROM match"));
    }

    [PostgresFact]
    public async Task Of_a_truncated_answer_nothing_is_stored_and_the_marks_stay()
    {
        await using var bench = new Bench();
        await using (var archive = OfflineArchive.Filled())
            await bench.RunAsync(archive);
        var before = await bench.ContentAsync();

        var profile = EmbeddedProfile.Cadc with { AsyncRows = null, DefaultMaxrec = 2 };
        await using (var cut = new OfflineArchive(options => options with { Profile = profile }))
        {
            Fill(cut, 3);
            Assert.Equal(ExitStatus.Failed, await bench.RunAsync(cut));
            Assert.Empty(cut.Service.LeftOverJobs);
        }

        Assert.Contains("nothing of it was stored", bench.Log.Text, StringComparison.Ordinal);
        Assert.Contains("2 rows", bench.Log.Text, StringComparison.Ordinal);
        Assert.Equal(["null False"], await bench.RowsAsync("SELECT job, is_staged FROM round"));
        Assert.Equal(before, (await bench.ContentAsync()).SkipLast(1));

        await using var whole = new OfflineArchive();
        Fill(whole, 3);
        await bench.RunAsync(whole);
        Assert.Equal(["3"], await bench.RowsAsync("SELECT count(*) FROM match WHERE target = 'Empty field'"));
    }

    [PostgresFact]
    public async Task A_round_of_another_watch_list_begins_anew()
    {
        await using var bench = new Bench();
        await using var archive = OfflineArchive.Filled();
        var hold = new Hold(request => Is(request, "/datalink"));
        await bench.RunAsync(archive, hold.FirstAsync, _ => hold.Reached);
        Assert.Equal(["True"], await bench.RowsAsync("SELECT is_staged FROM round"));
        bench.Watch("CR Psc,26.28125,23.3");

        await bench.RunAsync(archive);

        Assert.Equal(2, archive.Service.Jobs.Count);
        Assert.Equal(["CR Psc 2"], await bench.RowsAsync("SELECT target, count(*) FROM match GROUP BY 1"));
    }

    [PostgresFact]
    public async Task The_job_of_a_round_that_is_begun_anew_is_deleted()
    {
        await using var bench = new Bench();
        await using var archive = new OfflineArchive(options => options with { Advance = JobAdvance.ByTest });
        await bench.RunAsync(archive, until: log => log.SeenAsync(": Queued"));
        bench.Watch("CR Psc,26.28125,23.3");
        await bench.RunAsync(archive, until: log => log.SeenAsync("Job j2: Queued"));
        Assert.True(archive.Service.Jobs[0].Deleted);
        Assert.Same(archive.Service.Jobs[1], Assert.Single(archive.Service.LeftOverJobs));
    }

    [PostgresFact]
    public async Task Two_programs_have_no_round_over_one_schema_at_once()
    {
        await using var bench = new Bench();
        await using var archive = OfflineArchive.Filled();
        var hold = new Hold(request => Is(request, "/datalink"));
        var first = bench.RunAsync(archive, hold.FirstAsync);
        await hold.Reached;
        archive.Add(new OfflinePlane("3000001", new SkyPoint(200, -40), new(2024, 10, 2, 0, 0, 0, DateTimeKind.Utc)));

        Assert.Equal(ExitStatus.Failed, await bench.RunAsync(archive));
        Assert.Contains("Another program is in the middle of a round", bench.Log.Text, StringComparison.Ordinal);
        Assert.Single(archive.Service.Jobs);

        hold.Release();
        Assert.Equal(ExitStatus.Incomplete, await first);
        await bench.RunAsync(archive);
        // All matches have been asked for.
        Assert.Equal(["6"], await bench.RowsAsync("SELECT count(*) FROM match JOIN plane USING (publisher_id)"));
    }

    [PostgresTheory]
    [InlineData("Live", "true")]
    [InlineData("Collection", "JCMT")]
    public async Task A_schema_is_for_one_archive_one_user_and_one_collection(string name, string other)
    {
        await using var bench = new Bench();
        await using var archive = OfflineArchive.Filled();
        var hold = new Hold(request => Is(request, "/datalink"));
        await bench.RunAsync(archive, hold.FirstAsync, _ => hold.Reached);
        Assert.Equal(["True"], await bench.RowsAsync("SELECT is_staged FROM round"));
        var before = archive.Service.Requests.Count;

        bench.Settings[name] = other;
        Assert.Equal(ExitStatus.Failed, await bench.RunAsync(archive, static (_, _) => Task.FromResult<HttpResponseMessage?>(null)));

        Assert.Contains("Give each its own (Schema)", bench.Log.Text, StringComparison.Ordinal);
        Assert.Equal(before, archive.Service.Requests.Count);
        Assert.Equal(["True"], await bench.RowsAsync("SELECT is_staged FROM round"));
    }

    [PostgresFact]
    public async Task A_disk_that_takes_no_file_ends_the_round_and_the_marks_stay()
    {
        await using var bench = new Bench();
        bench.Settings["ParallelFiles"] = "1";
        await using var archive = OfflineArchive.Filled();
        var code = await bench.RunAsync(archive, (request, _) =>
        {
            // As the first file is asked for, nothing can be put into the folder any more.
            if (Is(request, "/minoc/files/") && !Directory.Exists(bench.Folder + "-away"))
            {
                Directory.Move(bench.Folder, bench.Folder + "-away");
                File.WriteAllText(bench.Folder, "");
            }

            return Task.FromResult<HttpResponseMessage?>(null);
        });
        Assert.Equal(ExitStatus.Failed, code);
        Assert.Contains("cannot be stored", bench.Log.Text, StringComparison.Ordinal);
        Assert.Equal(["0 0"], await bench.RowsAsync("SELECT (SELECT count(*) FROM target), (SELECT count(*) FROM plane)"));

        File.Delete(bench.Folder);
        Assert.Equal(ExitStatus.Incomplete, await bench.RunAsync(archive));
        Assert.Equal(["3"], await bench.RowsAsync("SELECT count(*) FROM file WHERE path IS NOT NULL"));
    }

    [PostgresFact]
    public async Task A_round_whose_database_goes_away_is_gone_on_with()
    {
        await using var bench = new Bench();
        await using var archive = OfflineArchive.Filled();
        var code = await bench.RunAsync(archive, async (request, _) =>
        {
            if (Is(request, "/datalink"))
                await bench.RowsAsync($"SELECT pg_terminate_backend(pid) {bench.LockOfRound}");
            return null;
        });
        Assert.Equal(ExitStatus.Failed, code);
        Assert.Equal(["True 0"], await bench.RowsAsync("SELECT is_staged, (SELECT count(*) FROM match) FROM round"));
        Assert.Equal(ExitStatus.Incomplete, await bench.RunAsync(archive));
        Assert.Single(archive.Service.Jobs);
    }

    [PostgresFact]
    public async Task A_failed_round_is_repeated_after_a_pause_until_it_succeeds()
    {
        await using var bench = new Bench();
        bench.Settings["Once"] = "false";
        bench.Settings["FirstPause"] = "00:00:00.001";
        await using var archive = OfflineArchive.Filled();
        var failures = 3;
        var code = await bench.RunAsync(
            archive,
            (request, _) => Task.FromResult(
                Is(request, "/async") && failures-- > 0 ? new HttpResponseMessage(HttpStatusCode.Forbidden) : null),
            log => log.SeenAsync("The next round is in 01:00:00"));

        Assert.Equal(ExitStatus.Complete, code);
        Assert.Equal(3, bench.Log.Text.Split("The round failed").Length - 1);
        Assert.Contains("403", bench.Log.Text, StringComparison.Ordinal);
        Assert.Equal(["5"], await bench.RowsAsync("SELECT count(*) FROM match"));
    }

    [PostgresTheory]
    [InlineData("The next round is in")]
    [InlineData("The round failed")]
    public async Task A_service_that_is_told_to_stop_ends_well_whatever_its_rounds_did(string when)
    {
        await using var bench = new Bench();
        bench.Settings["Once"] = "false";
        bench.Settings["WatchList"] = Path.Combine(AppContext.BaseDirectory, "Pipeline.dll");
        await using var archive = OfflineArchive.Filled();
        Assert.Equal(ExitStatus.Complete, await bench.RunAsync(archive, until: log => log.SeenAsync(when)));
        Assert.Contains("The round failed", bench.Log.Text, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_mistake_of_the_program_ends_a_service_badly()
    {
        await using var bench = new Bench();
        bench.Settings["Once"] = "false";
        await using var archive = OfflineArchive.Filled();
        Assert.Equal(ExitStatus.Failed, await bench.RunAsync(archive, static (_, _) => throw new NotSupportedException("A mistake.")));
    }

    [PostgresFact]
    public async Task A_schema_may_have_the_name_of_a_word_of_SQL()
    {
        await using var bench = new Bench();
        bench.Settings["Schema"] = "user";
        await using var archive = OfflineArchive.Filled();
        try
        {
            Assert.Equal(ExitStatus.Incomplete, await bench.RunAsync(archive));
            Assert.Equal(["5"], await bench.RowsAsync("SELECT count(*) FROM \"user\".match"));
        }
        finally
        {
            await bench.RowsAsync("DROP SCHEMA IF EXISTS \"user\" CASCADE");
        }
    }

    private static bool Is(HttpRequestMessage request, string path) =>
        request.RequestUri!.AbsolutePath.Contains(path, StringComparison.Ordinal);

    private static void Fill(OfflineArchive archive, int planes)
    {
        for (var i = 0; i < planes; i++)
            archive.Add(new OfflinePlane("400000" + (char)('0' + i), new SkyPoint(200, -40), new(2024, 10, 5, i, 0, 0, DateTimeKind.Utc)));
    }
}
