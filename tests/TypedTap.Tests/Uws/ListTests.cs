using TypedTap.Tests.Http;
using TypedTap.Uws;
using TypedTap.Uws.Jobs;

namespace TypedTap.Tests.Uws;

public sealed class ListTests
{
    private const string Empty = "<jobs xmlns='http://www.ivoa.net/xml/UWS/v1.0'/>";

    [Fact]
    public async Task Filters_are_sent_and_held_to()
    {
        await using var service = new UwsDouble { Plan = _ => List("a:COMPLETED", "b:ERROR", "c") };
        var filter = new UwsJobFilter
        {
            Phases = [UwsPhase.Completed, UwsPhase.Error],
            After = new DateTimeOffset(2026, 11, 1, 2, 0, 0, TimeSpan.FromHours(2)),
            Last = 7
        };
        var list = await service.Service().ListAsync(filter, default);
        Assert.Equal(["GET /tap/async?PHASE=COMPLETED&PHASE=ERROR&AFTER=2026-11-01T00%3A00%3A00Z&LAST=7"], service.Log);
        Assert.Equal(["a", "b", "c"], list.Jobs.Select(job => job.Id));
        // A service of UWS 1.0 ignores filters.
        list = await service.Service().ListAsync(new UwsJobFilter { Phases = [UwsPhase.Error] }, default);
        Assert.Equal(["b", "c"], list.Jobs.Select(job => job.Id));
    }

    [Fact]
    public async Task No_filter_is_no_parameter()
    {
        await using var service = new UwsDouble { Plan = _ => LoopbackReply.Of(200, "text/xml", Empty) };
        Assert.Empty((await service.Service().ListAsync(new UwsJobFilter(), default)).Jobs);
        Assert.Equal(["GET /tap/async"], service.Log);
    }

    [Fact]
    public async Task A_service_that_takes_several_phases_for_all_at_once_is_asked_for_each()
    {
        await using var service = new UwsDouble();
        service.Plan = request => request.Target switch
        {
            var path when path.Split("PHASE=").Length > 2 => LoopbackReply.Of(200, "text/xml", Empty),
            var path when path.EndsWith("PHASE=ERROR", StringComparison.Ordinal) => List("b:ERROR"),
            _ => List("a:COMPLETED"),
        };
        var list = await service.Service().ListAsync(new UwsJobFilter { Phases = [UwsPhase.Completed, UwsPhase.Error] }, default);
        Assert.Equal(["a", "b"], list.Jobs.Select(job => job.Id));
    }

    [Theory]
    [InlineData(401, false, "It seems that this service lists jobs only for users who are logged in")]
    [InlineData(403, true, "This service lists jobs only for users who are logged in")]
    public async Task A_login_that_is_wanted_is_named(int status, bool trait, string expected)
    {
        var body = VoTableText.Error("permission denied");
        await using var service = new UwsDouble
        {
            Traits = new UwsTraits { ListNeedsLogin = trait },
            Plan = _ => LoopbackReply.Of(status, "text/xml", body),
        };
        var failure = await Assert.ThrowsAsync<TapAuthenticationException>(() => service.Service().ListAsync(new UwsJobFilter(), default));
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.Contains("permission denied", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_no_list()
    {
        await using var service = new UwsDouble { Plan = _ => LoopbackReply.Of(200, "text/html", "<html><body>All jobs") };
        var failure = await Assert.ThrowsAsync<UwsException>(() => service.Service().ListAsync(new UwsJobFilter(), default));
        Assert.Contains("one of <html>", failure.Message, StringComparison.Ordinal);
        Assert.Contains("All jobs", failure.Message, StringComparison.Ordinal);
        Assert.Equal(service.JobsUrl, failure.Url);
    }

    [Fact]
    public async Task A_job_is_found_again_by_its_URL_or_its_id()
    {
        await using var service = new UwsDouble { Phase = "EXECUTING" };
        service.Course.Clear();
        var (url, info) = await service.Service().FindAsync(new Uri(service.JobUrl.AbsoluteUri + "/"), default);
        Assert.Equal((service.JobUrl, UwsPhase.Executing), (url, info.Phase));
        Assert.Equal(service.JobUrl, (await service.Service().FindAsync(new Uri("j1", UriKind.Relative), default)).Url);
    }

    [Fact]
    public async Task A_job_of_another_service_is_a_mistake()
    {
        await using var service = new UwsDouble();
        var refused = await Assert.ThrowsAsync<ArgumentException>(
            () => service.Service().FindAsync(new Uri("https://elsewhere.example.org/async/1"), default));
        Assert.Contains("is no job of http://127.0.0.1", refused.Message, StringComparison.Ordinal);
        Assert.Empty(service.Log);
        await Assert.ThrowsAsync<ArgumentException>(() => service.Service().FindAsync(new Uri("", UriKind.Relative), default));
    }

    [Fact]
    public async Task A_job_that_is_gone_is_not_found()
    {
        await using var service = new UwsDouble();
        Assert.True(
            (await Assert.ThrowsAsync<UwsJobException>(
                () => service.Service().FindAsync(new Uri("other", UriKind.Relative), default))).IsGone);
    }

    private static LoopbackReply List(params string[] jobs) =>
        LoopbackReply.Of(200, "text/xml", "<jobs xmlns='http://www.ivoa.net/xml/UWS/v1.0'>" + string.Concat(
            jobs.Select(job => job.Split(':')).Select(
                job => $"<jobref id='{job[0]}'>{(job.Length > 1 ? $"<phase>{job[1]}</phase>" : "")}</jobref>")) + "</jobs>");
}
