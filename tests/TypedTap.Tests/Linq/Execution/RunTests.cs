using TypedTap.Linq;
using TypedTap.Tap;
using TypedTap.Uws;

namespace TypedTap.Tests.Linq.Execution;

/// <summary>Ways to run a query: at once, as a job, as is known of the service.</summary>
public sealed class RunTests
{
    [Fact]
    public async Task A_query_runs_as_a_job_whatever_it_ends_in_and_leaves_nothing()
    {
        using var service = StarService.Start(50);
        var query = service.Stars.Where(s => s.Id > 10).AsJob();
        Assert.Equal(40, (await query.ToListAsync()).Count);
        Assert.Equal(40, await query.CountAsync());
        Assert.Equal(11, (await query.OrderBy(s => s.Id).FirstAsync()).Id);
        await using (var reader = await query.Select(s => s.Id).ExecuteReaderAsync())
            Assert.True(await reader.ReadAsync());
        Assert.Equal(4, service.Service.Jobs.Count);
        Assert.Empty(service.Service.LeftOverJobs);
        Assert.DoesNotContain(service.Service.Requests, request => request.Path.EndsWith("/sync", StringComparison.Ordinal));
        Assert.EndsWith("/async", query.ToRequest().Url.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_of_a_job_leaves_out_what_the_service_could_not()
    {
        using var service = StarService.Start(
            0, stars: [new Star { Id = 1, Name = "a_b" }, new Star { Id = 2, Name = "axb" }, new Star { Id = 3 }]);
        var query = service.Stars.Where(s => s.Name!.Contains("a_b")).Select(s => new { s.Id, s.Name });
        await using var job = await query.SubmitAsync();
        var phases = new List<UwsPhase>();
        await job.WaitAsync(new Heard<UwsJobInfo>(info => phases.Add(info.Phase)));
        await using var rows = await job.ExecuteReaderAsync();
        Assert.True(await rows.ReadAsync());
        Assert.Equal((1, "a_b"), (rows.GetInt32(0), rows.GetString(1)));
        Assert.False(await rows.ReadAsync());
        Assert.True(query.ToPlan().DropsRows);
        Assert.NotEmpty(phases);

        await using var computed = await service.Stars.Select(s => s.Id * 60).SubmitAsync();
        await Assert.ThrowsAsync<TapQueryNotSupportedException>(() => computed.ExecuteReaderAsync());
    }

    [Fact]
    public async Task A_cancelled_query_takes_its_job_along()
    {
        using var service = StarService.Start(5, new EmbeddedTapServiceOptions { Advance = JobAdvance.ByTest });
        using var stop = new CancellationTokenSource();
        var progress = new Heard<TapQueryProgress>(told =>
        {
            if (told.Phase is UwsPhase.Queued or UwsPhase.Executing)
                stop.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.Stars.AsJob().WithProgress(progress).ToListAsync(stop.Token));
        Assert.True(Assert.Single(service.Service.Jobs).Deleted);
    }

    [Fact]
    public async Task A_submitted_query_is_a_job_with_typed_rows_that_another_process_can_take_up()
    {
        using var service = StarService.Start(30);
        var query = service.Stars.Where(s => s.Id <= 3).OrderBy(s => s.Id).Select(s => new { s.Id, Text = "nr " + s.Id });
        await using var job = await query.SubmitAsync();
        Assert.Equal(UwsPhase.Completed, (await job.WaitAsync()).Phase);
        Assert.Equal(["nr 1", "nr 2", "nr 3"], (await job.ToListAsync()).Select(row => row.Text));
        await using (var again = await query.AttachJobAsync(job.Job.Url))
            Assert.Equal([1, 2, 3], (await again.ToResultAsync()).Rows.Select(row => row.Id));
        await using (var wrong = await service.Stars.Select(s => s.Name).AttachJobAsync(job.Job.Url))
            await Assert.ThrowsAsync<TapResultException>(() => wrong.ToListAsync());
        await job.DisposeAsync();
        Assert.Empty(service.Service.LeftOverJobs);
    }

    [Fact]
    public async Task A_result_tells_whether_it_is_whole_and_never_throws_for_it()
    {
        using var service = StarService.Start(30);
        var cut = await service.Stars.WithMaxRec(10).ToResultAsync();
        Assert.Equal(10, cut.Rows.Count);
        Assert.True(cut.Completeness is { Kind: TapCompletenessKind.Truncated, TruncatedBy: TapTruncatedBy.MaxRec, MaxRec: 10 });
        Assert.True((await service.Stars.ToResultAsync()).Completeness.IsComplete);
        Assert.True((await service.Stars.Take(5).ToResultAsync()).Completeness.IsComplete);
        var asJob = await service.Stars.WithMaxRec(10).AsJob().ToResultAsync();
        Assert.Equal((TapCompletenessKind.Truncated, TapExecutionMode.Job), (asJob.Completeness.Kind, asJob.Execution.Mode));
        await using var job = await service.Stars.WithMaxRec(10).SubmitAsync();
        Assert.Equal(TapCompletenessKind.Truncated, (await job.ToResultAsync()).Completeness.Kind);
        await Assert.ThrowsAsync<TapTruncatedException>(() => job.ToListAsync());
    }

    [Fact]
    public void The_choice_has_a_reason()
    {
        using var unknown = StarService.Start(1);
        using var eso = StarService.Start(1, traits: TapServiceTraits.Eso);
        using var cadc = StarService.Start(1, traits: TapServiceTraits.Cadc);
        Is(TapExecutionMode.Sync, "unless they are asked to be jobs", unknown.Stars);
        Is(TapExecutionMode.Sync, "nothing is known of a TAP service", unknown.Stars.Automatically());
        Is(TapExecutionMode.Job, "AsJob()", unknown.Stars.AsJob());
        Is(TapExecutionMode.Job, "synchronous queries of ESO have about 2 minutes", eso.Stars.Automatically());
        Is(TapExecutionMode.Job, "2 minutes", eso.Stars.OrderBy(s => s.Id).Take(5).Automatically());
        Is(TapExecutionMode.Sync, "enough for 1000 rows", eso.Stars.Take(5).Automatically());
        Is(TapExecutionMode.Sync, "jobs of CADC give at most 1290555 rows of 4 columns", cadc.Stars.Automatically());
        Check(cadc.Stars.Automatically().Select(s => s.Id).ToPlan().Execution, TapExecutionMode.Sync, "at most 5162220 rows of 1 columns");
        Is(TapExecutionMode.Sync, "", eso.Stars);
        Assert.Equal(
            "MAXREC=15000000",
            string.Join(
                '&', eso.Stars.ToRequest().Fields.Where(field => field.Key == "MAXREC").Select(field => field.Key + "=" + field.Value)));
    }

    [Fact]
    public async Task Progress_is_told_of_phases_and_rows()
    {
        using var service = StarService.Start(200);
        var heard = new Heard<TapQueryProgress>(_ => { });
        Assert.Equal(200, (await service.Stars.WithProgress(heard).ToListAsync()).Count);
        Assert.Equal((null, 200L), (heard.All[^1].Phase, heard.All[^1].Rows));
        Assert.True(heard.All[^1].Bytes > 1000);

        heard.All.Clear();
        await service.Stars.AsJob().WithProgress(heard).ToListAsync();
        Assert.Contains(heard.All, told => told is { Phase: not null, Rows: 0 });
        Assert.Equal((UwsPhase.Completed, 200L), (heard.All[^1].Phase, heard.All[^1].Rows));
    }

    [Fact]
    public async Task A_plan_can_be_looked_at_and_run_by_hand()
    {
        using var service = StarService.Start(10);
        var plan = service.Stars.Where(s => s.Id < 4).Select(s => s.Id).Take(2).ToPlan();
        Assert.Equal("SELECT TOP 2 s.Id\nFROM main.star AS s\nWHERE s.Id < 4", plan.Adql);
        Assert.Equal(3, plan.Options.MaxRec);
        Assert.Equal(2, (await service.Client.QueryTableAsync(plan.Adql, plan.Options)).Count);
        Assert.False(plan.DropsRows);
        Assert.True(service.Stars.Where(s => s.Name!.Contains("a_b")).ToPlan().DropsRows);
        Assert.Empty(service.Service.Jobs);
    }

    private static void Is(TapExecutionMode mode, string reason, TapQuery<Star> query) => Check(query.ToPlan().Execution, mode, reason);

    private static void Check(TapExecutionChoice choice, TapExecutionMode mode, string reason)
    {
        Assert.Equal(mode, choice.Mode);
        Assert.Contains(reason, choice.Reason, StringComparison.Ordinal);
    }
}
