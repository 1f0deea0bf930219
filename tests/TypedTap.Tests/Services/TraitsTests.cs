using TypedTap.Tap;
using TypedTap.Uws;

namespace TypedTap.Tests.Services;

/// <summary>Each thing that is particular about a known service, seen on the wire.</summary>
public sealed class TraitsTests
{
    [Theory]
    [InlineData("https://archive.eso.org/tap_obs", "ESO")]
    [InlineData("http://ARCHIVE.eso.org/tap_cat", "ESO catalogues")]
    [InlineData("https://ws.cadc-ccda.hia-iha.nrc-cnrc.gc.ca/argus", "CADC")]
    [InlineData("https://ws-uv.canfar.net/youcat", "CADC")]
    [InlineData("https://archive.eso.org.example.com/tap", "a TAP service")]
    [InlineData("http://127.0.0.1:8080/tap", "a TAP service")]
    public void Services_are_known_by_their_hosts(string url, string name)
    {
        using var client = new TapClient(new Uri(url));
        Assert.Equal(name, client.Traits.Name);
    }

    [Fact]
    public async Task ESO_is_asked_for_its_maximum_because_its_default_cuts()
    {
        await using var service = await NumberedService.StartAsync(
            new EmbeddedTapServiceOptions { Profile = new EmbeddedProfile { DefaultMaxrec = 20_000 } }, rows: 30_000);
        using var client = new TapClient(service.Url, new TapClientOptions { Traits = TapServiceTraits.Eso });
        Assert.Equal(30_000, (await client.QueryTableAsync("SELECT n FROM t")).Count);
        Assert.Equal("15000000", service.Requests[0].Field("MAXREC"));

        await client.QueryTableAsync("SELECT TOP 1 n FROM t", new TapRequestOptions { MaxRec = 7 });
        Assert.Equal("7", service.Requests[1].Field("MAXREC"));
    }

    [Theory]
    [InlineData(200, "The request timed out")]
    [InlineData(502, "Proxy Error")]
    public async Task What_ESO_says_of_heavy_queries_comes_with_what_to_do(int status, string words)
    {
        var reply = status == 200
            ? LoopbackReply.Of(200, "text/xml", VoTableText.Error(words))
            : LoopbackReply.Of(status, "text/html", $"<title>{words}</title>");
        await using var server = new LoopbackServer(reply);
        using var client = new TapClient(server.Tap, new TapClientOptions { Traits = TapServiceTraits.Eso, Retry = TapRetryOptions.None });
        var failure = await Assert.ThrowsAnyAsync<TapException>(() => client.QueryAsync("SELECT 1"));
        Assert.Contains("Ask as a job instead (SubmitAsync)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CADC_answers_by_303_and_has_no_limit_of_its_own_unless_asked_for_one()
    {
        await using var service = await NumberedService.StartAsync(
            new EmbeddedTapServiceOptions { Profile = new EmbeddedProfile { SyncRedirect = true } }, rows: 500);
        using var client = new TapClient(service.Url, new TapClientOptions { Traits = TapServiceTraits.Cadc });
        Assert.Equal(500, (await client.QueryTableAsync("SELECT n FROM t")).Count);
        Assert.Null(service.Requests[0].Field("MAXREC"));
        Assert.Null(service.Requests[0].Field("FORMAT"));
    }

    [Theory]
    [InlineData(1, 5_162_220)]
    [InlineData(10, 516_222)]
    [InlineData(48, 107_546)]
    [InlineData(126, 40_970)]
    public void CADC_counts_bytes_by_columns(int columns, long rows) =>
        Assert.Equal(rows, TapServiceTraits.Cadc.AsyncRows!.RowsOf(columns));

    [Fact]
    public async Task CADC_only_shrinks_what_a_job_is_given()
    {
        await using var service = await NumberedService.StartAsync(
            new EmbeddedTapServiceOptions
            {
                Profile = new EmbeddedProfile { LimitsOnlyShrink = true, ExtraResults = true, ResultsElsewhere = true }
            });
        using var client = new TapClient(service.Url, new TapClientOptions { Traits = TapServiceTraits.Cadc });
        await using var job = await client.CreateJobAsync("SELECT TOP 5 n FROM t");
        Assert.Equal(TimeSpan.FromSeconds(600), await job.SetExecutionDurationAsync(TimeSpan.FromHours(9)));
        Assert.Equal(TimeSpan.FromSeconds(60), await job.SetExecutionDurationAsync(TimeSpan.FromSeconds(60)));
        await job.RunAsync();
        Assert.Equal(5, (await job.ReadTableAsync()).Count);
    }

    [Fact]
    public async Task CADC_lists_jobs_for_users_only()
    {
        await using var service = await NumberedService.StartAsync(
            new EmbeddedTapServiceOptions { Profile = new EmbeddedProfile { ListNeedsLogin = true } });
        using var client = new TapClient(service.Url, new TapClientOptions { Traits = TapServiceTraits.Cadc });
        var refused = await Assert.ThrowsAsync<TapAuthenticationException>(() => client.ListJobsAsync());
        Assert.Contains("lists jobs only for users who are logged in", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CADC_holds_requests_for_a_minute_at_most()
    {
        await using var service = await NumberedService.StartAsync(new EmbeddedTapServiceOptions { Advance = JobAdvance.ByTest });
        using var client = new TapClient(service.Url, new TapClientOptions
        {
            Traits = TapServiceTraits.Cadc,
            Jobs = new UwsJobOptions { LongPoll = TimeSpan.FromMinutes(30) },
        });
        await using var job = await client.SubmitAsync("SELECT TOP 5 n FROM t");
        var waiting = job.WaitAsync();
        using (var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60)))
        {
            while (!service.Requests.Any(request => request.Target.Contains("WAIT=", StringComparison.Ordinal)))
                await Task.Delay(5, patience.Token);
        }

        Assert.Contains(service.Requests, request => request.Query.Contains(new("WAIT", "60")));
        service.Jobs[0].Advance();
        service.Jobs[0].Advance();
        service.Jobs[0].Advance();
        Assert.Equal(UwsPhase.Completed, (await waiting).Phase);
    }

    [Fact]
    public async Task DaCHS_takes_less_at_once_than_it_says()
    {
        await using var service = await NumberedService.StartAsync(
            new EmbeddedTapServiceOptions { Profile = new EmbeddedProfile { UploadLimit = 200_000_000 } });
        using var client = new TapClient(service.Url, new TapClientOptions { Traits = TapServiceTraits.Dachs });
        var big = TapUpload.FromStream(
            "t", new MemoryStream(
                [.. System.Text.Encoding.UTF8.GetBytes(VoTableText.Table(1)), .. new byte[20_000_001].Select(_ => (byte)' ')]));
        var refused = await Assert.ThrowsAsync<TapLimitException>(
            () => client.QueryAsync("SELECT * FROM TAP_UPLOAD.t", new TapRequestOptions { Uploads = [big] }));
        Assert.Contains("DaCHS", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(service.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task DaCHS_has_its_jobs_elsewhere_and_a_second_run_kills()
    {
        await using var service = await NumberedService.StartAsync(new EmbeddedTapServiceOptions
        { Profile = new EmbeddedProfile
        {
            JobPath = "/__system__/tap/run/async",
            IgnoreRunAtCreation = true,
            SecondRunKills = true,
            AbortTakesAStep = true,
            ErrorStatus = 200
        } });
        using var client = new TapClient(service.Url, new TapClientOptions { Traits = TapServiceTraits.Dachs, Jobs = Quick });
        await using (var job = await client.SubmitAsync("SELECT TOP 5 n FROM t"))
        {
            Assert.Equal("/__system__/tap/run/async", job.Url.AbsolutePath[..job.Url.AbsolutePath.LastIndexOf('/')]);
            await Assert.ThrowsAsync<InvalidOperationException>(() => job.RunAsync());
            Assert.Equal(5, (await job.ReadTableAsync()).Count);
        }

        Assert.Empty(service.LeftOverJobs);
    }

    [Fact]
    public async Task A_service_of_TAP_1_0_wants_FORMAT()
    {
        await using var service = await NumberedService.StartAsync();
        var old = TapServiceTraits.Standard with { FormatParameterName = "FORMAT" };
        using var client = new TapClient(service.Url, new TapClientOptions { Traits = old, ResponseFormat = TapResponseFormat.TableData });
        await client.QueryTableAsync("SELECT TOP 1 n FROM t");
        Assert.NotNull(service.Requests[0].Field("FORMAT"));
        Assert.Null(service.Requests[0].Field("RESPONSEFORMAT"));
    }

    private static UwsJobOptions Quick => new() { FirstPause = TimeSpan.FromMilliseconds(1), LongestPause = TimeSpan.FromMilliseconds(5) };
}
