using System.Diagnostics;
using TypedTap.RealService.Tests.Support;
using TypedTap.RealService.Tests.Votable;
using TypedTap.Tap;
using TypedTap.Uws;

namespace TypedTap.RealService.Tests.Client;

/// <summary>
/// Jobs at the real service, whose habits differ from the standard (PHASE=RUN at creation ignored, a second RUN kills, job URLs elsewhere).
/// </summary>
public sealed class JobTests
{
    private const string Counts = "SELECT instrument, COUNT(*) AS n FROM dbo.raw GROUP BY instrument ORDER BY instrument";

    /// <summary>Takes the service longer than any of these tests.</summary>
    private const string Endless = "SELECT COUNT(*) AS n FROM bench.big AS a JOIN bench.big AS b ON a.flux > b.flux";

    [RealServiceFact]
    public async Task A_job_gives_what_a_synchronous_query_gives_and_is_gone_afterwards()
    {
        using var client = new TapClient(Dachs.Url);
        var sync = await client.QueryTableAsync(Counts);
        Uri url;
        await using (var answer = await client.QueryAsJobAsync(Counts))
        {
            url = answer.Job!.Url;
            var table = await answer.ReadTableAsync();
            Assert.Equal(sync.Select(row => (row.GetString(0), row.GetInt64(1))), table.Select(row => (row.GetString(0), row.GetInt64(1))));
            Assert.True(table.Completeness.IsComplete);
        }

        Assert.True((await Assert.ThrowsAsync<UwsJobException>(() => client.AttachJobAsync(url))).IsGone);
    }

    [RealRefereeFact(RefereeTool.Stilts)]
    public async Task Rows_of_a_job_equal_those_of_stilts()
    {
        var theirs = await Referee.RunAsync(
            RefereeTool.Stilts, "tapquery", $"tapurl={Dachs.Url}", "sync=false", $"adql={Counts}", "ofmt=csv-noheader", "out=-");
        using var client = new TapClient(Dachs.Url);
        await using var job = await client.SubmitAsync(Counts);
        Assert.Equal(theirs.TrimEnd().Split('\n'), (await job.ReadTableAsync()).Select(row => $"{row.GetString(0)},{row.GetInt64(1)}"));
    }

    [RealRefereeFact(RefereeTool.Astropy)]
    public async Task Rows_of_a_job_equal_those_of_pyvo()
    {
        var script =
            $"""
            import pyvo
            for row in pyvo.dal.TAPService('{Dachs.Url}').run_async("{Counts}"):
                print(row['instrument'] + '|' + str(int(row['n'])))
            """;
        var theirs = (await Referee.RunAsync(RefereeTool.Astropy, "-c", script)).TrimEnd().Split('\n');
        using var client = new TapClient(Dachs.Url);
        await using var job = await client.SubmitAsync(Counts);
        var table = await job.ReadTableAsync();
        Assert.Equal(theirs, table.Select(row => $"{row.GetString(0)}|{row.GetInt64(1)}"));
    }

    [RealServiceFact]
    public async Task Limits_are_read_back_before_the_job_starts()
    {
        using var client = new TapClient(Dachs.Url);
        await using var job = await client.CreateJobAsync(
            Counts, new TapRequestOptions { RunId = "typedtap-limits" }, new UwsJobOptions { DeletePolicy = UwsDeletePolicy.Delete });
        Assert.Equal(UwsPhase.Pending, (await job.RefreshAsync()).Phase);
        Assert.Equal(TimeSpan.FromSeconds(77), await job.SetExecutionDurationAsync(TimeSpan.FromSeconds(77)));
        var destruction = DateTimeOffset.UnixEpoch + TimeSpan.FromDays(40_000);
        Assert.Equal(destruction, await job.SetDestructionAsync(destruction));
        Assert.Equal(
            Counts, job.Info.Parameters.Single(parameter => parameter.Id.Equals("QUERY", StringComparison.OrdinalIgnoreCase)).Value.Trim());
        Assert.Contains((await client.ListJobsAsync(new UwsJobFilter { Phases = [UwsPhase.Pending] })).Jobs, listed => listed.Id == job.Id);
    }

    [RealServiceFact]
    public async Task Lists_are_filtered_and_a_deleted_job_is_gone_from_them()
    {
        using var client = new TapClient(Dachs.Url);
        await using var job = await client.CreateJobAsync(Counts);
        var pending = await client.ListJobsAsync(
            new UwsJobFilter { Phases = [UwsPhase.Pending, UwsPhase.Held], After = DateTimeOffset.UnixEpoch, Last = 50 });
        Assert.Contains(pending.Jobs, listed => listed.Id == job.Id);
        Assert.DoesNotContain(
            (await client.ListJobsAsync(new UwsJobFilter { Phases = [UwsPhase.Error] })).Jobs, listed => listed.Id == job.Id);
        await job.DeleteAsync();
        Assert.DoesNotContain((await client.ListJobsAsync()).Jobs, listed => listed.Id == job.Id);
    }

    [RealServiceFact]
    public async Task A_job_gives_csv_too_and_says_that_it_proves_nothing()
    {
        using var client = new TapClient(Dachs.Url);
        await using var job = await client.SubmitAsync(Counts, format: TapOutputFormat.Csv);
        using var text = new MemoryStream();
        var saved = await job.SaveAsync(text);
        Assert.Equal(TapCompletenessKind.Unproven, saved.Completeness.Kind);
        Assert.StartsWith("instrument,n", System.Text.Encoding.UTF8.GetString(text.ToArray()), StringComparison.Ordinal);
    }

    [RealServiceFact]
    public async Task Cancelling_stops_the_job_at_the_service()
    {
        using var client = new TapClient(Dachs.Url);
        using var cancel = new CancellationTokenSource();
        var job = await client.SubmitAsync(Endless);
        await job.WaitAsync([UwsPhase.Executing]);
        var waiting = job.WaitAsync(cancellationToken: cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await job.DisposeAsync();
        Assert.Null(job.CleanUpError);
        Assert.True((await Assert.ThrowsAsync<UwsJobException>(() => client.AttachJobAsync(job.Url))).IsGone);
    }

    [RealServiceFact]
    public async Task Aborting_is_waited_for()
    {
        using var client = new TapClient(Dachs.Url);
        await using var job = await client.SubmitAsync(Endless, job: new UwsJobOptions { DeletePolicy = UwsDeletePolicy.Delete });
        await job.WaitAsync([UwsPhase.Executing]);
        Assert.Equal(UwsPhase.Aborted, (await job.AbortAsync()).Phase);
        Assert.Equal(UwsPhase.Aborted, (await Assert.ThrowsAsync<UwsJobException>(() => job.ThrowIfFailedAsync())).Phase);
    }

    [RealServiceFact]
    public async Task Errors_of_jobs_have_the_services_words()
    {
        using var client = new TapClient(Dachs.Url);
        await using var job = await client.SubmitAsync(
            "SELECT nonsense FROM dbo.raw", job: new UwsJobOptions { DeletePolicy = UwsDeletePolicy.Delete });
        var failed = await Assert.ThrowsAsync<UwsJobException>(() => job.ReadTableAsync());
        Assert.Contains("nonsense", failed.ServerMessage, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(TapFailureKind.Job, failed.FailureKind);
    }

    [RealServiceFact]
    public async Task Overflow_of_a_job_is_told()
    {
        using var client = new TapClient(Dachs.Url);
        await using var job = await client.SubmitAsync("SELECT source_id FROM bench.big", new TapRequestOptions { MaxRec = 10 });
        Assert.Equal(10, (await Assert.ThrowsAsync<TapTruncatedException>(() => job.ReadTableAsync())).MaxRec);
        Assert.Equal(10, (await job.ReadTableAsync(allowTruncation: true)).Count);
    }

    [RealServiceFact]
    public async Task Uploads_go_along_with_jobs()
    {
        using var client = new TapClient(Dachs.Url);
        var mine = await client.QueryTableAsync("SELECT TOP 2 dp_id FROM dbo.raw ORDER BY dp_id");
        await using var job = await client.SubmitAsync(
            "SELECT r.dp_id FROM dbo.raw AS r JOIN TAP_UPLOAD.mine AS m ON r.dp_id = m.dp_id ORDER BY r.dp_id",
            new TapRequestOptions { Uploads = [TapUpload.FromTable("mine", mine)] });
        Assert.Equal(mine.Select(row => row.GetString(0)), (await job.ReadTableAsync()).Select(row => row.GetString(0)));
    }

    [RealServiceFact]
    public async Task A_job_is_resumed_after_its_process_was_killed()
    {
        var folder = Directory.CreateTempSubdirectory("typedtap-resume-").FullName;
        try
        {
            // A query of some seconds, so that the process dies while it runs.
            const string Slow = "SELECT COUNT(*) AS n FROM bench.big AS a JOIN bench.types AS b ON a.source_id != b.id";
            using var first = Start("submit", Dachs.Url.AbsoluteUri, Slow, "--out", Path.Combine(folder, "first.vot"));
            var url = new Uri((await first.StandardOutput.ReadLineAsync())!);
            using (var client = new TapClient(Dachs.Url))
            {
                await using var seen = await client.AttachJobAsync(url);
                await seen.WaitAsync([UwsPhase.Queued, UwsPhase.Executing, UwsPhase.Completed]);
            }

            first.Kill();
            await first.WaitForExitAsync();
            Assert.False(File.Exists(Path.Combine(folder, "first.vot")));

            var path = Path.Combine(folder, "second.vot");
            using var second = Start("resume", Dachs.Url.AbsoluteUri, url.AbsoluteUri, "--out", path);
            var output = await second.StandardOutput.ReadToEndAsync();
            await second.WaitForExitAsync();
            Assert.True(second.ExitCode == 0, output + await second.StandardError.ReadToEndAsync());
            Assert.Contains("1 rows", output, StringComparison.Ordinal);
            Assert.True(File.Exists(path));

            using var after = new TapClient(Dachs.Url);
            Assert.True((await Assert.ThrowsAsync<UwsJobException>(() => after.AttachJobAsync(url))).IsGone);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The sample lies beside these tests without the packages that the web framework, which the embedded service brings them, has too: it
    // gets the framework as well.
    private static Process Start(params string[] arguments)
    {
        var own = Path.Combine(AppContext.BaseDirectory, "TypedTap.RealService.Tests");
        string[] all = [
            "exec", "--runtimeconfig", own + ".runtimeconfig.json", "--depsfile", own + ".deps.json",
            Path.Combine(AppContext.BaseDirectory, "LongQuery.dll"), .. arguments
        ];
        return Process.Start(new ProcessStartInfo("dotnet", all)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
    }
}
