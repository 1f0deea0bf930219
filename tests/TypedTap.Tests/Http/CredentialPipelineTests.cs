using TypedTap.Http;

namespace TypedTap.Tests.Http;

public sealed class CredentialPipelineTests
{
    private static readonly TapHttpOptions Once = new() { Retry = TapRetryOptions.None };

    [Fact]
    public async Task A_credential_goes_along_within_its_origins()
    {
        using var pipeline = With(new FakeCredential("https://a"), (_, _) => Pipeline.Answer(200));
        Assert.Equal(200, await pipeline.StatusAsync(Pipeline.Get("https://a/tap/tables")));
        Assert.Equal(["GET https://a/tap/tables [hush-1]"], pipeline.Log);
    }

    [Theory]
    [InlineData("https://b/tap")]
    [InlineData("https://a:444/tap")]
    [InlineData("https://www.a/tap")]
    [InlineData("http://a:8080/tap")]
    public async Task Where_it_does_not_apply_nothing_is_sent(string url)
    {
        using var pipeline = With(new FakeCredential("https://a"), (_, _) => Pipeline.Answer(200));
        var refused = await Assert.ThrowsAsync<TapAuthenticationException>(() => pipeline.StatusAsync(Pipeline.Get(url)));
        Assert.Empty(pipeline.Log);
        Assert.Contains("https://a:443 only", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", refused.ToString(), StringComparison.Ordinal);
        Assert.Equal("GET", refused.Request?.Method);
    }

    [Fact]
    public async Task Plain_http_is_upgraded_before_anything_is_sent()
    {
        using var pipeline = With(new FakeCredential("https://a"), (_, _) => Pipeline.Answer(200));
        Assert.Equal(200, await pipeline.StatusAsync(Pipeline.Get("http://a/tap?x=1")));
        Assert.Equal(["GET https://a/tap?x=1 [hush-1]"], pipeline.Log);
    }

    [Fact]
    public async Task A_redirect_to_plain_http_of_an_own_origin_is_followed_on_https()
    {
        using var pipeline = With(
            new FakeCredential("https://a"), (_, n) => n == 1 ? Pipeline.Redirect(303, "http://a/job/1") : Pipeline.Answer(200));
        Assert.Equal(200, await pipeline.StatusAsync(Pipeline.Post("https://a/tap")));
        Assert.Equal(["POST https://a/tap +a=b [hush-1]", "GET https://a/job/1 [hush-1]"], pipeline.Log);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_to_another_origin_is_not_followed_anonymously(int status)
    {
        using var pipeline = With(new FakeCredential("https://a"), (_, _) => Pipeline.Redirect(status, "https://b/x"));
        await Assert.ThrowsAsync<TapAuthenticationException>(() => pipeline.StatusAsync(Pipeline.Get("https://a/tap")));
        Assert.Single(pipeline.Log);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Unless_the_request_may_go_bare_there(int status)
    {
        using var pipeline = With(
            new FakeCredential("https://a"), (_, n) => n == 1 ? Pipeline.Redirect(status, "https://b/x") : Pipeline.Answer(200));
        Assert.Equal(200, await pipeline.StatusAsync(Pipeline.Get("https://a/tap") with { Credential = CredentialUse.WithinScope }));
        Assert.Equal(["GET https://a/tap [hush-1]", "GET https://b/x"], pipeline.Log);
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_body_never_leaves_its_origin_even_among_trusted_ones(int status)
    {
        using var pipeline = With(new FakeCredential("https://a", "https://b"), (_, _) => Pipeline.Redirect(status, "https://b/x"));
        await Assert.ThrowsAsync<TapResponseException>(() => pipeline.StatusAsync(Pipeline.Post("https://a/tap")));
        Assert.Single(pipeline.Log);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once()
    {
        var credential = new FakeCredential("https://a") { Renewable = true };
        using var pipeline = With(credential, (_, n) => Pipeline.Answer(n == 1 ? 401 : 200));
        Assert.Equal(200, await pipeline.StatusAsync(Pipeline.Post("https://a/tap")));
        Assert.Equal(["POST https://a/tap +a=b [hush-1]", "POST https://a/tap +a=b [hush-2]"], pipeline.Log);
    }

    [Fact]
    public async Task And_only_once()
    {
        using var pipeline = With(new FakeCredential("https://a") { Renewable = true }, (_, _) => Pipeline.Answer(401));
        Assert.Equal(401, await pipeline.StatusAsync(Pipeline.Get("https://a/tap")));
        Assert.Equal(2, pipeline.Log.Count);
    }

    [Fact]
    public async Task One_that_cannot_be_replaced_is_not_sent_again()
    {
        using var pipeline = With(new FakeCredential("https://a"), (_, _) => Pipeline.Answer(401));
        Assert.Equal(401, await pipeline.StatusAsync(Pipeline.Get("https://a/tap")));
        Assert.Single(pipeline.Log);
    }

    [Theory]
    [InlineData("anonymous", false, true)]
    [InlineData("Anonymous", false, true)]
    [InlineData("", false, true)]
    [InlineData(null, true, true)]
    [InlineData(null, false, false)]
    [InlineData("jane", true, false)]
    [InlineData("Jane Doe", false, false)]
    public async Task An_answer_to_nobody_is_an_error(string? header, bool confirmed, bool refused)
    {
        (string, string)[] headers = header is null ? [] : [("X-VO-Authenticated", header)];
        using var pipeline = With(
            new FakeCredential("https://a") { IdentityIsConfirmed = confirmed }, (_, _) => Pipeline.Answer(200, "", headers));
        var sending = pipeline.StatusAsync(Pipeline.Get("https://a/tap"));
        if (refused)
        {
            Assert.Contains(
                "X-VO-Authenticated", (await Assert.ThrowsAsync<TapAuthenticationException>(() => sending)).Message,
                StringComparison.Ordinal);
        }
        else
            Assert.Equal(200, await sending);
    }

    [Fact]
    public async Task Requests_that_log_in_go_without()
    {
        using var pipeline = With(new FakeCredential("https://a"), (_, _) => Pipeline.Answer(200));
        Assert.Equal(200, await pipeline.StatusAsync(Pipeline.Get("https://b/login") with { Credential = CredentialUse.None }));
        Assert.Equal(["GET https://b/login"], pipeline.Log);
    }

    [Fact]
    public async Task The_credential_hears_how_long_it_must_last()
    {
        var credential = new FakeCredential("https://a");
        using var pipeline = With(credential, (_, _) => Pipeline.Answer(200));
        await pipeline.StatusAsync(Pipeline.Get("https://a/job?WAIT=60") with { TokenLife = TimeSpan.FromSeconds(90) });
        Assert.Equal([TimeSpan.FromSeconds(90)], credential.Lives);
    }

    [Theory]
    [InlineData("bob", true)]
    [InlineData("jane", false)]
    public async Task An_answer_to_somebody_else_is_one_where_identities_are_confirmed(string user, bool refused)
    {
        using var pipeline = With(
            new FakeCredential("https://a") { IdentityIsConfirmed = true },
            (_, _) => Pipeline.Answer(200, "", ("X-VO-Authenticated", user)));
        var sending = pipeline.StatusAsync(Pipeline.Get("https://a/tap"));
        if (refused)
        {
            Assert.Contains(
                "answered to somebody else, not to 'jane'", (await Assert.ThrowsAsync<TapAuthenticationException>(() => sending)).Message,
                StringComparison.Ordinal);
        }
        else
            Assert.Equal(200, await sending);
    }

    [Fact]
    public async Task A_job_that_is_made_for_nobody_is_noticed_at_once()
    {
        using var pipeline = With(
            new FakeCredential("https://a"),
            (_, _) => Pipeline.Answer(303, "", ("Location", "/async/1"), ("X-VO-Authenticated", "anonymous")));
        await Assert.ThrowsAsync<TapAuthenticationException>(
            () => pipeline.StatusAsync(Pipeline.Post("https://a/async") with { FollowRedirects = false }));
    }

    [Fact]
    public async Task Who_logs_out_while_a_request_pauses_does_not_make_it_anonymous()
    {
        var time = new ManualTime();
        using var pipeline = new Pipeline((_, n) => Pipeline.Answer(n == 1 ? 503 : 200), new TapHttpOptions { TimeProvider = time });
        pipeline.Http.Credential = new FakeCredential("https://a");
        var sending = pipeline.StatusAsync(Pipeline.Get("https://a/tap"));
        pipeline.Http.Credential = null;
        await time.AdvanceUntilAsync(sending, TimeSpan.FromSeconds(1));
        Assert.Equal(["GET https://a/tap [hush-1]", "GET https://a/tap [hush-1]"], pipeline.Log);
    }

    [Fact]
    public async Task Asking_for_a_secret_is_not_repeated_with_the_request()
    {
        var credential = new FakeCredential("https://a")
        {
            Failure = new TapTransportException("no token") { NothingSent = true, IsTransient = true }
        };
        using var pipeline = new Pipeline(
            (_, _) => Pipeline.Answer(200), new TapHttpOptions { Retry = new TapRetryOptions { Delay = TimeSpan.Zero } });
        pipeline.Http.Credential = credential;
        await Assert.ThrowsAsync<TapTransportException>(() => pipeline.StatusAsync(Pipeline.Get("https://a/tap")));
        Assert.Single(credential.Lives);
        Assert.Empty(pipeline.Log);
    }

    [Fact]
    public async Task A_provider_of_tokens_that_fails_is_not_taken_for_the_archive()
    {
        var credential = new FakeCredential("https://a") { Failure = new HttpRequestException("keyring at token=hush is locked") };
        using var pipeline = With(credential, (_, _) => Pipeline.Answer(200));
        var failure = await Assert.ThrowsAsync<TapAuthenticationException>(() => pipeline.StatusAsync(Pipeline.Get("https://a/tap")));
        Assert.Contains("could not be had", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", failure.Message, StringComparison.Ordinal);
        Assert.Empty(pipeline.Log);
    }

    [Fact]
    public async Task Requests_to_this_machine_take_no_proxy()
    {
        await using var proxy = new LoopbackServer(LoopbackReply.Of(200, "text/plain", "the proxy"));
        await using var service = new LoopbackServer(LoopbackReply.Of(200, "text/plain", "the service"));
        using var http = new TapHttp(
            new TapHttpOptions { Proxy = new System.Net.WebProxy(proxy.Url) }) { Credential = new FakeCredential(service.Url.AbsoluteUri) };
        await using var answer = await http.FetchAsync(TapHttpRequest.Get(service.Url), 100, CancellationToken.None);
        Assert.Empty(proxy.Requests);

        http.Credential = null;
        await using var other = await http.FetchAsync(
            TapHttpRequest.Get(new Uri("http://archive.example.org/tap")), 100, CancellationToken.None);
        Assert.Equal("http://archive.example.org/tap", Assert.Single(proxy.Requests).Target);
    }

    [Theory]
    [InlineData("http://example.org", "without https")]
    [InlineData("https://me:pw@example.org", "user name")]
    [InlineData("ftp://example.org", "without https")]
    public void Scopes_are_encrypted(string origin, string words) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(() => new FakeCredential(origin)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://[::1]:8080")]
    [InlineData("http://localhost")]
    public void Or_on_this_machine(string origin) => Assert.True(new FakeCredential(origin).Scope.Covers(new Uri(origin + "/tap")));

    [Fact]
    public void There_is_no_scope_of_nothing() => Assert.Throws<ArgumentException>(() => new FakeCredential());

    private static Pipeline With(FakeCredential credential, Func<HttpRequestMessage, int, HttpResponseMessage> answer)
    {
        var pipeline = new Pipeline(answer, Once);
        pipeline.Http.Credential = credential;
        return pipeline;
    }
}
