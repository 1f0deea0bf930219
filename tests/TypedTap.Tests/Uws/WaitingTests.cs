using TypedTap.Tests.Http;
using TypedTap.Uws;
using TypedTap.Uws.Jobs;

namespace TypedTap.Tests.Uws;

public sealed class WaitingTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Waiting_ends_when_the_job_does_and_tells_what_it_saw()
    {
        await using var service = new UwsDouble { Version = null };
        await using var job = service.Job();
        await job.RunAsync();
        var seen = new Seen();
        var info = await job.WaitAsync(seen);
        Assert.Equal(UwsPhase.Completed, info.Phase);
        Assert.Same(info, job.Info);
        // The first is what starting it showed.
        Assert.Equal([UwsPhase.Queued, UwsPhase.Executing, UwsPhase.Completed], seen.Phases);
    }

    [Fact]
    public async Task What_is_known_is_told_before_the_service_is_waited_for()
    {
        await using var service = new UwsDouble { Holds = true };
        await using var job = await service.StartedAsync();
        var seen = new Seen();
        var waiting = job.WaitAsync(seen);
        Assert.Equal([UwsPhase.Executing], seen.Phases);
        service.Phase = "COMPLETED";
        await waiting;
    }

    [Fact]
    public async Task A_service_that_holds_requests_is_asked_once_for_each_phase()
    {
        await using var service = new UwsDouble { Holds = true };
        await using var job = await service.StartedAsync();
        var before = service.Log.Count;
        var waiting = job.WaitAsync();
        await Until(() => service.Log.Count == before + 1);
        service.Phase = "SUSPENDED";
        await Until(() => service.Log.Count > before + 2);
        service.Phase = "COMPLETED";
        await waiting;
        Assert.Equal("GET /tap/async/j1?WAIT=60&PHASE=EXECUTING", service.Log[before]);
        // No waiting for a change of a phase that is not active (UWS 1.1).
        Assert.Equal("GET /tap/async/j1", service.Log[before + 1]);
    }

    [Theory]
    [InlineData(10, 60, "10")]
    [InlineData(300, 60, "60")]
    [InlineData(300, 120, "120")]
    public async Task Requests_are_held_for_as_long_as_both_sides_like(int asked, int able, string expected)
    {
        await using var service = new UwsDouble { Holds = true, Traits = new UwsTraits { LongestWait = able * Second } };
        service.Options = service.Options with { LongPoll = asked * Second };
        await using var job = await service.StartedAsync();
        var waiting = job.WaitAsync();
        await Until(() => service.Log[^1].Contains("WAIT", StringComparison.Ordinal));
        service.Phase = "COMPLETED";
        await waiting;
        Assert.Contains(service.Log, line => line == $"GET /tap/async/j1?WAIT={expected}&PHASE=EXECUTING");
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("1.0", null, false)]
    [InlineData("1.1", null, true)]
    [InlineData("1.1", false, false)]
    [InlineData(null, true, true)]
    public async Task Only_services_that_can_are_asked_to_hold(string? version, bool? trait, bool expected)
    {
        await using var service = new UwsDouble { Version = version, Traits = new UwsTraits { LongPoll = trait } };
        await using var job = await service.StartedAsync();
        foreach (var phase in (string[])["EXECUTING", "COMPLETED"])
            service.Course.Enqueue(phase);
        await job.WaitAsync();
        Assert.Equal(expected, service.Log.Any(line => line.Contains("WAIT", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_service_that_answers_at_once_is_noticed_and_asked_ever_more_seldom()
    {
        var time = new ManualTime();
        await using var service = new UwsDouble(time) { Options = new UwsJobOptions() };
        await using var job = await service.StartedAsync();
        var begin = time.GetUtcNow();
        var waiting = job.WaitAsync();
        // In steps so small that no request takes ten of them, which is a second.
        while (time.GetUtcNow() - begin < 30 * Second)
        {
            time.Advance(Second / 10);
            await Task.Delay(5);
        }

        service.Phase = "COMPLETED";
        await time.AdvanceUntilAsync(waiting, Second / 10);
        var held = service.Log.Count(line => line.Contains("WAIT", StringComparison.Ordinal));
        Assert.Equal(2, held);
        // 1, 1.5, 2.25 … seconds: 8 questions in half a minute.
        Assert.InRange(service.Log.Count, 8, 14);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(501)]
    public async Task A_service_that_dislikes_the_question_is_asked_without_it(int status)
    {
        await using var service = new UwsDouble();
        service.Plan = request => request.Target.Contains("WAIT", StringComparison.Ordinal) ? UwsDouble.Plain(status) : null;
        await using var job = await service.StartedAsync("QUEUED");
        service.Course.Enqueue("EXECUTING");
        service.Course.Enqueue("COMPLETED");
        Assert.Equal(UwsPhase.Completed, (await job.WaitAsync()).Phase);
        Assert.Single(service.Log, line => line.Contains("WAIT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_finds_no_place_for_a_held_request_asks_again_and_again()
    {
        using var places = new SemaphoreSlim(0);
        await using var service = new UwsDouble { Holds = true, LongPolls = places };
        await using var job = await service.StartedAsync();
        service.Course.Enqueue("COMPLETED");
        await job.WaitAsync();
        Assert.DoesNotContain(service.Log, line => line.Contains("WAIT", StringComparison.Ordinal));
        Assert.Equal(0, places.CurrentCount);
    }

    [Fact]
    public async Task Places_for_held_requests_are_given_back()
    {
        using var places = new SemaphoreSlim(1);
        await using var service = new UwsDouble { LongPolls = places };
        await using var job = await service.StartedAsync();
        service.Course.Enqueue("COMPLETED");
        await job.WaitAsync();
        Assert.Contains(service.Log, line => line.Contains("WAIT", StringComparison.Ordinal));
        Assert.Equal(1, places.CurrentCount);
    }

    [Fact]
    public async Task Failures_in_between_do_not_matter()
    {
        await using var service = new UwsDouble { Version = null };
        await using var job = await service.StartedAsync();
        Queue<LoopbackReply> faults = new(
        [
            UwsDouble.Plain(502), UwsDouble.Plain(503), UwsDouble.Plain(429), UwsDouble.Plain(500), LoopbackReply.Raw("", []),
            LoopbackReply.Of(200, "text/html", "<html><body>Down for maintenance"),
            LoopbackReply.Of(200, "text/xml", VoTableText.Error("database is away")),
            LoopbackReply.Of(200, "text/xml", "<uws:job"),
            LoopbackReply.Cut("text/xml", service.Document()),
        ]);
        service.Course.Enqueue("COMPLETED");
        service.Plan = request => request.Method == "GET" && faults.TryDequeue(out var fault) ? fault : null;
        Assert.Equal(UwsPhase.Completed, (await job.WaitAsync()).Phase);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_pause_that_the_service_asks_for_is_made()
    {
        var time = new ManualTime();
        await using var service = new UwsDouble(time) { Version = null };
        await using var job = await service.StartedAsync();
        service.Course.Enqueue("COMPLETED");
        var isBusy = true;
        service.Plan = request =>
        {
            var answer = isBusy ? UwsDouble.Plain(503, "busy", ("Retry-After", "120")) : null;
            isBusy = false;
            return answer;
        };
        var begin = time.GetUtcNow();
        var waiting = job.WaitAsync();
        await time.AdvanceUntilAsync(waiting, 10 * Second);
        Assert.True(time.GetUtcNow() - begin >= 120 * Second);
    }

    [Fact]
    public async Task A_service_that_stays_out_of_reach_is_given_up_and_the_job_is_left_alone()
    {
        var time = new ManualTime();
        await using var service = new UwsDouble(time) { Version = null };
        service.Options = service.Options with { ContactTimeout = 60 * Second };
        var job = await service.StartedAsync();
        service.Plan = _ => LoopbackReply.Raw("", []);
        var waiting = job.WaitAsync();
        await time.AdvanceUntilAsync(waiting, Second);
        var lost = await Assert.ThrowsAsync<UwsJobException>(() => waiting);
        Assert.Equal((service.JobUrl, UwsPhase.Executing, false), (lost.JobUrl, lost.Phase, lost.IsGone));
        Assert.IsType<TapTransportException>(lost.InnerException);
        service.Plan = _ => null;
        await job.DisposeAsync();
        Assert.False(service.IsDeleted);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_job_that_somebody_else_deleted_is_gone(int status)
    {
        await using var service = new UwsDouble();
        await using var job = await service.StartedAsync();
        service.Plan = _ => UwsDouble.Plain(status);
        Assert.True((await Assert.ThrowsAsync<UwsJobException>(() => job.WaitAsync())).IsGone);
    }

    [Fact]
    public async Task A_login_that_is_wanted_ends_the_waiting()
    {
        await using var service = new UwsDouble();
        await using var job = await service.StartedAsync();
        service.Plan = request => request.Method == "GET" ? UwsDouble.Plain(403) : null;
        await Assert.ThrowsAsync<TapResponseException>(() => job.WaitAsync());
    }

    [Fact]
    public async Task A_job_that_nobody_starts_is_not_waited_for()
    {
        await using var service = new UwsDouble();
        await using var job = service.Job();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => job.WaitAsync());
        Assert.Contains("waits for RunAsync", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ABORTED", UwsPhase.Aborted)]
    [InlineData("HELD", UwsPhase.Held)]
    [InlineData("EXECUTING", UwsPhase.Executing)]
    [InlineData("RESTING", UwsPhase.Unknown)]
    public async Task Any_phase_can_be_waited_for(string phase, UwsPhase expected)
    {
        await using var service = new UwsDouble { Version = null };
        await using var job = await service.StartedAsync("QUEUED");
        service.Course.Enqueue("QUEUED");
        service.Course.Enqueue(phase);
        Assert.Equal(expected, (await job.WaitAsync([expected])).Phase);
    }

    [Fact]
    public async Task A_phase_that_will_never_come_is_not_waited_for()
    {
        await using var service = new UwsDouble();
        await using var job = await service.StartedAsync("COMPLETED");
        Assert.Equal(UwsPhase.Completed, (await job.WaitAsync([UwsPhase.Executing])).Phase);
    }

    [Fact]
    public async Task A_phase_that_is_there_is_seen_at_once()
    {
        await using var service = new UwsDouble { Holds = true };
        await using var job = await service.StartedAsync();
        Assert.Equal(UwsPhase.Executing, (await job.WaitAsync([UwsPhase.Executing])).Phase);
    }

    [Theory]
    [InlineData(UwsDeletePolicy.DeleteOnSuccess, false)]
    [InlineData(UwsDeletePolicy.Keep, false)]
    [InlineData(UwsDeletePolicy.Delete, true)]
    public async Task A_job_that_takes_too_long_goes_on(UwsDeletePolicy policy, bool deleted)
    {
        var time = new ManualTime();
        await using var service = new UwsDouble(time) { Holds = true };
        service.Options = service.Options with { Timeout = 90 * Second, DeletePolicy = policy };
        var job = await service.StartedAsync();
        var waiting = job.WaitAsync();
        await time.AdvanceUntilAsync(waiting, Second);
        var late = await Assert.ThrowsAsync<TapTimeoutException>(() => waiting);
        Assert.Equal((TapTimeoutKind.Job, 90 * Second, service.JobUrl), (late.Kind, late.Limit, late.Url));
        Assert.Contains("still EXECUTING after 90 s", late.Message, StringComparison.Ordinal);
        Assert.Equal("EXECUTING", service.Phase);
        var disposing = job.DisposeAsync().AsTask();
        await time.AdvanceUntilAsync(disposing, TimeSpan.FromMilliseconds(1));
        Assert.Equal(deleted, service.IsDeleted);
    }

    private static async Task Until(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition())
            await Task.Delay(5, patience.Token);
    }

    private sealed class Seen : IProgress<UwsJobInfo>
    {
        public List<UwsPhase> Phases { get; } = [];

        public void Report(UwsJobInfo value) => Phases.Add(value.Phase);
    }
}
