using TypedTap.Tests.Http;
using TypedTap.Uws;
using TypedTap.Uws.Jobs;

namespace TypedTap.Tests.Uws;

public sealed class SettingTests
{
    [Theory]
    [InlineData(600, "600", 600)]
    [InlineData(0.2, "1", 1)]
    [InlineData(0, "0", 0)]
    [InlineData(-0.001, "0", 0)]
    public async Task An_execution_duration_is_sent_in_whole_seconds(double asked, string sent, int granted)
    {
        await using var service = new UwsDouble();
        await using var job = service.Job();
        Assert.Equal(TimeSpan.FromSeconds(granted), await job.SetExecutionDurationAsync(TimeSpan.FromSeconds(asked)));
        Assert.Contains($"POST /tap/async/j1/executionduration EXECUTIONDURATION={sent}", service.Log);
        Assert.Equal("GET /tap/async/j1", service.Log[^1]);
    }

    [Fact]
    public async Task What_counts_is_what_the_service_says_afterwards()
    {
        await using var service = new UwsDouble();
        service.Plan = request => request.Method == "POST" ? UwsDouble.Moved("/tap/async/j1") : null;
        await using var job = service.Job();
        Assert.Equal(TimeSpan.FromHours(1), await job.SetExecutionDurationAsync(TimeSpan.FromHours(5)));
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero), await job.SetDestructionAsync(DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task A_negative_duration_is_a_mistake()
    {
        await using var service = new UwsDouble();
        await using var job = service.Job();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => job.SetExecutionDurationAsync(TimeSpan.FromSeconds(-5)));
    }

    [Theory]
    [InlineData(7200, false)]
    [InlineData(3600, false)]
    [InlineData(0, false)]
    [InlineData(60, true)]
    public async Task A_service_that_only_shortens_is_not_asked_for_more(int seconds, bool isSent)
    {
        await using var service = new UwsDouble { Traits = new UwsTraits { LimitsOnlyShrink = true } };
        await using var job = service.Job();
        Assert.Equal(TimeSpan.FromSeconds(isSent ? seconds : 3600), await job.SetExecutionDurationAsync(TimeSpan.FromSeconds(seconds)));
        Assert.Equal(isSent, service.Log.Any(line => line.StartsWith("POST", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_destruction_time_is_sent_in_UTC()
    {
        await using var service = new UwsDouble();
        await using var job = service.Job();
        var granted = await job.SetDestructionAsync(new DateTimeOffset(2026, 11, 25, 1, 30, 0, TimeSpan.FromHours(2)));
        Assert.Contains("POST /tap/async/j1/destruction DESTRUCTION=2026-11-24T23%3A30%3A00Z", service.Log);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 23, 30, 0, TimeSpan.Zero), granted);
    }

    [Fact]
    public async Task Parameters_are_set_together_while_the_job_waits()
    {
        await using var service = new UwsDouble();
        await using var job = service.Job();
        var info = await job.SetParametersAsync([new("MAXREC", "5"), new("QUERY", "SELECT 'ä&b'")]);
        Assert.Equal(("5", "SELECT 'ä&b'"), (info.Parameter("maxrec"), info.Parameter("query")));
        Assert.Single(service.Log, line => line.StartsWith("POST /tap/async/j1/parameters", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parameters_of_a_started_job_are_not_sent()
    {
        await using var service = new UwsDouble();
        await using var job = await service.StartedAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => job.SetParameterAsync("MAXREC", "5"));
        await Assert.ThrowsAsync<ArgumentException>(() => job.SetParametersAsync([]));
        Assert.DoesNotContain(service.Log, line => line.Contains("parameters", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_is_thrown()
    {
        await using var service = new UwsDouble { Plan = request => request.Method == "POST" ? UwsDouble.Plain(400, "not so") : null };
        await using var job = service.Job();
        await Assert.ThrowsAsync<TapResponseException>(() => job.SetExecutionDurationAsync(TimeSpan.FromSeconds(5)));
        await Assert.ThrowsAsync<TapResponseException>(() => job.SetDestructionAsync(DateTimeOffset.UnixEpoch));
        await Assert.ThrowsAsync<TapResponseException>(() => job.SetParameterAsync("A", "b"));
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new UwsJobOptions { Timeout = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new UwsJobOptions { ContactTimeout = TimeSpan.FromDays(50) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new UwsJobOptions { LongPoll = TimeSpan.FromHours(2) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new UwsJobOptions { FirstPause = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new UwsJobFilter { Last = 0 });
        Assert.Equal(Timeout.InfiniteTimeSpan, new UwsJobOptions { Timeout = Timeout.InfiniteTimeSpan }.Timeout);
    }
}
