using System.Text;
using TypedTap.Auth;
using TypedTap.Http;
using TypedTap.Tests.Http;

namespace TypedTap.Tests.Auth;

public sealed class OAuthTests
{
    private const string Password = "hush&7 =";

    private static TapLogin Jane => TapLogin.Of("jane", TapSecret.Of(Password));

    [Fact]
    public async Task The_endpoints_are_found_in_the_issuers_document()
    {
        await using var server = new OAuthServerDouble(_ => Token("t", 3600));
        server.Discovery = server.Document();
        using var world = new AuthWorld();
        using var credential = TapCredential.OAuthPassword(Client(server) with { Scope = "openid archive" }, Jane, AuthWorld.Service);

        Assert.Equal("Bearer t", await world.AuthorizationAsync(credential));

        Assert.Equal(["GET /realm/.well-known/openid-configuration", "POST /token +body"], server.Log);
        Assert.Equal(
            [new("grant_type", "password"), new("username", "jane"), new("password", Password), new("scope", "openid archive"),
                new("client_id", "me")],
            server.Requests[1].Form);
        Assert.Equal(world.Now + TimeSpan.FromHours(1), credential.Expires);
        Assert.Equal("OAuth login of 'jane' at 127.0.0.1", credential.Description);
    }

    [Fact]
    public async Task A_refresh_that_everybody_has_left_still_gives_the_next_refresh_token()
    {
        var gate = new TaskCompletionSource();
        await using var server = new LoopbackServer(async (request, _) =>
        {
            await gate.Task;
            var number = int.Parse(request.Field("refresh_token")![1..], System.Globalization.CultureInfo.InvariantCulture) + 1;
            return LoopbackReply.Of(
                200, "application/json",
                $$"""{"access_token":"t{{number}}","token_type":"bearer","expires_in":3600,"refresh_token":"r{{number}}"}""");
        });
        using var world = new AuthWorld();
        var oauth = new OAuthClient { ClientId = "me", TokenEndpoint = new Uri(server.Url, "token") };
        using var credential = TapCredential.OAuthRefresh(oauth, TapSecret.Of("r0"), AuthWorld.Service);

        using var cancel = new CancellationTokenSource();
        var left = world.SendAsync(credential, default, cancel.Token);
        using (var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60)))
        {
            while (server.Requests.Count == 0)
                await Task.Delay(5, patience.Token);
        }

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        var next = world.AuthorizationAsync(credential);
        gate.SetResult();

        Assert.Equal("Bearer t2", await next);
        // The same one twice is theft to a server that gives a new one each time.
        Assert.Equal(["r0", "r1"], server.Requests.Select(request => request.Field("refresh_token")));
    }

    [Fact]
    public async Task The_document_of_rfc_8414_will_do()
    {
        await using var server = new OAuthServerDouble(_ => Token("t", 3600));
        server.Rfc8414 = server.Document();
        using var world = new AuthWorld();
        using var credential = TapCredential.OAuthPassword(Client(server), Jane, AuthWorld.Service);
        Assert.Equal("Bearer t", await world.AuthorizationAsync(credential));
    }

    [Theory]
    [InlineData("""{"issuer":"https://evil.example/realm","token_endpoint":"URLtoken"}""",
        "that of the issuer 'https://evil.example/realm'")]
    [InlineData("""{"token_endpoint":"URLtoken"}""", "that of the issuer ''")]
    [InlineData("""{"issuer":"URLrealm"}""", "names no token_endpoint")]
    [InlineData("""{"issuer":"URLrealm","token_endpoint":"token"}""", "not an https URL")]
    [InlineData("""{"issuer":"URLrealm","token_endpoint":"http://a.example/token"}""", "not an https URL")]
    [InlineData("""{"issuer":"URLrealm","token_endpoint":"https://other.example/token?x=hush"}""",
        "add https://other.example:443 to EndpointOrigins")]
    [InlineData("""{"issuer":"URLrealm","token_endpoint":""", "not a JSON object")]
    [InlineData("<html/>", "not a JSON object")]
    [InlineData(null, "answered with 404")]
    public async Task A_document_that_leads_elsewhere_gets_no_secret(string? document, string reason)
    {
        await using var server = new OAuthServerDouble(_ => Token("t", 3600));
        server.Discovery = document?.Replace("URL", server.Url.AbsoluteUri, StringComparison.Ordinal);
        using var world = new AuthWorld();
        using var credential = TapCredential.OAuthPassword(Client(server), Jane, AuthWorld.Service);

        var failed = await Assert.ThrowsAsync<TapAuthenticationException>(() => world.AuthorizationAsync(credential));

        Assert.Contains(reason, failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests, request => request.Method == "POST");
        SecretAssert.IsFree(failed, Password, "hush");
    }

    [Fact]
    public async Task Endpoints_elsewhere_are_used_where_the_caller_agreed()
    {
        await using var tokens = new OAuthServerDouble(_ => Token("t", 3600));
        await using var server = new OAuthServerDouble(_ => Token("no", 3600));
        server.Discovery = $$"""{"issuer":"{{server.Issuer}}","token_endpoint":"{{tokens.Url}}token"}""";
        using var world = new AuthWorld();
        using var credential = TapCredential.OAuthPassword(Client(server) with { EndpointOrigins = [tokens.Url] }, Jane, AuthWorld.Service);
        Assert.Equal("Bearer t", await world.AuthorizationAsync(credential));
    }

    [Theory]
    [InlineData("", OAuthClientAuthentication.Automatic, true)]
    [InlineData(""","token_endpoint_auth_methods_supported":["client_secret_post"]""", OAuthClientAuthentication.Automatic, false)]
    [InlineData(""","token_endpoint_auth_methods_supported":["client_secret_post","client_secret_basic"]""",
        OAuthClientAuthentication.Automatic, true)]
    [InlineData("", OAuthClientAuthentication.Post, false)]
    [InlineData(""","token_endpoint_auth_methods_supported":["client_secret_post"]""", OAuthClientAuthentication.Basic, true)]
    public async Task The_clients_secret_goes_as_the_server_wants_it(string more, OAuthClientAuthentication how, bool inHeader)
    {
        await using var server = new OAuthServerDouble(_ => Token("t", 3600));
        server.Discovery = server.Document(more);
        using var world = new AuthWorld();
        var client = Client(server) with { ClientSecret = TapSecret.Of("hu sh:&"), ClientAuthentication = how };
        using var credential = TapCredential.OAuthClientCredentials(client, AuthWorld.Service);

        await world.AuthorizationAsync(credential);

        var asked = server.Requests[1];
        Assert.Equal("client_credentials", asked.Field("grant_type"));
        var basic = "Basic " + Convert.ToBase64String("me:hu+sh%3A%26"u8.ToArray());
        Assert.Equal(inHeader ? basic : null, asked.Authorization);
        Assert.Equal(inHeader ? null : "hu sh:&", asked.Field("client_secret"));
    }

    [Fact]
    public async Task A_refresh_token_renews_and_is_replaced_by_the_next()
    {
        var given = 0;
        await using var server = new OAuthServerDouble(_ => Token($"t{++given}", 3600, $"r{given}"));
        using var world = new AuthWorld();
        using var credential = TapCredential.OAuthPassword(Direct(server), Jane, AuthWorld.Service);
        for (var i = 1; i <= 3; i++)
        {
            Assert.Equal($"Bearer t{i}", await world.AuthorizationAsync(credential));
            world.Time.Advance(TimeSpan.FromMinutes(55));
        }

        Assert.Equal(["password", "refresh_token", "refresh_token"], server.Requests.Select(request => request.Field("grant_type")));
        Assert.Equal([null, "r1", "r2"], server.Requests.Select(request => request.Field("refresh_token")));
    }

    [Fact]
    public async Task A_refresh_token_that_has_ended_leads_back_to_the_login()
    {
        await using var server = new OAuthServerDouble(request => request.Field("grant_type") == "refresh_token"
            ? OAuthServerDouble.Json(400, """{"error":"invalid_grant","error_description":"Session not active"}""")
            : Token("t", 3600, "r"));
        using var world = new AuthWorld();
        using var credential = TapCredential.OAuthPassword(Direct(server), Jane, AuthWorld.Service);
        await world.AuthorizationAsync(credential);
        world.Time.Advance(TimeSpan.FromMinutes(55));
        Assert.Equal("Bearer t", await world.AuthorizationAsync(credential));
        Assert.Equal(["password", "refresh_token", "password"], server.Requests.Select(request => request.Field("grant_type")));
    }

    [Fact]
    public async Task A_refresh_token_of_the_users_own_will_do()
    {
        await using var server = new OAuthServerDouble(request => Token("t-" + request.Field("refresh_token"), 600));
        using var world = new AuthWorld();
        using var credential = TapCredential.OAuthRefresh(Direct(server), TapSecret.Of("mine\n"), AuthWorld.Service);
        Assert.Equal("Bearer t-mine", await world.AuthorizationAsync(credential));
    }

    [Fact]
    public async Task A_refused_refresh_token_does_not_show()
    {
        await using var server = new OAuthServerDouble(
            _ => OAuthServerDouble.Json(400, """{"error":"invalid_grant","error_description":"unknown hush-r"}"""));
        using var world = new AuthWorld();
        using var credential = TapCredential.OAuthRefresh(Direct(server), TapSecret.Of("hush-r"), AuthWorld.Service);
        var failed = await Assert.ThrowsAsync<TapAuthenticationException>(() => world.AuthorizationAsync(credential));
        Assert.Equal("invalid_grant: unknown ***", failed.ServerText);
        SecretAssert.IsFree(failed, "hush-r");
    }

    [Fact]
    public async Task A_log_out_forgets_the_refresh_token()
    {
        await using var server = new OAuthServerDouble(_ => Token("t", 3600, "r"));
        using var world = new AuthWorld();
        using var credential = TapCredential.OAuthPassword(Direct(server), Jane, AuthWorld.Service);
        await world.AuthorizationAsync(credential);
        credential.LogOut();
        await Assert.ThrowsAsync<TapAuthenticationException>(() => world.AuthorizationAsync(credential));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_id_token_may_be_the_bearer()
    {
        await using var server = new OAuthServerDouble(
            _ => OAuthServerDouble.Json(200, """{"access_token":"a","id_token":"i","expires_in":"60"}"""));
        using var world = new AuthWorld();
        using var credential = TapCredential.OAuthPassword(Direct(server) with { TokenMember = "id_token" }, Jane, AuthWorld.Service);
        Assert.Equal("Bearer i", await world.AuthorizationAsync(credential));
        Assert.Equal(world.Now + TimeSpan.FromMinutes(1), credential.Expires);
    }

    [Fact]
    public void A_client_says_where_to_ask()
    {
        var nowhere = new OAuthClient { ClientId = "me" };
        Assert.Throws<ArgumentException>(() => TapCredential.OAuthPassword(nowhere, Jane, AuthWorld.Service));
        Assert.Throws<ArgumentException>(
            () => TapCredential.OAuthClientCredentials(nowhere with { TokenEndpoint = AuthWorld.Service }, AuthWorld.Service));
        Assert.Throws<ArgumentException>(
            () => TapCredential.OAuthDevice(nowhere with { TokenEndpoint = AuthWorld.Service }, (_, _) => default, AuthWorld.Service));
        Assert.Throws<ArgumentException>(() => nowhere with { Issuer = new Uri("http://login.example") });
        Assert.Throws<ArgumentException>(() => nowhere with { TokenEndpoint = new Uri("http://login.example/token") });
    }

    private static OAuthClient Client(OAuthServerDouble server) => new() { ClientId = "me", Issuer = server.Issuer };

    private static OAuthClient Direct(OAuthServerDouble server) => new() { ClientId = "me", TokenEndpoint = new Uri(server.Url, "token") };

    private static LoopbackReply Token(string token, int seconds, string? refresh = null)
    {
        var more = refresh is null ? "" : $",\"refresh_token\":\"{refresh}\"";
        return OAuthServerDouble.Json(200, $$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":{{seconds}}{{more}}}""");
    }
}
