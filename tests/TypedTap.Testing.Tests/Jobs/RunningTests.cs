using System.Net;
using TypedTap.Testing.Tests.Support;
using TypedTap.Uws;

namespace TypedTap.Testing.Tests.Jobs;

/// <summary>Jobs that go on by themselves.</summary>
public sealed class RunningTests
{
    /// <summary>A product of 2000³ rows, which no machine is through with while a test waits.</summary>
    private const string Endless = "SELECT COUNT(*) AS c FROM demo.n AS a, demo.n AS b, demo.n AS c WHERE a.n + b.n * c.n < 0";

    [Fact]
    public async Task A_job_runs_by_itself_to_its_result()
    {
        await using var service = await StartAsync();
        using var http = Raw.Client();
        var job = await CreateAsync(http, service, "SELECT n FROM demo.n WHERE n < 4", ("PHASE", "RUN"));
        Assert.Contains("COMPLETED", await UntilAsync(http, job, UwsPhase.Completed), StringComparison.Ordinal);
        Assert.Equal("n\r\n1\r\n2\r\n3\r\n", await http.GetStringAsync(Under(await CreateDoneAsync(http, service), "results/result")));
        Assert.Equal(["RUN", "QUEUED", "EXECUTING", "COMPLETED"], service.Jobs[0].Events);
        Assert.True(service.Jobs[0].Started <= service.Jobs[0].Ended);

        async Task<Uri> CreateDoneAsync(HttpClient client, EmbeddedTapService at)
        {
            var csv = await CreateAsync(client, at, "SELECT n FROM demo.n WHERE n < 4", ("PHASE", "RUN"), ("RESPONSEFORMAT", "csv"));
            await UntilAsync(client, csv, UwsPhase.Completed);
            return csv;
        }
    }

    [Theory]
    [InlineData("SELECT nope FROM demo.n", "nope")]
    [InlineData("SELECT n / 0 AS q FROM demo.n", "zero")]
    public async Task A_query_that_fails_ends_in_ERROR_with_its_reason(string query, string words)
    {
        await using var service = await StartAsync();
        using var http = Raw.Client();
        var job = await CreateAsync(http, service, query, ("PHASE", "RUN"));
        Assert.Contains(words, await UntilAsync(http, job, UwsPhase.Error), StringComparison.Ordinal);
        Assert.Contains(words, await http.GetStringAsync(Under(job, "error")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await http.GetAsync(Under(job, "results/result")).StatusAsync());
    }

    [Theory]
    [InlineData(false, UwsPhase.Aborted)]
    [InlineData(true, UwsPhase.Error)]
    public async Task The_execution_duration_ends_it(bool isError, UwsPhase phase)
    {
        var time = new ManualTime();
        await using var service = await StartAsync(
            new EmbeddedTapServiceOptions { Time = time, Profile = new EmbeddedProfile { TimeoutIsError = isError, ConcurrentJobs = 1 } });
        using var http = Raw.Client();
        var job = await CreateAsync(http, service, Endless, ("EXECUTIONDURATION", "60"));
        var next = await CreateAsync(http, service, "SELECT n FROM demo.n", ("PHASE", "RUN"));
        await UntilAsync(http, next, UwsPhase.Completed);
        await RunAsync(http, job);
        await Raw.UntilAsync(() => service.Jobs[0].Phase == UwsPhase.Executing);
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(UwsPhase.Executing, service.Jobs[0].Phase);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(phase, service.Jobs[0].Phase);
        Assert.Contains("60 seconds", service.Jobs[0].Error, StringComparison.Ordinal);

        // Its query is over too: with one job at a time, another could not run otherwise.
        await RunAsync(http, await CreateAsync(http, service, "SELECT n FROM demo.n"));
        await Raw.UntilAsync(() => service.Jobs[2].Phase == UwsPhase.Completed);
    }

    [Fact]
    public async Task A_duration_that_is_shortened_while_it_runs_counts()
    {
        var time = new ManualTime();
        await using var service = await StartAsync(new EmbeddedTapServiceOptions { Time = time });
        using var http = Raw.Client();
        var job = await CreateAsync(http, service, Endless, ("PHASE", "RUN"));
        await Raw.UntilAsync(() => service.Jobs[0].Phase == UwsPhase.Executing);
        await http.PostAsync(Under(job, "executionduration"), Raw.Form(("EXECUTIONDURATION", "5"))).TextAsync();
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(UwsPhase.Aborted, service.Jobs[0].Phase);
        await Raw.UntilAsync(() => service.RunningQueries == 0);
    }

    [Fact]
    public async Task An_abort_and_a_deletion_cancel_the_query()
    {
        await using var service = await StartAsync(
            new EmbeddedTapServiceOptions { Profile = new EmbeddedProfile { ConcurrentJobs = 1, ExecutionDuration = TimeSpan.Zero } });
        using var http = Raw.Client();
        var aborted = await CreateAsync(http, service, Endless, ("PHASE", "RUN"));
        await Raw.UntilAsync(() => service.Jobs[0].Phase == UwsPhase.Executing);
        var deleted = await CreateAsync(http, service, Endless, ("PHASE", "RUN"));
        var last = await CreateAsync(http, service, "SELECT n FROM demo.n", ("PHASE", "RUN"));
        Assert.Equal([UwsPhase.Executing, UwsPhase.Queued, UwsPhase.Queued], service.Jobs.Select(job => job.Phase));

        await http.PostAsync(Under(aborted, "phase"), Raw.Form(("PHASE", "ABORT"))).TextAsync();
        await Raw.UntilAsync(() => service.Jobs[1].Phase == UwsPhase.Executing);
        await http.DeleteAsync(deleted).StatusAsync();
        await UntilAsync(http, last, UwsPhase.Completed);
        Assert.Equal(UwsPhase.Aborted, service.Jobs[0].Phase);
        Assert.Equal(HttpStatusCode.NotFound, await http.GetAsync(deleted).StatusAsync());
    }

    [Fact]
    public async Task Dachs_takes_its_time_to_abort()
    {
        await using var service = await StartAsync(new EmbeddedTapServiceOptions { Profile = EmbeddedProfile.Dachs });
        using var http = Raw.Client();
        var job = await CreateAsync(http, service, Endless, ("PHASE", "RUN"));
        Assert.Equal(UwsPhase.Pending, service.Jobs[0].Phase);
        await RunAsync(http, job);
        await Raw.UntilAsync(() => service.Jobs[0].Phase == UwsPhase.Executing);
        await http.PostAsync(Under(job, "phase"), Raw.Form(("PHASE", "ABORT"))).TextAsync();
        await Raw.UntilAsync(() => service.Jobs[0].Phase == UwsPhase.Aborted);
    }

    [Fact]
    public async Task The_destruction_time_destroys_it()
    {
        var time = new ManualTime();
        await using var service = await StartAsync(
            new EmbeddedTapServiceOptions { Time = time, Profile = new EmbeddedProfile { Lifetime = TimeSpan.FromDays(100) } });
        using var http = Raw.Client();
        var kept = await CreateAsync(http, service, "SELECT n FROM demo.n");
        var sooner = await CreateAsync(http, service, "SELECT n FROM demo.n", ("DESTRUCTION", "2026-11-20T13:00:00Z"));
        time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, await http.GetAsync(sooner).StatusAsync());
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.NotFound, await http.GetAsync(sooner).StatusAsync());
        Assert.Equal(["DESTRUCTION=2026-11-20T13:00:00Z", "DESTROYED"], service.Jobs[1].Events);

        // Longer than a timer lasts.
        for (var day = 0; day < 99; day++)
            time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.OK, await http.GetAsync(kept).StatusAsync());
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.NotFound, await http.GetAsync(kept).StatusAsync());
        Assert.Empty(service.LeftOverJobs);
    }

    [Fact]
    public async Task Limits_beyond_those_of_the_service_are_cut()
    {
        await using var service = await StartAsync(new EmbeddedTapServiceOptions { Profile = EmbeddedProfile.Eso });
        using var http = Raw.Client();
        var job = await CreateAsync(http, service, "SELECT n FROM demo.n");
        Assert.Equal("60", await http.GetStringAsync(Under(job, "executionduration")));
        foreach (var asked in (string[])["7200", "0", "99999999999999"])
        {
            await http.PostAsync(Under(job, "executionduration"), Raw.Form(("EXECUTIONDURATION", asked))).TextAsync();
            Assert.Equal("3600", await http.GetStringAsync(Under(job, "executionduration")));
        }

        Assert.Equal(
            HttpStatusCode.BadRequest,
            await http.PostAsync(Under(job, "executionduration"), Raw.Form(("EXECUTIONDURATION", "soon"))).StatusAsync());
        Assert.Equal(
            HttpStatusCode.BadRequest, await http.PostAsync(Under(job, "destruction"), Raw.Form(("DESTRUCTION", "soon"))).StatusAsync());
        Assert.Throws<InvalidOperationException>(service.Jobs[0].Advance);
    }

    [Fact]
    public async Task The_end_of_the_service_ends_what_runs()
    {
        var service = await StartAsync();
        using var http = Raw.Client();
        await CreateAsync(http, service, Endless, ("PHASE", "RUN"));
        var sync = http.PostAsync(new Uri(service.Url.AbsoluteUri + "/sync"), Raw.Query(Endless));
        await Raw.UntilAsync(() => service.Jobs[0].Phase == UwsPhase.Executing && service.Requests.Count == 2);
        await service.DisposeAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => sync);
    }

    private static async Task<EmbeddedTapService> StartAsync(EmbeddedTapServiceOptions? options = null) =>
        await EmbeddedTapService.StartAsync(await Stars.NumbersAsync(2000), options);

    private static Task<Uri> CreateAsync(
        HttpClient http, EmbeddedTapService service, string query, params (string Name, string Value)[] more) =>
        http.PostAsync(new Uri(service.Url.AbsoluteUri + "/async"), Raw.Query(query, more)).LocationAsync();

    private static Task<string> RunAsync(HttpClient http, Uri job) =>
        http.PostAsync(Under(job, "phase"), Raw.Form(("PHASE", "RUN"))).TextAsync();

    private static async Task<string> UntilAsync(HttpClient http, Uri job, UwsPhase phase)
    {
        var text = phase.ToString().ToUpperInvariant();
        while (true)
        {
            var document = await http.GetStringAsync(new Uri($"{job}?WAIT=20"));
            if (document.Contains($">{text}<", StringComparison.Ordinal))
                return document;
            Assert.Matches(">(PENDING|QUEUED|EXECUTING)<", document);
        }
    }

    private static Uri Under(Uri job, string path) => new($"{job}/{path}");
}
