using TypedTap.Tests.Http;
using TypedTap.Uws;
using TypedTap.Uws.Jobs;

namespace TypedTap.Tests.Uws;

public sealed class CleanUpTests
{
    [Theory]
    [InlineData("COMPLETED", UwsDeletePolicy.DeleteOnSuccess, true)]
    [InlineData("ERROR", UwsDeletePolicy.DeleteOnSuccess, false)]
    [InlineData("ABORTED", UwsDeletePolicy.DeleteOnSuccess, false)]
    [InlineData("ARCHIVED", UwsDeletePolicy.DeleteOnSuccess, false)]
    [InlineData("EXECUTING", UwsDeletePolicy.DeleteOnSuccess, true)]
    [InlineData("HELD", UwsDeletePolicy.DeleteOnSuccess, true)]
    [InlineData("COMPLETED", UwsDeletePolicy.Keep, false)]
    [InlineData("EXECUTING", UwsDeletePolicy.Keep, false)]
    [InlineData("COMPLETED", UwsDeletePolicy.Delete, true)]
    [InlineData("ERROR", UwsDeletePolicy.Delete, true)]
    [InlineData("EXECUTING", UwsDeletePolicy.Delete, true)]
    public async Task What_is_left_behind_is_what_the_policy_says(string phase, UwsDeletePolicy policy, bool deleted)
    {
        await using var service = new UwsDouble();
        var job = await service.StartedAsync(phase);
        job.DeletePolicy = policy;
        var before = service.Log.Count;
        await job.DisposeAsync();
        await job.DisposeAsync();
        Assert.Equal((deleted, deleted), (service.IsDeleted, job.IsDeleted));
        var changes = service.Log.Skip(before).Where(line => !line.StartsWith("GET", StringComparison.Ordinal));
        // The query of a running job runs on at some services when the job is only deleted.
        string[] expected = phase is "EXECUTING" or "HELD"
            ? ["POST /tap/async/j1/phase PHASE=ABORT", "DELETE /tap/async/j1"]
            : ["DELETE /tap/async/j1"];
        Assert.Equal(deleted ? expected : [], changes);
        Assert.Null(job.CleanUpError);
    }

    [Fact]
    public async Task A_job_that_was_never_started_is_deleted_without_a_question()
    {
        await using var service = new UwsDouble();
        await service.Job().DisposeAsync();
        Assert.Equal(["DELETE /tap/async/j1"], service.Log);
    }

    [Fact]
    public async Task A_job_that_its_owner_stopped_is_no_evidence()
    {
        await using var service = new UwsDouble();
        await using (var job = await service.StartedAsync())
            Assert.Equal(UwsPhase.Aborted, (await job.AbortAsync()).Phase);
        Assert.True(service.IsDeleted);
    }

    [Fact]
    public async Task Deleting_follows_no_redirect()
    {
        await using var service = new UwsDouble();
        await service.Job().DeleteAsync();
        Assert.Equal(["DELETE /tap/async/j1"], service.Log);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(302)]
    [InlineData(303)]
    public async Task All_of_these_mean_that_it_is_gone(int status)
    {
        await using var service = new UwsDouble();
        service.Plan = _ => status is 302 or 303 ? UwsDouble.Moved("/tap/async", status) : LoopbackReply.Of(status, null, "");
        var job = service.Job();
        await job.DeleteAsync();
        Assert.True(job.IsDeleted);
        Assert.Single(service.Log);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(303)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task Of_these_it_is_asked_whether_the_job_is_gone_indeed(int status)
    {
        var isGone = true;
        await using var service = new UwsDouble();
        service.Plan = request => request.Method == "DELETE"
            ? status == 303 ? UwsDouble.Moved("/login", status) : LoopbackReply.Of(status, "text/html", "<html>Log in</html>")
            : isGone ? UwsDouble.Plain(404, "no such job") : null;
        var job = service.Job();
        await job.DeleteAsync();
        Assert.True(job.IsDeleted);
        Assert.Equal(["DELETE /tap/async/j1", "GET /tap/async/j1"], service.Log);

        isGone = false;
        var other = service.Job();
        var failure = await Assert.ThrowsAsync<UwsJobException>(() => other.DeleteAsync());
        Assert.Contains("the job is still there", failure.Message, StringComparison.Ordinal);
        Assert.False(other.IsDeleted);
    }

    [Theory]
    [InlineData(405)]
    [InlineData(501)]
    public async Task A_service_without_DELETE_is_posted_to(int status)
    {
        await using var service = new UwsDouble();
        service.Plan = request => request.Method == "DELETE" ? UwsDouble.Plain(status) : null;
        await service.Job().DeleteAsync();
        Assert.Equal(["DELETE /tap/async/j1", "POST /tap/async/j1 ACTION=DELETE"], service.Log);
        Assert.True(service.IsDeleted);
    }

    [Fact]
    public async Task A_service_known_to_be_without_it_is_posted_to_at_once()
    {
        await using var service = new UwsDouble { Traits = new UwsTraits { DeleteByAction = true } };
        await service.Job().DeleteAsync();
        Assert.Equal(["POST /tap/async/j1 ACTION=DELETE"], service.Log);
    }

    [Fact]
    public async Task A_refused_deletion_is_thrown_or_told_later()
    {
        await using var service = new UwsDouble { Plan = request => request.Method == "DELETE" ? UwsDouble.Plain(403, "not yours") : null };
        var job = service.Job();
        await Assert.ThrowsAsync<TapResponseException>(() => job.DeleteAsync());
        await job.DisposeAsync();
        Assert.Contains("not yours", Assert.IsType<TapResponseException>(job.CleanUpError).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_on_its_way_is_not_hidden_by_the_cleaning_up()
    {
        await using var service = new UwsDouble();
        var thrown = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await using var job = await service.StartedAsync();
            service.Plan = _ => LoopbackReply.Raw("", []);
            throw new InvalidDataException("mine");
        });
        Assert.Equal("mine", thrown.Message);
    }

    [Fact]
    public async Task Cleaning_up_ends_though_the_service_does_not_answer()
    {
        var time = new ManualTime();
        await using var service = new UwsDouble(time);
        var job = await service.StartedAsync();
        service.Plan = _ => LoopbackReply.Silence();
        var begin = time.GetUtcNow();
        var disposing = job.DisposeAsync().AsTask();
        await time.AdvanceUntilAsync(disposing, TimeSpan.FromSeconds(1));
        Assert.NotNull(job.CleanUpError);
        Assert.True(time.GetUtcNow() - begin >= TimeSpan.FromSeconds(30));
        // Stopping it has a third of the time, so that deleting is tried too.
        Assert.Contains("DELETE /tap/async/j1", service.Log);
    }

    [Theory]
    [InlineData(UwsDeletePolicy.DeleteOnSuccess, true)]
    [InlineData(UwsDeletePolicy.Delete, true)]
    [InlineData(UwsDeletePolicy.Keep, false)]
    public async Task Cancelling_the_wait_stops_and_deletes_the_job_unless_it_is_to_be_kept(UwsDeletePolicy policy, bool deleted)
    {
        await using var service = new UwsDouble { Holds = true };
        service.Options = service.Options with { DeletePolicy = policy };
        await using var job = await service.StartedAsync();
        using var caller = new CancellationTokenSource();
        var waiting = job.WaitAsync(null, caller.Token);
        while (!service.Log[^1].Contains("WAIT", StringComparison.Ordinal))
            await Task.Delay(5);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal((deleted, deleted), (service.IsDeleted, job.IsDeleted));
        Assert.Equal(deleted, service.Log.Contains("POST /tap/async/j1/phase PHASE=ABORT"));
        Assert.Equal(deleted ? "ABORTED" : "EXECUTING", service.Phase);
    }

    [Fact]
    public async Task Cancelling_the_start_does_too()
    {
        await using var service = new UwsDouble();
        using var caller = new CancellationTokenSource();
        service.Plan = request =>
        {
            if (!request.Path.EndsWith("/phase", StringComparison.Ordinal) || service.Phase != "PENDING")
                return null;
            service.Phase = "QUEUED";
            caller.Cancel();
            return LoopbackReply.Silence();
        };
        await using var job = service.Job();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => job.RunAsync(caller.Token));
        Assert.True(service.IsDeleted);
        Assert.Contains("POST /tap/async/j1/phase PHASE=ABORT", service.Log);
    }

    [Fact]
    public async Task Stopping_waits_until_the_service_has_stopped()
    {
        await using var service = new UwsDouble();
        await using var job = await service.StartedAsync();
        service.Plan = request =>
        {
            if (!request.Path.EndsWith("/phase", StringComparison.Ordinal))
                return null;
            foreach (var phase in (string[])["EXECUTING", "EXECUTING", "ABORTED"])
                service.Course.Enqueue(phase);
            return UwsDouble.Moved("/tap/async/j1");
        };
        Assert.Equal(UwsPhase.Aborted, (await job.AbortAsync()).Phase);
        Assert.Empty(service.Course);
    }

    [Fact]
    public async Task Stopping_a_job_that_was_done_just_before_is_no_failure()
    {
        await using var service = new UwsDouble();
        await using var job = await service.StartedAsync();
        service.Phase = "COMPLETED";
        service.Plan = request => request.Path.EndsWith("/phase", StringComparison.Ordinal) ? UwsDouble.Plain(400, "it is over") : null;
        Assert.Equal(UwsPhase.Completed, (await job.AbortAsync()).Phase);
        var asked = service.Log.Count;
        await job.AbortAsync();
        Assert.Equal(asked, service.Log.Count);
    }

    [Fact]
    public async Task A_refusal_to_stop_is_thrown()
    {
        await using var service = new UwsDouble();
        await using var job = await service.StartedAsync();
        service.Plan = request => request.Path.EndsWith("/phase", StringComparison.Ordinal) ? UwsDouble.Plain(403, "not yours") : null;
        Assert.Contains(
            "not yours", (await Assert.ThrowsAsync<TapResponseException>(() => job.AbortAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_never_stops_it_is_given_up()
    {
        var time = new ManualTime();
        await using var service = new UwsDouble(time);
        var job = await service.StartedAsync();
        service.Plan = request => request.Path.EndsWith("/phase", StringComparison.Ordinal) ? UwsDouble.Moved("/tap/async/j1") : null;
        var aborting = job.AbortAsync();
        await time.AdvanceUntilAsync(aborting, TimeSpan.FromSeconds(1));
        var late = await Assert.ThrowsAsync<TapTimeoutException>(() => aborting);
        Assert.Equal(TapTimeoutKind.Job, late.Kind);
        Assert.Contains("still EXECUTING", late.Message, StringComparison.Ordinal);
    }
}
