using TypedTap.Tests.Http;
using TypedTap.Uws;

namespace TypedTap.Tests.Uws;

public sealed class RunningTests
{
    private static readonly Func<string, bool> IsRun = line => line.EndsWith("PHASE=RUN", StringComparison.Ordinal);

    [Fact]
    public async Task A_new_job_is_looked_at_started_and_looked_at()
    {
        await using var service = new UwsDouble();
        await using var job = service.Job();
        Assert.Equal((UwsPhase.Pending, "j1"), (job.Phase, job.Id));
        await job.RunAsync();
        Assert.Equal(["GET /tap/async/j1", "POST /tap/async/j1/phase PHASE=RUN", "GET /tap/async/j1"], service.Log);
        Assert.Equal(UwsPhase.Queued, job.Phase);
    }

    [Fact]
    public async Task A_second_start_is_refused_before_anything_is_sent()
    {
        await using var service = new UwsDouble();
        await using var job = service.Job();
        await job.RunAsync();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => job.RunAsync());
        Assert.Contains("starting a running job again kills it", refused.Message, StringComparison.Ordinal);
        Assert.Single(service.Log, line => IsRun(line));
        Assert.Equal("QUEUED", service.Phase);
    }

    [Theory]
    [InlineData("QUEUED")]
    [InlineData("EXECUTING")]
    [InlineData("COMPLETED")]
    [InlineData("ABORTED")]
    [InlineData("SUSPENDED")]
    public async Task A_job_that_another_process_has_started_is_not_started_again(string phase)
    {
        await using var service = new UwsDouble { Phase = phase };
        service.Course.Clear();
        await using var job = service.Job();
        job.DeletePolicy = UwsDeletePolicy.Keep;
        await Assert.ThrowsAsync<InvalidOperationException>(() => job.RunAsync());
        Assert.Equal(["GET /tap/async/j1"], service.Log);
    }

    [Fact]
    public async Task A_held_job_is_started()
    {
        await using var service = new UwsDouble { Phase = "HELD" };
        service.Course.Clear();
        await using var job = service.Job();
        await job.RunAsync();
        Assert.Equal(UwsPhase.Queued, job.Phase);
    }

    [Fact]
    public async Task A_start_whose_answer_got_lost_is_not_repeated()
    {
        await using var service = new UwsDouble();
        service.Plan = request =>
        {
            if (!request.Path.EndsWith("/phase", StringComparison.Ordinal))
                return null;
            service.Phase = "EXECUTING";
            service.Course.Clear();
            return LoopbackReply.Raw("", []);
        };
        await using var job = service.Job();
        await job.RunAsync();
        Assert.Equal(UwsPhase.Executing, job.Phase);
        Assert.Single(service.Log, line => IsRun(line));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(502)]
    [InlineData(500)]
    public async Task A_start_that_got_lost_itself_is_repeated_once_the_job_is_seen_to_wait(int status)
    {
        await using var service = new UwsDouble();
        var starts = 0;
        var fault = status == 0 ? LoopbackReply.Raw("", []) : UwsDouble.Plain(status);
        service.Plan = request => request.Path.EndsWith("/phase", StringComparison.Ordinal) && starts++ == 0 ? fault : null;
        await using var job = service.Job();
        await job.RunAsync();
        Assert.Equal(UwsPhase.Queued, job.Phase);
        Assert.Equal(2, service.Log.Count(IsRun));
        Assert.Equal("GET /tap/async/j1", service.Log[2]);
    }

    [Fact]
    public async Task A_start_that_never_arrives_is_given_up()
    {
        await using var service = new UwsDouble();
        service.Plan = request => request.Path.EndsWith("/phase", StringComparison.Ordinal) ? LoopbackReply.Raw("", []) : null;
        await using var job = service.Job();
        await Assert.ThrowsAsync<TapTransportException>(() => job.RunAsync());
        Assert.Equal(3, service.Log.Count(IsRun));
    }

    [Fact]
    public async Task A_refused_start_is_told_and_not_repeated()
    {
        await using var service = new UwsDouble();
        service.Plan = request => request.Path.EndsWith("/phase", StringComparison.Ordinal)
            ? LoopbackReply.Of(400, "text/xml", VoTableText.Error("quota exceeded"))
            : null;
        await using var job = service.Job();
        var failure = await Assert.ThrowsAsync<TapQueryException>(() => job.RunAsync());
        Assert.Equal("quota exceeded", failure.ServerMessage);
        Assert.Single(service.Log, line => IsRun(line));
    }

    [Fact]
    public async Task A_redirect_to_the_other_side_of_a_slash_is_no_start()
    {
        await using var service = new UwsDouble();
        service.Plan = request => request.Path == "/tap/async/j1/phase" ? UwsDouble.Moved("/tap/async/j1/phase/", 301)
            : request.Path == "/tap/async/j1/phase/" ? Started(service)
            : null;
        await using var job = service.Job();
        await job.RunAsync();
        Assert.Equal(UwsPhase.Queued, job.Phase);
        Assert.Contains("POST /tap/async/j1/phase/ PHASE=RUN", service.Log);
    }

    [Fact]
    public async Task A_job_that_is_gone_cannot_be_started()
    {
        await using var service = new UwsDouble { Plan = _ => UwsDouble.Plain(404, "unknown job") };
        await using var job = service.Job();
        var gone = await Assert.ThrowsAsync<UwsJobException>(() => job.RunAsync());
        Assert.True(gone.IsGone);
        Assert.Equal(service.JobUrl, gone.JobUrl);
        Assert.Contains("unknown job", gone.Message, StringComparison.Ordinal);
    }

    private static LoopbackReply Started(UwsDouble service)
    {
        service.Phase = "QUEUED";
        return UwsDouble.Moved("/tap/async/j1");
    }
}
