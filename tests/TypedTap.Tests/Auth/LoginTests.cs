using System.Net;
using System.Text;
using TypedTap.Auth;
using TypedTap.Http;
using TypedTap.Tests.Http;

namespace TypedTap.Tests.Auth;

public sealed class LoginTests
{
    private const string Password = "hush&7 =Qz/ü";

    private static TapLogin Jane => TapLogin.Of("jane@x", TapSecret.Of(Password));

    [Fact]
    public async Task Eso_gets_a_query_and_gives_an_id_token()
    {
        HttpRequestMessage? asked = null;
        using var world = new AuthWorld(new ScriptedHandler((request, _) =>
        {
            asked = request;
            return Json(
                HttpStatusCode.OK,
                """{"access_token":"other","id_token":"the.id.token","token_type":"bearer","expires_in":28800,"scope":""}""");
        }));
        using var credential = TapCredential.PasswordLogin(LoginEndpoint.Eso, Jane);

        Assert.Equal("Bearer the.id.token", await world.AuthorizationAsync(credential));

        Assert.Equal(HttpMethod.Get, asked!.Method);
        Assert.Equal("https://www.eso.org/sso/oidc/token", asked.RequestUri!.GetLeftPart(UriPartial.Path));
        Assert.Equal(
            "?response_type=id_token%20token&grant_type=password&client_id=clientid&client_secret=clientSecret&username=jane%40x"
            + "&password=hush%267%20%3DQz%2F%C3%BC",
            asked.RequestUri.Query);
        Assert.Null(asked.Headers.Authorization);
        Assert.Equal(world.Now + TimeSpan.FromHours(8), credential.Expires);
        Assert.Null(((IRequestCredential)credential).ExpectedUser);
    }

    [Fact]
    public async Task Eso_tokens_are_renewed_before_their_end()
    {
        var logins = 0;
        using var world = new AuthWorld(new ScriptedHandler((_, _) =>
            Json(HttpStatusCode.OK, $$"""{"id_token":"t{{++logins}}","expires_in":28800}""")));
        using var credential = TapCredential.PasswordLogin(LoginEndpoint.Eso, Jane);
        await world.AuthorizationAsync(credential);
        world.Time.Advance(TimeSpan.FromMinutes(469));
        Assert.Equal("Bearer t1", await world.AuthorizationAsync(credential));
        world.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("Bearer t2", await world.AuthorizationAsync(credential));
    }

    [Fact]
    public async Task Without_expires_in_the_token_says_itself_when_it_ends()
    {
        using var world = new AuthWorld(new ScriptedHandler((_, _) =>
            Json(HttpStatusCode.OK, $$"""{"id_token":"{{Jwt.Expiring(new ManualTime().GetUtcNow() + TimeSpan.FromHours(2))}}"}""")));
        using var credential = TapCredential.PasswordLogin(LoginEndpoint.Eso, Jane);
        await world.AuthorizationAsync(credential);
        Assert.Equal(world.Now + TimeSpan.FromHours(2), credential.Expires);
    }

    [Fact]
    public async Task Cadc_gets_a_form_and_gives_a_cookie_in_quotes()
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(200, "text/plain", "username=jane&sig=a/b==\n"));
        using var world = new AuthWorld();
        using var credential = TapCredential.PasswordLogin(At(LoginEndpoint.Cadc, server), Jane);

        Assert.Equal("CADC_SSO=\"username=jane&sig=a/b==\"", await world.CookieAsync(credential));

        var asked = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/login"), (asked.Method, asked.Path));
        Assert.Equal("application/x-www-form-urlencoded", asked.Headers["Content-Type"]);
        Assert.Equal("text/plain", asked.Headers["Accept"]);
        Assert.Equal([new("username", "jane@x"), new("password", Password)], asked.Form);
        Assert.Equal("jane@x", ((IRequestCredential)credential).ExpectedUser);
        Assert.Contains("https://ws.cadc-ccda.hia-iha.nrc-cnrc.gc.ca:443", credential.Origins);
    }

    [Fact]
    public async Task A_cookie_that_was_refused_is_got_anew_once()
    {
        var logins = 0;
        await using var server = new LoopbackServer(_ => LoopbackReply.Of(200, "text/plain", $"cookie-{++logins}"));
        using var world = new AuthWorld();
        using var credential = TapCredential.PasswordLogin(At(LoginEndpoint.Cadc, server), Jane);
        Assert.True(((IRequestCredential)credential).TryDiscard(await world.SendAsync(credential)));
        Assert.Equal("CADC_SSO=\"cookie-2\"", await world.CookieAsync(credential));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_new_archive_is_a_new_record()
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(200, null, "", ("X-Token", "abc")));
        using var world = new AuthWorld();
        var endpoint = new LoginEndpoint
        {
            Name = "Mine",
            Url = new Uri(server.Url, "in?v=1"),
            Method = LoginMethod.Basic,
            Fields = [new("life", "10 d")],
            Answer = LoginAnswer.TokenInHeader("x-token"),
        };
        using var credential = TapCredential.PasswordLogin(endpoint, Jane, AuthWorld.Service);

        Assert.Equal("Bearer abc", await world.AuthorizationAsync(credential));

        var asked = Assert.Single(server.Requests);
        Assert.Equal("/in?v=1&life=10%20d", asked.Target);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("jane@x:" + Password)), asked.Headers["Authorization"]);
    }

    [Fact]
    public async Task All_cookies_that_a_login_sets_are_sent_back_until_the_first_ends()
    {
        using var world = new AuthWorld(new ScriptedHandler((_, _) =>
        {
            var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("") };
            string[] cookies =
            [
                "a=1; Path=/; HttpOnly; Max-Age=3600",
                "gone=x; Max-Age=0",
                "b=\"2=2\"; Expires=Fri, 20 Nov 2026 12:30:00 GMT; Secure",
                "=x",
                "no",
            ];
            foreach (var cookie in cookies)
                answer.Headers.TryAddWithoutValidation("Set-Cookie", cookie);
            return answer;
        }));
        using var credential = TapCredential.PasswordLogin(LoginEndpoint.Cadc with { Answer = LoginAnswer.CookiesSet() }, Jane);
        Assert.Equal("a=1; b=\"2=2\"", await world.CookieAsync(credential));
        Assert.Equal(world.Now + TimeSpan.FromMinutes(30), credential.Expires);
    }

    public static TheoryData<int, string, string, TapAuthenticationFailure, string?> Refusals => new()
    {
        { 401, "application/json", """{"error":"invalid_grant","error_description":"Wrong user or password PW"}""", TapAuthenticationFailure.LoginRefused, "invalid_grant: Wrong user or password ***" },
        { 400, "application/json", """{"error":"invalid_request"}""", TapAuthenticationFailure.LoginRefused, "invalid_request" },
        { 200, "application/json", """{"error":"invalid_grant"}""", TapAuthenticationFailure.LoginRefused, "invalid_grant" },
        { 403, "text/html", "<html><body><h1>Account locked</h1></body></html>", TapAuthenticationFailure.LoginRefused, "Account locked" },
        { 401, "text/plain", "no such user or PW in PWQ", TapAuthenticationFailure.LoginRefused, "no such user or *** in ***" },
        { 200, "application/json", """{"id_token":null}""", TapAuthenticationFailure.LoginFailed, null },
        { 200, "application/json", """{"id_token":["a"],"access_token":"hush-opaque"}""", TapAuthenticationFailure.LoginFailed, null },
        { 200, "application/json", """{"id_token":"trunc""", TapAuthenticationFailure.LoginFailed, null },
        { 200, "application/json", "[]", TapAuthenticationFailure.LoginFailed, null },
        { 200, "text/html", "<html><title>Log in</title></html>", TapAuthenticationFailure.LoginFailed, "Log in" },
        { 200, "text/plain", "hush-opaque", TapAuthenticationFailure.LoginFailed, null },
        { 500, "text/plain", "oops", TapAuthenticationFailure.LoginFailed, "oops" },
        { 503, "text/html", "", TapAuthenticationFailure.LoginFailed, null },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_login_that_fails_says_what_the_server_says_and_no_secret(
        int status, string type, string body, TapAuthenticationFailure failure, string? says)
    {
        var text = body
            .Replace("PWQ", WebUtility.UrlEncode(Password), StringComparison.Ordinal)
            .Replace("PW", Password, StringComparison.Ordinal);
        await using var server = new LoopbackServer(
            LoopbackReply.Of(status, type, text, ("WWW-Authenticate", "Basic realm=\"x\", Bearer")));
        using var world = new AuthWorld();
        using var credential = TapCredential.PasswordLogin(At(LoginEndpoint.Eso, server), Jane);

        var failed = await Assert.ThrowsAsync<TapAuthenticationException>(() => world.AuthorizationAsync(credential));

        Assert.Equal((failure, says, (HttpStatusCode?)status), (failed.Failure, failed.ServerText, failed.StatusCode));
        Assert.Equal(new Uri(server.Url, "login"), failed.Url);
        Assert.Equal("ESO login of 'jane@x'", failed.Credential);
        Assert.Equal(["Basic", "Bearer"], failed.Challenges);
        SecretAssert.IsFree(failed, Password, "hush-opaque", "clientSecret", "password=");
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_login_that_redirects_gets_nothing_more(int status)
    {
        await using var other = new LoopbackServer(LoopbackReply.Of(200, "text/plain", "cookie"));
        await using var server = new LoopbackServer(
            LoopbackReply.Redirect(status, new Uri(other.Url, "login?password=hush-here").AbsoluteUri));
        using var world = new AuthWorld();
        foreach (var endpoint in (LoginEndpoint[])[LoginEndpoint.Cadc, LoginEndpoint.Eso])
        {
            using var credential = TapCredential.PasswordLogin(At(endpoint, server), Jane);
            var failed = await Assert.ThrowsAsync<TapAuthenticationException>(() => world.SendAsync(credential));
            Assert.Equal(TapAuthenticationFailure.LoginFailed, failed.Failure);
            Assert.Contains($"redirect to http://127.0.0.1:{other.Url.Port}", failed.Message, StringComparison.Ordinal);
            SecretAssert.IsFree(failed, Password, "hush-here");
        }

        Assert.Empty(other.Requests);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"error_description\":\"x\"}")]
    [InlineData("<html>logged in</html>")]
    [InlineData("two\nlines")]
    [InlineData("semi;colon")]
    public async Task What_is_no_cookie_is_none(string body)
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(200, "text/plain", body));
        using var world = new AuthWorld();
        using var credential = TapCredential.PasswordLogin(At(LoginEndpoint.Cadc, server), Jane);
        var failed = await Assert.ThrowsAsync<TapAuthenticationException>(() => world.SendAsync(credential));
        Assert.Equal(TapAuthenticationFailure.LoginFailed, failed.Failure);
    }

    [Fact]
    public async Task Failures_of_the_network_are_told_without_the_query()
    {
        await using var silent = new LoopbackServer(LoopbackReply.Silence());
        await using var reset = new LoopbackServer(LoopbackReply.Raw("nonsense", []) with { Reset = true });
        await using var endless = new LoopbackServer(LoopbackReply.Of(200, "application/json", new string('x', LoginReply.SizeLimit + 1)));
        await using var cut = new LoopbackServer(LoopbackReply.Cut("application/json", "{"));
        foreach (var server in (LoopbackServer[])[silent, reset, endless, cut])
        {
            using var world = new AuthWorld();
            // A name that nothing but us knows to be secret.
            var endpoint = At(LoginEndpoint.Eso, server) with { UserNameField = "hush-user" };
            using var credential = TapCredential.PasswordLogin(endpoint, Jane);
            var login = world.AuthorizationAsync(credential);
            if (server == silent)
                await world.Time.AdvanceUntilAsync(login, TimeSpan.FromMinutes(11));
            var failed = await Assert.ThrowsAnyAsync<TapException>(() => login);
            Assert.Contains("/login", failed.Message, StringComparison.Ordinal);
            SecretAssert.IsFree(failed, Password, "hush", "jane", "grant_type");
        }
    }

    [Fact]
    public void A_login_over_plain_http_is_refused_before_anything_is_sent()
    {
        var refused = Assert.Throws<ArgumentException>(() => LoginEndpoint.Cadc with { Url = new Uri("http://ws.example/login") });
        Assert.Contains("https", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => LoginEndpoint.Cadc with { Url = new Uri("https://a:b@ws.example/login") });
        Assert.Throws<ArgumentException>(() => LoginEndpoint.Cadc with { Url = new Uri("login", UriKind.Relative) });
    }

    [Fact]
    public void A_password_is_only_put_into_a_url_under_a_name_that_is_hidden()
    {
        var endpoint = LoginEndpoint.Eso with { PasswordField = "p2" };
        Assert.Throws<ArgumentException>(() => TapCredential.PasswordLogin(endpoint, Jane));
    }

    [Fact]
    public async Task A_refused_login_is_not_sent_with_every_query_of_a_loop()
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(401, "text/plain", "no"));
        using var world = new AuthWorld();
        using var credential = TapCredential.PasswordLogin(At(LoginEndpoint.Cadc, server), Jane);
        for (var i = 0; i < 10; i++)
        {
            var refused = await Assert.ThrowsAsync<TapAuthenticationException>(() => world.SendAsync(credential));
            Assert.Equal((TapAuthenticationFailure.LoginRefused, "no"), (refused.Failure, refused.ServerText));
            SecretAssert.IsFree(refused, Password);
        }

        Assert.Single(server.Requests);
        world.Time.Advance(TimeSpan.FromSeconds(31));
        await Assert.ThrowsAsync<TapAuthenticationException>(() => world.SendAsync(credential));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_refused_login_that_was_typed_is_asked_for_again()
    {
        await using var server = new LoopbackServer(request => request.Field("password") == "right"
            ? LoopbackReply.Of(200, "text/plain", "cookie")
            : LoopbackReply.Of(401, "text/plain", "no"));
        using var world = new AuthWorld();
        var secret = TapSecret.FromPrompt(new SecretPrompt("? ", new ScriptedTerminal("wrong", "right")));
        using var credential = TapCredential.PasswordLogin(At(LoginEndpoint.Cadc, server), TapLogin.Of("jane", secret));
        await Assert.ThrowsAsync<TapAuthenticationException>(() => world.SendAsync(credential));
        Assert.Equal("CADC_SSO=\"cookie\"", await world.CookieAsync(credential));
    }

    private static LoginEndpoint At(LoginEndpoint endpoint, LoopbackServer server) => endpoint with { Url = new Uri(server.Url, "login") };

    private static HttpResponseMessage Json(HttpStatusCode status, string json) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}
