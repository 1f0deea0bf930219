using TypedTap.Tap;
using TypedTap.Testing.Tests.Support;

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
}
