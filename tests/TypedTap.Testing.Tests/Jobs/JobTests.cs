using System.Net;
using TypedTap.Testing.Tests.Support;
using TypedTap.Uws;

namespace TypedTap.Testing.Tests.Jobs;

public sealed class JobTests
{
    [Fact]
    public async Task A_job_lives_from_creation_to_deletion()
    {
        await using var tap = await NumberedService.StartAsync();
        using var http = Raw.Client();
        var job = await CreateAsync(http, tap);
        Assert.Equal("PENDING", await PhaseAsync(http, job));
        Assert.Equal(
            HttpStatusCode.SeeOther,
            await http.PostAsync(Under(job, "parameters"), Raw.Form(("QUERY", "SELECT TOP 5 *"))).StatusAsync());
        Assert.Equal(job, await http.PostAsync(Under(job, "phase"), Raw.Form(("PHASE", "RUN"))).LocationAsync());
        Assert.Equal(
            ["EXECUTING", "COMPLETED", "COMPLETED"],
            [await PhaseAsync(http, job), await PhaseAsync(http, job), await PhaseAsync(http, job)]);
        Assert.Contains($"href=\"{job}/results/result\"", await http.GetStringAsync(job), StringComparison.Ordinal);
        Assert.Equal(6, (await http.GetStringAsync(Under(job, "results/result"))).Split("<TR>").Length);
        Assert.Equal(HttpStatusCode.NotFound, await http.GetAsync(Under(job, "error")).StatusAsync());

        Assert.Single(tap.LeftOverJobs);
        Assert.Equal("/tap/async", (await http.DeleteAsync(job).LocationAsync()).AbsolutePath);
        Assert.Empty(tap.LeftOverJobs);
        Assert.Equal(HttpStatusCode.NotFound, await http.GetAsync(job).StatusAsync());
        Assert.Equal(["RUN", "QUEUED", "EXECUTING", "COMPLETED", "DELETE"], Assert.Single(tap.Jobs).Events);
    }

    [Fact]
    public async Task A_failed_job_says_why_and_an_aborted_one_can_be_deleted_by_post()
    {
        await using var tap = await NumberedService.StartAsync(new EmbeddedTapServiceOptions { Advance = JobAdvance.AtOnce });
        using var http = Raw.Client();
        var failed = await CreateAsync(http, tap, "SELECT BAD", ("PHASE", "RUN"));
        Assert.Contains(
            "<uws:message>BAD: there is no such column.</uws:message>",
            await http.GetStringAsync(failed),
            StringComparison.Ordinal);
        Assert.Contains("value=\"ERROR\">BAD", await http.GetStringAsync(Under(failed, "error")), StringComparison.Ordinal);
        var aborted = await CreateAsync(http, tap);
        await http.PostAsync(Under(aborted, "phase"), Raw.Form(("PHASE", "ABORT"))).TextAsync();
        Assert.Equal(UwsPhase.Aborted, tap.Jobs[1].Phase);
        Assert.Equal(HttpStatusCode.SeeOther, await http.PostAsync(aborted, Raw.Form(("ACTION", "DELETE"))).StatusAsync());
        Assert.Equal(["j1"], tap.LeftOverJobs.Select(job => job.Id));
    }

    [Fact]
    public async Task A_job_that_the_service_destroyed_is_not_found_and_not_left_over()
    {
        await using var tap = await NumberedService.StartAsync(new EmbeddedTapServiceOptions { Advance = JobAdvance.ByTest });
        using var http = Raw.Client();
        var job = await CreateAsync(http, tap);
        var waiting = http.GetAsync(new Uri($"{job}?WAIT=60"));
        await Raw.UntilAsync(() => tap.Requests.Count == 2);
        tap.Jobs[0].Destroy();
        Assert.Equal(HttpStatusCode.NotFound, await waiting.StatusAsync());
        Assert.Equal(HttpStatusCode.NotFound, await http.GetAsync(Under(job, "phase")).StatusAsync());
        Assert.Empty(tap.LeftOverJobs);
    }

    [Fact]
    public async Task A_long_poll_ends_with_the_phase_or_with_its_time()
    {
        var time = new ManualTime();
        await using var tap = await NumberedService.StartAsync(
            new EmbeddedTapServiceOptions
            {
                Profile = new EmbeddedProfile { WaitClamp = TimeSpan.FromSeconds(20) },
                Advance = JobAdvance.ByTest,
                Time = time
            });
        using var http = Raw.Client();
        var job = await CreateAsync(http, tap, "SELECT 1", ("PHASE", "RUN"));
        Task<string> Poll(string query) => http.GetStringAsync(new Uri($"{job}?{query}"));

        // Another phase than the one the client knows: at once.
        Assert.Contains("QUEUED", await Poll("WAIT=-1&PHASE=PENDING"), StringComparison.Ordinal);

        var changed = Poll("WAIT=-1&PHASE=QUEUED");
        await Raw.UntilAsync(() => tap.Requests.Count == 3);
        Assert.False(changed.IsCompleted);
        tap.Jobs[0].Advance();
        Assert.Contains("EXECUTING", await changed, StringComparison.Ordinal);

        var late = Poll("WAIT=1000");
        await time.AdvanceUntilAsync(late, TimeSpan.FromSeconds(10));
        Assert.Contains("EXECUTING", await late, StringComparison.Ordinal);

        tap.Jobs[0].Fail("disk full");
        Assert.Contains("ERROR", await Poll("WAIT=1000"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dachs_ways()
    {
        await using var tap = await NumberedService.StartAsync(new EmbeddedTapServiceOptions
        {
            Profile = EmbeddedProfile.Dachs with { RelativeLocations = true, PhaseHasBlanks = true, UwsVersion = null },
        });
        using var http = Raw.Client();
        var job = await CreateAsync(http, tap, "SELECT 1", ("PHASE", "RUN"));
        Assert.Equal("/__system__/tap/run/async/j1", job.AbsolutePath);
        Assert.Equal(" PENDING\r\n", await PhaseAsync(http, new Uri(tap.Url.AbsoluteUri + "/async/j1")));
        Assert.DoesNotContain("version=\"1.1\"", await http.GetStringAsync(job), StringComparison.Ordinal);
        await http.PostAsync(Under(job, "phase"), Raw.Form(("PHASE", "RUN"))).TextAsync();
        await http.PostAsync(Under(job, "phase"), Raw.Form(("PHASE", "RUN"))).TextAsync();
        Assert.Equal((UwsPhase.Error, "No transition from QUEUED to QUEUED."), (tap.Jobs[0].Phase, tap.Jobs[0].Error));

        var second = await CreateAsync(http, tap);
        await http.PostAsync(Under(second, "phase"), Raw.Form(("PHASE", "RUN"))).TextAsync();
        await PhaseAsync(http, second);
        await http.PostAsync(Under(second, "phase"), Raw.Form(("PHASE", "ABORT"))).TextAsync();
        Assert.Equal(UwsPhase.Executing, tap.Jobs[1].Phase);
        Assert.Equal(" ABORTED\r\n", await PhaseAsync(http, second));
    }

    [Fact]
    public async Task Cadc_ways()
    {
        var accounts = new EmbeddedAccounts().Add("ada", "pw");
        await using var tap = await NumberedService.StartAsync(new EmbeddedTapServiceOptions
        {
            Profile = new EmbeddedProfile { LimitsOnlyShrink = true, ResultsElsewhere = true, ExtraResults = true, ListNeedsLogin = true },
            Advance = JobAdvance.AtOnce,
            Accounts = accounts,
            Accepts = LoginSchemes.Cookie,
        });
        using var http = Raw.Client();
        Assert.Equal(HttpStatusCode.Forbidden, await http.GetAsync(new Uri(tap.Url.AbsoluteUri + "/async")).StatusAsync());
        http.DefaultRequestHeaders.Add("Cookie", $"CADC_SSO=\"{accounts.IssueCookie("ada")}\"");
        var job = await CreateAsync(http, tap, "SELECT 1", ("PHASE", "RUN"));
        foreach (var (asked, granted) in ((string, string)[])[("700", "600"), ("0", "600"), ("60", "60")])
        {
            Assert.Equal(
                HttpStatusCode.SeeOther,
                await http.PostAsync(Under(job, "executionduration"), Raw.Form(("EXECUTIONDURATION", asked))).StatusAsync());
            Assert.Equal(granted, await http.GetStringAsync(Under(job, "executionduration")));
        }

        var results = await http.GetStringAsync(Under(job, "results"));
        Assert.True(
            results.IndexOf("uws:executing", StringComparison.Ordinal) < results.IndexOf("id=\"result\"", StringComparison.Ordinal));
        var storage = await http.GetAsync(Under(job, "results/result")).LocationAsync();
        Assert.Equal(tap.Elsewhere.GetLeftPart(UriPartial.Authority), storage.GetLeftPart(UriPartial.Authority));
        using var stranger = Raw.Client();
        Assert.Equal(11, (await stranger.GetStringAsync(storage)).Split("<TR>").Length);
        Assert.Equal(HttpStatusCode.Unauthorized, await stranger.GetAsync(job).StatusAsync());
    }

    [Fact]
    public async Task The_list_is_filtered_by_phase_time_and_number()
    {
        var time = new ManualTime();
        await using var tap = await NumberedService.StartAsync(new EmbeddedTapServiceOptions { Time = time, Advance = JobAdvance.AtOnce });
        using var http = Raw.Client();
        for (var n = 0; n < 4; n++)
        {
            await CreateAsync(http, tap, "SELECT 1", ("PHASE", n % 2 == 0 ? "RUN" : ""));
            time.Advance(TimeSpan.FromMinutes(1));
        }

        tap.Jobs[3].MoveTo(UwsPhase.Archived);
        async Task<string> ListAsync(string query)
        {
            var text = await http.GetStringAsync(new Uri($"{tap.Url}/async?{query}"));
            return string.Join(' ', text.Split("jobref id=\"").Skip(1).Select(piece => piece[..2]));
        }

        Assert.Equal("j1 j2 j3", await ListAsync(""));
        Assert.Equal("j1 j3", await ListAsync("PHASE=COMPLETED"));
        Assert.Equal("j2 j4", await ListAsync("PHASE=PENDING&PHASE=ARCHIVED"));
        Assert.Equal("j3 j2", await ListAsync("LAST=2"));
        Assert.Equal("j2 j3", await ListAsync("AFTER=2026-11-20T12:00:30Z"));
        Assert.Equal(HttpStatusCode.BadRequest, await http.GetAsync(new Uri($"{tap.Url}/async?LAST=0")).StatusAsync());
    }

    private static Task<Uri> CreateAsync(
        HttpClient http,
        EmbeddedTapService tap,
        string query = "SELECT 1",
        params (string Name, string Value)[] more) =>
        http.PostAsync(new Uri(tap.Url.AbsoluteUri + "/async"), Raw.Query(query, more)).LocationAsync();

    private static Task<string> PhaseAsync(HttpClient http, Uri job) => http.GetStringAsync(Under(job, "phase"));

    private static Uri Under(Uri job, string path) => new($"{job}/{path}");

    [Theory]
    [InlineData("EXECUTIONDURATION", "soon")]
    [InlineData("DESTRUCTION", "never")]
    public async Task A_job_that_is_refused_is_not_there(string name, string value)
    {
        await using var tap = await NumberedService.StartAsync();
        using var http = Raw.Client();
        Assert.Equal(
            HttpStatusCode.BadRequest,
            await http.PostAsync(new Uri(tap.Url.AbsoluteUri + "/async"), Raw.Query("SELECT 1", (name, value))).StatusAsync());
        Assert.Empty(tap.Jobs);
    }

    [Fact]
    public void Deleted_jobs_are_forgotten_in_the_end_and_others_are_not()
    {
        using var store = new Testing.Jobs.JobStore(
            new EmbeddedTapServiceOptions { Time = new ManualTime() }, new Testing.Jobs.JobNumbers());
        var none = new Testing.Protocol.RequestParameters([]);
        var first = store.Create(null, none, []);
        for (var i = 2; i <= 8000; i++)
            store.Create(null, none, []).Destroy();
        Assert.InRange(store.All.Count, Testing.Jobs.JobStore.KeptDeleted, Testing.Jobs.JobStore.KeptDeleted + 1001);
        Assert.Same(first, store.Find("j1"));
        Assert.Equal("j8000", store.All[^1].Id);
    }

    [Fact]
    public async Task A_result_elsewhere_is_for_its_owner()
    {
        var accounts = new EmbeddedAccounts().Add("ada", "pw").Add("bob", "pw");
        await using var tap = await NumberedService.StartAsync(
            new EmbeddedTapServiceOptions
            {
                Profile = new EmbeddedProfile { ResultsElsewhere = true },
                Accounts = accounts,
                Accepts = LoginSchemes.Bearer,
                Advance = JobAdvance.AtOnce
            });
        using var http = Raw.Client();
        http.DefaultRequestHeaders.Authorization = new("bearer", accounts.IssueToken("ada"));
        var job = await CreateAsync(http, tap, "SELECT TOP 2 *", ("PHASE", "RUN"));
        var stored = await http.GetAsync(Under(job, "results/result")).LocationAsync();
        var bare = new Uri(stored.GetLeftPart(UriPartial.Path));
        Assert.Equal(HttpStatusCode.OK, await http.GetAsync(bare).StatusAsync());

        // Its URL lets in who keeps the login from another origin.
        http.DefaultRequestHeaders.Authorization = null;
        Assert.Equal(HttpStatusCode.OK, await http.GetAsync(stored).StatusAsync());
        Assert.Equal(HttpStatusCode.Forbidden, await http.GetAsync(bare).StatusAsync());

        // The signature is what lets in, not that there is one: neither a changed one nor that of another's result.
        var signature = stored.Query["?sig=".Length..];
        var changed = (signature[0] == 'A' ? 'B' : 'A') + signature[1..];
        foreach (var forged in new[] { "", changed, signature[..^1], signature.ToLowerInvariant() })
            Assert.Equal(HttpStatusCode.Forbidden, await http.GetAsync(new Uri($"{bare}?sig={forged}")).StatusAsync());
        http.DefaultRequestHeaders.Authorization = new("Bearer", accounts.IssueToken("bob"));
        var bobs = await CreateAsync(http, tap, "SELECT TOP 2 *", ("PHASE", "RUN"));
        var other = await http.GetAsync(Under(bobs, "results/result")).LocationAsync();
        http.DefaultRequestHeaders.Authorization = null;
        Assert.Equal(HttpStatusCode.Forbidden, await http.GetAsync(new Uri($"{bare}{other.Query}")).StatusAsync());
        http.DefaultRequestHeaders.Authorization = new("Bearer", accounts.IssueToken("bob"));
        Assert.Equal(HttpStatusCode.Forbidden, await http.GetAsync(bare).StatusAsync());
    }
}
