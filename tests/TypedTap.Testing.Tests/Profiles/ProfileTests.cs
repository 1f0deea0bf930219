using System.Net;
using TypedTap.Tap;
using TypedTap.Testing.Tests.Support;

namespace TypedTap.Testing.Tests.Profiles;

/// <summary>The ways of real archives, over rows of the database.</summary>
public sealed class ProfileTests
{
    [Theory]
    [InlineData("SELECT TOP 8 n FROM demo.n", 6)]
    [InlineData("SELECT TOP 5 n FROM demo.n", 5)]
    [InlineData("SELECT n FROM demo.n", 5)]
    public async Task Dachs_gives_a_row_more_than_MAXREC_where_there_is_a_TOP(string query, int rows)
    {
        await using var service = await StartAsync(EmbeddedProfile.Dachs);
        using var client = new TapClient(service.Url, service.ClientOptions);
        await using var answer = await client.QueryAsync(query, new TapRequestOptions { MaxRec = 5, AllowTruncation = true });
        var table = await answer.ReadTableAsync();
        Assert.Equal(
            (rows, query.Contains("TOP 5", StringComparison.Ordinal)),
            (table.Count, table.Completeness.Kind != TapCompletenessKind.Truncated));
    }

    [Fact]
    public async Task Dachs_answers_wrong_queries_with_200()
    {
        await using var service = await StartAsync(EmbeddedProfile.Dachs);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, "SELECT nope FROM demo.n"));
        using var client = new TapClient(service.Url, service.ClientOptions);
        await Assert.ThrowsAsync<TapQueryException>(() => client.QueryAsync("SELECT nope FROM demo.n"));
        await using var answer = await client.QueryAsJobAsync("SELECT n FROM demo.n");
        Assert.Equal("/__system__/tap/run/async/j1", answer.Job!.Url.AbsolutePath);
        Assert.Equal(20, (await answer.ReadTableAsync()).Count);
    }

    [Theory]
    [InlineData("SELECT m.n FROM (SELECT n FROM demo.n) AS m", "subquery in FROM")]
    [InlineData("SELECT n FROM demo.n UNION SELECT n FROM demo.n", "UNION")]
    public async Task Cadc_refuses_what_its_parser_does(string query, string words)
    {
        await using var service = await StartAsync(EmbeddedProfile.Cadc);
        using var client = new TapClient(service.Url, service.ClientOptions);
        var refused = await Assert.ThrowsAsync<TapQueryException>(() => client.QueryAsync(query));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        await using var standard = await StartAsync(EmbeddedProfile.Standard);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(standard, query));
    }

    [Fact]
    public async Task Cadc_redirects_and_keeps_results_elsewhere()
    {
        await using var service = await StartAsync(EmbeddedProfile.Cadc);
        using var client = new TapClient(service.Url, service.ClientOptions);
        Assert.Equal("/argus", service.Url.AbsolutePath);
        Assert.Equal(20, (await client.QueryTableAsync("SELECT n FROM demo.n")).Count);
        await using (var answer = await client.QueryAsJobAsync("SELECT n FROM demo.n"))
            Assert.Equal(20, (await answer.ReadTableAsync()).Count);
        Assert.Single(service.ElsewhereRequests);
        Assert.Equal(service.Elsewhere.GetLeftPart(UriPartial.Authority), service.CookieLogin.GetLeftPart(UriPartial.Authority));
    }

    [Fact]
    public async Task Cadc_limits_jobs_by_their_columns()
    {
        await using var service = await StartAsync(EmbeddedProfile.Cadc with { AsyncRows = new TapAsyncRows(100, 10) });
        using var client = new TapClient(service.Url, service.ClientOptions);
        await using var one = await client.QueryAsJobAsync("SELECT n FROM demo.n", new TapRequestOptions { AllowTruncation = true });
        Assert.Equal(10, (await one.ReadTableAsync()).Count);
        await using var two = await client.QueryAsJobAsync(
            "SELECT n, n AS m FROM demo.n", new TapRequestOptions { AllowTruncation = true });
        var table = await two.ReadTableAsync();
        Assert.Equal((5, TapCompletenessKind.Truncated), (table.Count, table.Completeness.Kind));
        Assert.Equal(20, (await client.QueryTableAsync("SELECT n FROM demo.n")).Count);
    }

    [Fact]
    public async Task Eso_takes_no_uploads_and_gives_sync_queries_a_minute()
    {
        var time = new ManualTime();
        await using var service = await EmbeddedTapService.StartAsync(
            await Stars.NumbersAsync(2000), new EmbeddedTapServiceOptions { Profile = EmbeddedProfile.Eso, Time = time });
        using var http = Raw.Client();
        Assert.Contains(
            "no uploads",
            await http.PostAsync(Sync(service), Raw.Query("SELECT n FROM TAP_UPLOAD.t", ("UPLOAD", "t,param:t"))).TextAsync(),
            StringComparison.Ordinal);
        var asking = http.PostAsync(
            Sync(service),
            Raw.Query("SELECT COUNT(*) AS c FROM demo.n AS a, demo.n AS b, demo.n AS c WHERE a.n + b.n * c.n < 0")).TextAsync();
        await Raw.UntilAsync(() => service.Requests.Count == 2);
        await time.AdvanceUntilAsync(asking, TimeSpan.FromSeconds(20));
        Assert.Contains("The request timed out", await asking, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tap")]
    [InlineData("/tap/")]
    [InlineData("/")]
    [InlineData("/t?p")]
    public void A_path_is_a_path(string path) => Assert.Throws<ArgumentException>(() => new EmbeddedProfile { Path = path });

    private static async Task<EmbeddedTapService> StartAsync(EmbeddedProfile profile) =>
        await EmbeddedTapService.StartAsync(await Stars.NumbersAsync(20), new EmbeddedTapServiceOptions { Profile = profile });

    private static async Task<HttpStatusCode> PostAsync(EmbeddedTapService service, string query)
    {
        using var http = Raw.Client();
        return await http.PostAsync(Sync(service), Raw.Query(query)).StatusAsync();
    }

    private static Uri Sync(EmbeddedTapService service) => new(service.Url.AbsoluteUri + "/sync");
}
