using TypedTap.Auth;
using TypedTap.Tap;
using TypedTap.Testing.Tests.Support;
using TypedTap.Uws;

namespace TypedTap.Testing.Tests.Faults;

/// <summary>A service with a fault proxy before it.</summary>
public sealed class ServiceFaultTests
{
    private const string Query = "SELECT n FROM demo.n";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Clients_stay_at_the_proxy_whatever_url_they_follow(bool https)
    {
        await using var service = await StartAsync(
            new EmbeddedTapServiceOptions
            {
                WithFaults = true,
                Https = https,
                Profile = EmbeddedProfile.Cadc with { ResultsElsewhere = false }
            });
        using var client = new TapClient(service.Url, service.ClientOptions);
        Assert.Equal(40, (await client.QueryTableAsync(Query)).Count);
        await using (var answer = await client.QueryAsJobAsync(Query))
            Assert.Equal(40, (await answer.ReadTableAsync()).Count);
        await client.Vosi.GetCapabilitiesAsync();

        Assert.Equal(service.Faults.Requests.Count, service.Requests.Count);
        Assert.All(service.Requests, request => Assert.Equal(service.Url.GetLeftPart(UriPartial.Authority), request.Origin));
        Assert.Contains(service.Requests, request => request.Path.EndsWith("/run", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fault_happens_and_the_client_tells()
    {
        await using var service = await StartAsync(new EmbeddedTapServiceOptions { WithFaults = true });
        var rule = service.Faults.When(request => request.Path == "/tap/sync").Do(Fault.Reset(BreakPlace.InBody, -1)).Times(1);
        using var client = new TapClient(service.Url, service.ClientOptions with { Retry = TapRetryOptions.None });
        await Assert.ThrowsAnyAsync<TapException>(() => client.QueryTableAsync(Query));
        Assert.Equal(1, rule.Done);
        Assert.Equal(40, (await client.QueryTableAsync(Query)).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Overflow_is_the_services_own(bool uploads)
    {
        await using var service = await StartAsync(new EmbeddedTapServiceOptions { WithFaults = true });
        service.Faults.When(request => request.Method == "POST" && request.Path is "/tap/sync" or "/tap/async").Do(Fault.Overflow(7));
        using var client = new TapClient(service.Url, service.ClientOptions);
        var options = () => new TapRequestOptions
        {
            MaxRec = 30,
            AllowTruncation = true,
            Uploads = uploads
                ? [TapUpload.FromStream("t", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(VoTableText.Table(2))))]
                : [],
        };
        await using var answer = await client.QueryAsync(Query, options());
        var table = await answer.ReadTableAsync();
        Assert.Equal((7, TapCompletenessKind.Truncated), (table.Count, table.Completeness.Kind));
        Assert.Equal(uploads ? 1 : 0, service.Uploads.Count);

        await using var job = await client.QueryAsJobAsync(Query, options());
        Assert.Equal(7, (await job.ReadTableAsync()).Count);
        await Assert.ThrowsAsync<TapTruncatedException>(() => client.QueryTableAsync(Query));
    }

    [Fact]
    public async Task A_result_that_fits_is_not_truncated_by_an_overflow_that_is_larger()
    {
        await using var service = await StartAsync(new EmbeddedTapServiceOptions { WithFaults = true });
        service.Faults.Always().Do(Fault.Overflow(40));
        using var client = new TapClient(service.Url, service.ClientOptions);
        Assert.Equal(40, (await client.QueryTableAsync(Query)).Count);
    }

    [Fact]
    public async Task A_token_that_expires_is_a_401_and_a_cookie_that_does_makes_anonymous()
    {
        var accounts = new EmbeddedAccounts().Add("ada", "pw");
        await using var service = await StartAsync(new EmbeddedTapServiceOptions
        {
            WithFaults = true,
            Accounts = accounts,
            Accepts = LoginSchemes.Bearer | LoginSchemes.Cookie,
            AnonymousRows = rows => rows / 4,
        });
        using var http = Raw.Client();
        async Task<(int Status, int Rows)> AskAsync(string header, string value)
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Post, new Uri(service.Url.AbsoluteUri + "/sync")) { Content = Raw.Query(Query, ("FORMAT", "csv")) };
            request.Headers.TryAddWithoutValidation(header, value);
            using var response = await http.SendAsync(request);
            return (
                (int)response.StatusCode,
                (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
        }

        var (token, cookie) = ($"Bearer {accounts.IssueToken("ada")}", $"CADC_SSO=\"{accounts.IssueCookie("ada")}\"");
        Assert.Equal((200, 40), await AskAsync("Authorization", token));
        Assert.Equal((200, 40), await AskAsync("Cookie", cookie));
        service.Faults.Always().Do(Fault.TokenExpiry).Times(2);
        Assert.Equal(401, (await AskAsync("Authorization", token)).Status);
        Assert.Equal(200, (await AskAsync("Cookie", cookie)).Status);
        service.Faults.Always().Do(Fault.TokenExpiry).Times(1);
        Assert.Equal(10, (await AskAsync("Cookie", cookie)).Rows);
        Assert.Equal((200, 40), await AskAsync("Authorization", token));
    }

    [Fact]
    public async Task An_expired_token_in_the_middle_of_a_job_is_renewed_by_a_client_that_can()
    {
        var accounts = new EmbeddedAccounts().Add("ada", "pw");
        await using var service = await StartAsync(
            new EmbeddedTapServiceOptions { WithFaults = true, Accounts = accounts, Accepts = LoginSchemes.Bearer, LoginRequired = true });
        var rule = service.Faults.When(request => request.Path.EndsWith("/results/result", StringComparison.Ordinal))
            .Do(Fault.TokenExpiry)
            .Times(1);
        var oauth = new OAuthClient { ClientId = accounts.ClientId, TokenEndpoint = service.OAuthToken };
        using var credential = TapCredential.OAuthPassword(oauth, TapLogin.Of("ada", TapSecret.Of("pw")), service.Url);
        using var client = new TapClient(service.Url, service.ClientOptions with { Credential = credential });
        await using (var answer = await client.QueryAsJobAsync(Query))
            Assert.Equal(40, (await answer.ReadTableAsync()).Count);
        Assert.Equal(1, rule.Done);
    }

    private static async Task<EmbeddedTapService> StartAsync(EmbeddedTapServiceOptions options) =>
        await EmbeddedTapService.StartAsync(await Stars.NumbersAsync(40), options);
}
