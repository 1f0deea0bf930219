using System.Net;
using System.Net.Sockets;
using TypedTap.Http;
using TypedTap.Tests.Http;
using TypedTap.Uws;
using TypedTap.Uws.Jobs;

namespace TypedTap.Tests.Uws;

public sealed class CreationTests
{
    [Fact]
    public async Task A_job_is_where_the_303_says_and_nothing_else_is_asked()
    {
        await using var service = new UwsDouble();
        var url = await service.Service().CreateAsync(service.Request, "r1", default);
        Assert.Equal(service.JobUrl, url);
        Assert.Equal(["POST /tap/async LANG=ADQL&QUERY=Q&RUNID=r1"], service.Log);
    }

    [Theory]
    [InlineData("/__system__/tap/run/async/x9", "/__system__/tap/run/async/x9")]
    [InlineData("async/x9", "/tap/async/x9")]
    [InlineData("?job=x9#top", "/tap/async?job=x9")]
    public async Task Where_else_at_the_same_origin_does_not_matter(string location, string path)
    {
        await using var service = new UwsDouble();
        service.Plan = request => request.Method == "POST"
            ? UwsDouble.Moved(location)
            : LoopbackReply.Of(200, "text/xml", service.Document());
        Assert.Equal(new Uri(service.Server.Url, path), await service.Service().CreateAsync(service.Request, null, default));
    }

    [Theory]
    [InlineData("https://archive.example.org/tap/async", "http://archive.example.org/tap/async/7",
        "https://archive.example.org/tap/async/7")]
    [InlineData("https://archive.example.org:8443/tap/async", "http://archive.example.org:8443/a/7",
        "https://archive.example.org:8443/a/7")]
    [InlineData("http://archive.example.org/tap/async", "https://archive.example.org/tap/async/7",
        "https://archive.example.org/tap/async/7")]
    [InlineData("http://localhost:8080/tap/async", "http://127.0.0.1:8080/tap/async/7", "http://127.0.0.1:8080/tap/async/7")]
    [InlineData("https://a.example.org/tap/async", "https://me:pw@a.example.org/tap/async/7", "https://a.example.org/tap/async/7")]
    public void Addresses_that_a_service_prints_of_itself_are_used(string jobs, string found, string expected)
    {
        Assert.True(UwsLocation.TryAccept(new Uri(jobs), new Uri(found), null, out var url, out _));
        Assert.Equal(expected, url.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://archive.example.org/tap/async", "https://other.example.org/tap/async/7")]
    [InlineData("https://archive.example.org/tap/async", "http://archive.example.org:8080/tap/async/7")]
    [InlineData("http://archive.example.org/tap/async", "http://archive.example.org:8080/tap/async/7")]
    [InlineData("https://archive.example.org/tap/async", "ftp://archive.example.org/7")]
    [InlineData("https://archive.example.org/tap/async", "http://archive.example.org/tap/async/")]
    public void Addresses_elsewhere_are_not(string jobs, string found)
    {
        Assert.False(UwsLocation.TryAccept(new Uri(jobs), new Uri(found), null, out _, out var refusal));
        Assert.NotEmpty(refusal);
    }

    [Fact]
    public void Unless_the_credential_is_for_them()
    {
        var scope = CredentialScope.Of([new Uri("https://jobs.example.org")], "origins");
        Assert.True(
            UwsLocation.TryAccept(
                new Uri("https://tap.example.org/async"), new Uri("http://jobs.example.org/7"), scope, out var url, out _));
        Assert.Equal("https://jobs.example.org/7", url.AbsoluteUri);
    }

    [Fact]
    public async Task A_job_at_a_foreign_origin_is_refused_and_may_be_left()
    {
        await using var service = new UwsDouble { Plan = _ => UwsDouble.Moved("http://elsewhere.example.org/async/7") };
        var failure = await Assert.ThrowsAsync<UwsCreationException>(() => service.Service().CreateAsync(service.Request, "r1", default));
        Assert.Contains(
            "is at http://elsewhere.example.org:80, and the service is at http://127.0.0.1", failure.Message, StringComparison.Ordinal);
        Assert.Contains("RUNID 'r1'", failure.Message, StringComparison.Ordinal);
        Assert.Equal("r1", failure.RunId);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_service_that_only_moved_is_asked_where_it_is_now(int status)
    {
        await using var service = new UwsDouble();
        service.Plan = request => request.Path == "/tap/async" ? UwsDouble.Moved("/tap/async/", status) : UwsDouble.Moved("/tap/async/j1");
        Assert.Equal(service.JobUrl, await service.Service().CreateAsync(service.Request, null, default));
        Assert.Equal(["POST /tap/async LANG=ADQL&QUERY=Q&RUNID=r1", "POST /tap/async/ LANG=ADQL&QUERY=Q&RUNID=r1"], service.Log);
    }

    [Fact]
    public async Task A_service_that_moves_for_ever_is_given_up()
    {
        await using var service = new UwsDouble();
        service.Plan = request => UwsDouble.Moved(request.Path.EndsWith('/') ? request.Path.TrimEnd('/') : request.Path + "/", 307);
        await Assert.ThrowsAsync<TapResponseException>(() => service.Service().CreateAsync(service.Request, null, default));
        Assert.Equal(6, service.Log.Count);
    }

    [Theory]
    [InlineData(201)]
    [InlineData(301)]
    [InlineData(302)]
    public async Task Another_status_with_a_location_is_taken_when_there_is_a_job(int status)
    {
        await using var service = new UwsDouble();
        service.Plan = request => request.Method == "POST" ? UwsDouble.Moved("/tap/async/j1", status) : null;
        Assert.Equal(service.JobUrl, await service.Service().CreateAsync(service.Request, null, default));
        Assert.Equal("GET /tap/async/j1", service.Log[^1]);
    }

    [Fact]
    public async Task A_redirect_to_a_login_page_is_no_job()
    {
        await using var service = new UwsDouble();
        service.Plan = request => request.Method == "POST"
            ? UwsDouble.Moved("/login", 302)
            : LoopbackReply.Of(200, "text/html", "<html><body>Please sign in");
        var failure = await Assert.ThrowsAsync<UwsCreationException>(() => service.Service().CreateAsync(service.Request, null, default));
        Assert.Contains("HTTP 302, and where it leads", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Please sign in", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_in_the_answer_itself_is_taken()
    {
        await using var service = new UwsDouble();
        service.Plan = _ => LoopbackReply.Of(200, "text/xml", service.Document());
        Assert.Equal(service.JobUrl, await service.Service().CreateAsync(service.Request, null, default));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(500)]
    public async Task A_refusal_in_the_services_words_is_one(int status)
    {
        await using var service = new UwsDouble { Plan = _ => LoopbackReply.Of(status, "text/xml", VoTableText.Error("no such table")) };
        var failure = await Assert.ThrowsAsync<TapQueryException>(() => service.Service().CreateAsync(service.Request, "r1", default));
        Assert.Equal("no such table", failure.ServerMessage);
    }

    [Theory]
    [InlineData(502, "text/html", "<h1>Bad Gateway</h1>")]
    [InlineData(504, "text/html", "<h1>Gateway Timeout</h1>")]
    [InlineData(200, "text/html", "<h1>Welcome</h1>")]
    [InlineData(200, "text/xml", "")]
    public async Task An_answer_that_is_none_leaves_it_open(int status, string type, string body)
    {
        await using var service = new UwsDouble { Plan = _ => LoopbackReply.Of(status, type, body) };
        var failure = await Assert.ThrowsAsync<UwsCreationException>(() => service.Service().CreateAsync(service.Request, "r1", default));
        Assert.Contains("before asking again, list the jobs", failure.Message, StringComparison.Ordinal);
        Assert.NotNull(failure.InnerException);
        Assert.Single(service.Log);
    }

    [Fact]
    public async Task An_answer_that_got_lost_leaves_it_open()
    {
        await using var service = new UwsDouble { Plan = _ => LoopbackReply.Raw("", []) };
        var failure = await Assert.ThrowsAsync<UwsCreationException>(() => service.Service().CreateAsync(service.Request, null, default));
        Assert.IsType<TapTransportException>(failure.InnerException);
        Assert.Equal(service.JobsUrl, failure.Url);
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_has_made_none()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/async");
        listener.Stop();
        using var http = new TapHttp(new TapHttpOptions());
        var service = new UwsService(
            http, url, UwsTraits.Standard, new UwsJobOptions(), TimeProvider.System, (_, _) => throw new InvalidOperationException());
        await Assert.ThrowsAsync<TapTransportException>(
            () => service.CreateAsync(TapHttpRequest.PostForm(url, [new("QUERY", "Q")]), null, default));
    }

    [Fact]
    public async Task A_job_whose_caller_has_gone_meanwhile_is_deleted()
    {
        await using var service = new UwsDouble();
        using var caller = new CancellationTokenSource();
        service.Plan = request =>
        {
            if (request.Path == "/tap/async")
                caller.Cancel();
            return null;
        };
        var cancelled = await Assert.ThrowsAsync<OperationCanceledException>(
            () => service.Service().CreateAsync(service.Request, null, caller.Token));
        Assert.Equal(caller.Token, cancelled.CancellationToken);
        Assert.True(service.IsDeleted);
    }

    [Fact]
    public async Task A_caller_who_gives_up_does_not_wait_for_long()
    {
        var time = new ManualTime();
        await using var service = new UwsDouble(time) { Plan = _ => LoopbackReply.Silence() };
        using var caller = new CancellationTokenSource();
        var creating = service.Service().CreateAsync(service.Request, null, caller.Token);
        await caller.CancelAsync();
        await time.AdvanceUntilAsync(creating, TimeSpan.FromSeconds(1));
        var cancelled = await Assert.ThrowsAsync<OperationCanceledException>(() => creating);
        Assert.Contains("a job may have been made", cancelled.Message, StringComparison.Ordinal);
    }
}
