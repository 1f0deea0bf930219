using TypedTap.Tap;
using TypedTap.Testing.Tests.Support;
using TypedTap.Testing.Wire;

namespace TypedTap.Testing.Tests.Hosting;

/// <summary>The same service, whatever it listens with.</summary>
public sealed class HostingTests
{
    private const string Query = "SELECT name FROM demo.stars WHERE mag < 7 ORDER BY name";

    [Fact]
    public async Task A_client_reaches_it_on_a_port_at_https_and_in_process()
    {
        await using var plain = await Stars.StartAsync();
        await using var secure = await Stars.StartAsync(new EmbeddedTapServiceOptions { Https = true });
        await using var inside = EmbeddedTapService.InProcess(await Stars.DatabaseAsync());
        Assert.Equal(["http", "https", "http"], ((EmbeddedTapService[])[plain, secure, inside]).Select(service => service.Url.Scheme));
        foreach (var service in (EmbeddedTapService[])[plain, secure, inside])
        {
            using var client = new TapClient(service.Url, service.ClientOptions);
            var table = await client.QueryTableAsync(Query);
            Assert.Equal(["alpha", "beta"], table.Select(row => row.GetString("name")));
            var byJob = await client.QueryAsJobAsync(Query);
            await using (byJob)
                Assert.Equal(2, (await byJob.ReadTableAsync()).Count);
            Assert.Empty(service.LeftOverJobs);
            Assert.All(service.Requests, request => Assert.Equal(service.Url.GetLeftPart(UriPartial.Authority), request.Origin));
        }
    }

    [Fact]
    public async Task A_certificate_of_the_service_is_trusted_by_its_own_clients_only()
    {
        await using var service = await Stars.StartAsync(new EmbeddedTapServiceOptions { Https = true });
        using var stranger = Raw.Client();
        await Assert.ThrowsAsync<HttpRequestException>(() => stranger.GetStringAsync(service.Url));
    }

    [Fact]
    public async Task The_environment_of_the_program_is_not_looked_at()
    {
        // A web application of its own, in the same program, may have been told where to listen.
        Environment.SetEnvironmentVariable("ASPNETCORE_URLS", "http://127.0.0.1:1");
        Environment.SetEnvironmentVariable("DOTNET_URLS", "http://127.0.0.1:1");
        try
        {
            await using var service = await Stars.StartAsync();
            Assert.NotEqual(1, service.Url.Port);
        }
        finally
        {
            Environment.SetEnvironmentVariable("ASPNETCORE_URLS", null);
            Environment.SetEnvironmentVariable("DOTNET_URLS", null);
        }
    }

    [Fact]
    public async Task Nothing_answers_after_the_end()
    {
        var service = await Stars.StartAsync();
        await service.DisposeAsync();
        using var http = Raw.Client();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(service.Url));
    }

    [Fact]
    public async Task What_an_answer_function_throws_is_a_500_and_comes_out_at_the_end()
    {
        var service = await EmbeddedTapService.StartAsync(
            new EmbeddedDatabase(),
            new EmbeddedTapServiceOptions { Answer = _ => throw new InvalidOperationException("the test is wrong") });
        using var http = Raw.Client();
        using var response = await http.PostAsync(new Uri(service.Url.AbsoluteUri + "/sync"), Raw.Query("SELECT 1"));
        Assert.Equal(500, (int)response.StatusCode);
        Assert.Contains("the test is wrong", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(async () => await service.DisposeAsync());
        Assert.Equal("the test is wrong", thrown.Message);
    }

    [Fact]
    public async Task A_body_above_the_limit_is_413_with_an_error_document()
    {
        await using var service = await Stars.StartAsync(new EmbeddedTapServiceOptions { LargestBody = 1000 });
        using var http = Raw.Client();
        using var response = await http.PostAsync(new Uri(service.Url.AbsoluteUri + "/sync"), Raw.Query(new string('x', 2000)));
        Assert.Equal(413, (int)response.StatusCode);
        Assert.Contains("value=\"ERROR\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public static TheoryData<EmbeddedTapServiceOptions, bool, string> Contradictions => new()
    {
        { new EmbeddedTapServiceOptions { Accepts = LoginSchemes.Basic }, false, "Accounts" },
        { new EmbeddedTapServiceOptions { LoginRequired = true }, false, "Accepts" },
        { new EmbeddedTapServiceOptions { Https = true }, true, "StartAsync" },
        { new EmbeddedTapServiceOptions { WithFaults = true }, true, "StartAsync" },
        { new EmbeddedTapServiceOptions { ClientCertificates = ClientCertificateMode.Requested }, false, "https" },
    };

    [Theory]
    [MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public async Task Options_that_contradict_each_other_are_refused(EmbeddedTapServiceOptions options, bool inProcess, string words)
    {
        var database = new EmbeddedDatabase();
        var refused = inProcess
            ? Assert.Throws<ArgumentException>(() => EmbeddedTapService.InProcess(database, options))
            : await Assert.ThrowsAsync<ArgumentException>(() => EmbeddedTapService.StartAsync(database, options));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_proxy_there_are_no_faults_and_the_error_says_how_to_have_them()
    {
        await using var service = await Stars.StartAsync();
        Assert.Contains("WithFaults", Assert.Throws<InvalidOperationException>(() => service.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_is_ended_before_what_a_rule_s_function_threw_comes_out()
    {
        var service = await Stars.StartAsync(new EmbeddedTapServiceOptions { WithFaults = true });
        service.Faults.When(_ => throw new InvalidOperationException("the rule is wrong")).Do(Fault.HtmlPage);
        using var http = Raw.Client();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => http.GetStringAsync(service.Url));
        var other = service.Faults.OtherUrl;
        var behind = service.Elsewhere;
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(async () => await service.DisposeAsync());
        Assert.Equal("the rule is wrong", thrown.Message);
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(other));
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(behind));
    }

    [Fact]
    public async Task A_request_line_that_is_none_and_an_upstream_that_is_not_there_come_out_at_the_end()
    {
        var server = new LoopbackServer(LoopbackReply.Nothing());
        using (var client = await Raw.SendAsync(server.Url, "nonsense\n\n"))
            await client.ReadAsync();
        Assert.Contains(
            "nonsense", (await Assert.ThrowsAsync<InvalidDataException>(async () => await server.DisposeAsync())).Message,
            StringComparison.Ordinal);

        var proxy = new FaultProxy(server.Url);
        var (other, secure) = (proxy.OtherUrl, proxy.SecureUrl);
        using var http = Raw.Client();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(proxy.Url));
        Assert.Contains(
            "could not be reached", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await proxy.DisposeAsync())).Message,
            StringComparison.Ordinal);
        foreach (var url in (Uri[])[other, secure])
            await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(url));
    }

    [Fact]
    public async Task What_fails_while_an_answer_is_written_comes_out_at_the_end()
    {
        // A field that HTTP can't carry is found out when the answer is sent.
        var service = await Stars.StartAsync(
            new EmbeddedTapServiceOptions { Soda = _ => new EmbeddedFile(new byte[] { 1, 2 }, "text/plain", "a\r\nb") });
        using var http = Raw.Client();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => http.GetStringAsync(new Uri(service.SodaUrl, "?ID=a")));
        await Assert.ThrowsAnyAsync<Exception>(async () => await service.DisposeAsync());
    }

    [Fact]
    public async Task A_job_whose_function_gives_up_by_itself_is_an_error_and_comes_out_at_the_end()
    {
        var service = await EmbeddedTapService.StartAsync(
            new EmbeddedDatabase(), new EmbeddedTapServiceOptions { Answer = _ => throw new OperationCanceledException("by itself") });
        using var http = Raw.Client();
        await http.PostAsync(new Uri(service.Url.AbsoluteUri + "/async"), Raw.Query("SELECT 1", ("PHASE", "RUN"))).StatusAsync();
        await Raw.UntilAsync(() => service.Jobs is [{ Phase: TypedTap.Uws.UwsPhase.Error }]);
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await service.DisposeAsync());
    }
}
