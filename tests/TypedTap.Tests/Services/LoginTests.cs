using TypedTap.Auth;
using TypedTap.Http;
using TypedTap.Tap;
using TypedTap.Uws;

namespace TypedTap.Tests.Services;

/// <summary>
/// Logins through the client, at a service that answers anonymous users with half of the rows instead of an error: what is lost on the way
/// shows in the number of rows, and what goes astray in the log of all requests.
/// </summary>
public sealed class LoginTests : IAsyncDisposable
{
    private const string Query = "SELECT TOP 40 n FROM t";
    private const string Password = "hush-hush-9";

    private readonly ManualTime _time = new();
    private readonly RequestLog _log = new();
    private readonly EmbeddedAccounts _accounts;
    private readonly List<EmbeddedTapService> _services = [];

    public LoginTests() => _accounts = new EmbeddedAccounts(_time).Add("ada", Password);

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services)
        {
            Assert.Empty(_log.Leaks(_accounts.Secrets, service.Url, service.Elsewhere));
            await service.DisposeAsync();
        }
    }

    [Fact]
    public async Task ESO_gives_a_token_for_a_password_and_another_before_it_ends()
    {
        var service = await ServiceAsync(LoginSchemes.Bearer);
        using var client = Client(
            service, TapServiceTraits.Eso with { Login = LoginEndpoint.Eso with { Url = service.EsoToken, Origins = [service.Url] } });
        Assert.Equal(20, await RowsAsync(client));

        await client.LoginAsync(TapLogin.Of("ada", TapSecret.Of(Password)));
        Assert.Equal(40, await RowsAsync(client));
        Assert.Equal(1, _accounts.Issued);

        // Eight hours less ten minutes: one request later it would be too late.
        _time.Advance(TimeSpan.FromHours(7.9));
        Assert.Equal(40, await RowsAsync(client));
        Assert.Equal(2, _accounts.Issued);

        client.LogOut();
        Assert.Equal(20, await RowsAsync(client));
        Assert.Null(client.Credential);
    }

    [Fact]
    public async Task Every_request_can_be_seen_without_its_secrets()
    {
        var service = await ServiceAsync(LoginSchemes.Bearer);
        var seen = new List<TapRequest>();
        var login = LoginEndpoint.Eso with { Url = service.EsoToken, Origins = [service.Url] };
        using var client = new TapClient(
            service.Url,
            new TapClientOptions { Traits = TapServiceTraits.Eso with { Login = login }, Sending = seen.Add, TimeProvider = _time });
        await client.LoginAsync(TapLogin.Of("ada", TapSecret.Of(Password)));
        await client.Vosi.GetTablesAsync();
        await using (var answer = await client.QueryAsJobAsync(Query))
            await answer.ReadTableAsync();

        Assert.Equal(service.Requests.Count, seen.Count);
        Assert.Contains(
            seen, request => request.Method == "DELETE" && request.ToCurl().Contains("Bearer $TOKEN", StringComparison.Ordinal));
        Assert.Contains(seen, request => request.Fields.Contains(new("PHASE", "RUN")));
        var all = string.Join('\n', seen.SelectMany(request => (string[])[request.ToString(), request.ToCurl()]));
        Assert.All(_accounts.Secrets, secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_a_service_takes_back_is_replaced()
    {
        var service = await ServiceAsync(LoginSchemes.Bearer);
        using var client = Client(
            service, TapServiceTraits.Eso with { Login = LoginEndpoint.Eso with { Url = service.EsoToken, Origins = [service.Url] } });
        await client.LoginAsync(TapLogin.Of("ada", TapSecret.Of(Password)));
        _time.Advance(TimeSpan.FromMinutes(1));
        _accounts.RevokeAll();
        Assert.Equal(40, await RowsAsync(client));
        Assert.Equal(2, _accounts.Issued);
    }

    [Fact]
    public async Task Tokens_that_are_refused_one_after_another_are_not_replaced_for_every_request()
    {
        var service = await ServiceAsync(LoginSchemes.Bearer);
        using var client = Client(
            service, TapServiceTraits.Eso with { Login = LoginEndpoint.Eso with { Url = service.EsoToken, Origins = [service.Url] } });
        await client.LoginAsync(TapLogin.Of("ada", TapSecret.Of(Password)));
        _accounts.RevokeAll();
        Assert.Equal(40, await RowsAsync(client));
        for (var i = 0; i < 5; i++)
        {
            _accounts.RevokeAll();
            await Assert.ThrowsAsync<TapAuthenticationException>(() => RowsAsync(client));
        }

        Assert.Equal(2, _accounts.Issued);
        _time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(40, await RowsAsync(client));
    }

    [Fact]
    public async Task A_token_never_ends_inside_a_long_poll()
    {
        var service = await ServiceAsync(LoginSchemes.Bearer, options => options with { Advance = JobAdvance.ByTest, Time = _time });
        using var client = Client(
            service, TapServiceTraits.Eso with { Login = LoginEndpoint.Eso with { Url = service.EsoToken, Origins = [service.Url] } });
        await client.LoginAsync(TapLogin.Of("ada", TapSecret.Of(Password)));
        await using var job = await client.SubmitAsync(Query);
        // What is left of the token is less than the service may hold the request.
        _time.Advance(TimeSpan.FromHours(8) - TimeSpan.FromMinutes(11));
        var before = _accounts.Issued;
        var waiting = job.WaitAsync();
        await UntilAsync(() => service.Requests.Any(request => request.Target.Contains("WAIT=", StringComparison.Ordinal)));
        _time.Advance(TimeSpan.FromMinutes(2));
        for (var step = 0; step < 3; step++)
            service.Jobs[0].Advance();
        await _time.AdvanceUntilAsync(waiting, TimeSpan.FromSeconds(1));
        Assert.Equal(UwsPhase.Completed, (await waiting).Phase);
        Assert.InRange(_accounts.Issued, before, before + 1);
        Assert.DoesNotContain(
            service.Requests, request => request.Target.Contains("WAIT=", StringComparison.Ordinal) && request.Authorization is null);
    }

    [Fact]
    public async Task CADC_gives_a_cookie_for_a_password()
    {
        var service = await ServiceAsync(
            LoginSchemes.Cookie,
            options => options with { Profile = new EmbeddedProfile { SyncRedirect = true, ResultsElsewhere = true } });
        using var client = Client(
            service, TapServiceTraits.Cadc with { Login = LoginEndpoint.Cadc with { Url = service.CookieLogin, Origins = [service.Url] } });
        await client.LoginAsync(TapLogin.Of("ada", TapSecret.Of(Password)));
        Assert.Equal(40, await RowsAsync(client));
        Assert.Contains(
            service.Requests,
            request => request.Path.EndsWith("/run", StringComparison.Ordinal)
                && request.Cookie!.StartsWith("CADC_SSO=\"", StringComparison.Ordinal));

        await using var answer = await client.QueryAsJobAsync(Query);
        Assert.Equal(40, (await answer.ReadTableAsync()).Count);
        Assert.All(service.ElsewhereRequests, request => Assert.Null(request.Cookie));
    }

    [Theory]
    [InlineData(LoginSchemes.Basic, "Basic")]
    [InlineData(LoginSchemes.Bearer, "Bearer")]
    [InlineData(LoginSchemes.Cookie, null)]
    public async Task The_way_in_is_found_in_the_challenges_of_the_service(LoginSchemes scheme, string? header)
    {
        var service = await ServiceAsync(
            scheme, options => options with { Profile = new EmbeddedProfile { ChallengeOnCapabilities = true } });
        using var client = Client(service);
        await client.LoginAsync(TapLogin.Of("ada", TapSecret.Of(Password)));
        Assert.Equal(40, await RowsAsync(client));
        Assert.Equal(header, service.Requests[^1].Authorization?.Split(' ')[0]);
        Assert.Equal(header is null, service.Requests[^1].Cookie is not null);
    }

    [Fact]
    public async Task A_login_at_another_origin_needs_consent()
    {
        var service = await ServiceAsync(
            LoginSchemes.Cookie,
            options => options with { Profile = new EmbeddedProfile { ChallengeOnCapabilities = true, LoginElsewhere = true } });
        using var client = Client(service);
        var refused = await Assert.ThrowsAsync<TapAuthenticationException>(
            () => client.LoginAsync(TapLogin.Of("ada", TapSecret.Of(Password))));
        Assert.Equal(TapAuthenticationFailure.OutOfScope, refused.Failure);
        Assert.Empty(service.ElsewhereRequests);

        await client.LoginAsync(TapLogin.Of("ada", TapSecret.Of(Password)), [service.Url, service.Elsewhere]);
        Assert.Equal(40, await RowsAsync(client));
    }

    [Fact]
    public async Task A_wrong_password_is_told_at_login_and_the_client_stays_as_it_was()
    {
        var service = await ServiceAsync(
            LoginSchemes.Basic, options => options with { Profile = new EmbeddedProfile { ChallengeOnCapabilities = true } });
        using var client = Client(service);
        var refused = await Assert.ThrowsAsync<TapAuthenticationException>(
            () => client.LoginAsync(TapLogin.Of("ada", TapSecret.Of("wrong-hush"))));
        Assert.DoesNotContain("wrong-hush", refused.ToString(), StringComparison.Ordinal);
        Assert.Null(client.Credential);
        Assert.Equal(20, await RowsAsync(client));
    }

    [Fact]
    public async Task A_service_that_takes_us_for_nobody_is_an_error_when_a_login_was_given()
    {
        var service = await ServiceAsync(LoginSchemes.Cookie);
        using var credential = TapCredential.Cookie("CADC_SSO", TapSecret.Of("\"long-gone-cookie\""), service.Url).RequireIdentity();
        using var client = new TapClient(service.Url, new TapClientOptions { Credential = credential });
        var refused = await Assert.ThrowsAsync<TapAuthenticationException>(() => client.QueryAsync(Query));
        Assert.Equal(TapAuthenticationFailure.IdentityNotConfirmed, refused.Failure);
        Assert.Equal(TapFailureKind.Authentication, refused.FailureKind);
    }

    [Fact]
    public async Task A_query_that_would_leave_the_origins_of_the_login_is_not_sent_anonymously()
    {
        var service = await ServiceAsync(LoginSchemes.Bearer);
        using var client = new TapClient(
            service.Url,
            new TapClientOptions
            {
                Credential = TapCredential.Bearer(TapSecret.Of(_accounts.IssueToken("ada")), new Uri("https://archive.example.org"))
            });
        await Assert.ThrowsAsync<TapAuthenticationException>(() => client.QueryAsync(Query));
        await Assert.ThrowsAsync<TapAuthenticationException>(() => client.SubmitAsync(Query));
        await Assert.ThrowsAsync<TapAuthenticationException>(() => client.Vosi.GetTablesAsync());
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task OAuth_tokens_are_fetched_once_for_all_who_wait()
    {
        var service = await ServiceAsync(LoginSchemes.Bearer);
        var oauth = new OAuthClient { ClientId = _accounts.ClientId, TokenEndpoint = service.OAuthToken };
        using var credential = TapCredential.OAuthPassword(oauth, TapLogin.Of("ada", TapSecret.Of(Password)), service.Url);
        using var client = new TapClient(service.Url, new TapClientOptions { Credential = credential, TimeProvider = _time });
        var rows = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => RowsAsync(client)));
        Assert.All(rows, count => Assert.Equal(40, count));
        Assert.Single(service.Requests, request => request.Path == service.OAuthToken.AbsolutePath);
    }

    [Fact]
    public async Task A_certificate_is_shown_to_its_origins_only()
    {
        using var server = LoopbackCertificate.ForServer();
        using var mine = LoopbackCertificate.ForClient("ada");
        var options = new LoopbackServerOptions { Certificate = server, ClientCertificates = ClientCertificateMode.Requested };
        await using var other = new LoopbackServer(LoopbackReply.Of(200, "text/plain", "stored"), options);
        await using var service = new LoopbackServer(_ => LoopbackReply.Redirect(303, other.Url.AbsoluteUri), options);
        using var credential = TapCredential.Certificate(mine, service.Url);
        using var http = new TapHttp(
            new TapHttpOptions { ServerTrust = (_, shown, _, _) => shown?.GetCertHashString() == server.Thumbprint })
            {
                Credential = credential
            };

        var file = TapHttpRequest.Get(new Uri(service.Url, "file")) with { Credential = CredentialUse.WithinScope };
        await using (await http.FetchAsync(file, 1000, CancellationToken.None))
        {
            Assert.Equal(mine.Thumbprint, service.Requests[0].ClientCertificate?.Thumbprint);
            Assert.Null(other.Requests[0].ClientCertificate);
        }

        http.Credential = null;
        await using (await http.FetchAsync(file, 1000, CancellationToken.None))
            Assert.Null(service.Requests[1].ClientCertificate);
    }

    [Fact]
    public async Task A_certificate_needs_the_clients_own_handler()
    {
        using var mine = LoopbackCertificate.ForClient("ada");
        using var handler = new ScriptedHandler((_, _) => throw new InvalidOperationException("Nothing is sent."));
        var url = new Uri("https://archive.example.org/tap");
        using var client = new TapClient(
            url, new TapClientOptions { Credential = TapCredential.Certificate(mine, url), Handler = handler });
        var refused = await Assert.ThrowsAsync<TapAuthenticationException>(() => client.QueryAsync(Query));
        Assert.Contains("handler of your own", refused.Message, StringComparison.Ordinal);
    }

    private async Task<EmbeddedTapService> ServiceAsync(
        LoginSchemes scheme, Func<EmbeddedTapServiceOptions, EmbeddedTapServiceOptions>? with = null)
    {
        var options = new EmbeddedTapServiceOptions { Accounts = _accounts, Accepts = scheme, Log = _log };
        _services.Add(await NumberedService.StartAsync(with is null ? options : with(options)));
        return _services[^1];
    }

    private TapClient Client(EmbeddedTapService service, TapServiceTraits? traits = null) =>
        new(service.Url, new TapClientOptions { Traits = traits, TimeProvider = _time });

    private static async Task<int> RowsAsync(TapClient client) =>
        (await client.QueryTableAsync(Query)).Count;

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition())
            await Task.Delay(5, patience.Token);
    }
}
