using System.Net;
using System.Text;
using TypedTap.Auth;
using TypedTap.Http;
using TypedTap.Tests.Http;

namespace TypedTap.Tests.Auth;

public sealed class LoginAdvisorTests : IDisposable
{
    private const string Password = "hush-7Qz";
    private const string WithPassword = "ivo://ivoa.net/sso#tls-with-password";

    private static readonly TapLogin Jane = TapLogin.Of("jane", TapSecret.Of(Password));

    private readonly AuthWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData(200, null, LoginNeed.None)]
    [InlineData(200, "Basic realm=\"x\"", LoginNeed.Optional)]
    [InlineData(401, "Basic realm=\"x\"", LoginNeed.Mandatory)]
    [InlineData(403, null, LoginNeed.Mandatory)]
    [InlineData(500, null, LoginNeed.Unknown)]
    public async Task A_service_says_whether_it_wants_to_know(int status, string? challenge, LoginNeed need)
    {
        await using var server = new LoopbackServer(
            LoopbackReply.Of(status, "text/xml", "", challenge is null ? [] : [("WWW-Authenticate", challenge)]));
        var advice = await LoginAdvisor.AskAsync(_world.Http, new Uri(server.Url, "tap/capabilities"), default);
        Assert.Equal(need, advice.Need);
        Assert.Equal(challenge is null ? 0 : 1, advice.Options.Count);
        Assert.Equal(["HEAD /tap/capabilities"], server.Log);
    }

    [Theory]
    [InlineData(405)]
    [InlineData(501)]
    [InlineData(404)]
    public async Task A_service_that_knows_no_head_is_asked_with_get(int status)
    {
        await using var server = new LoopbackServer(request => request.Method == "HEAD"
            ? LoopbackReply.Of(status, null, "")
            : LoopbackReply.Of(200, "text/xml", "<capabilities/>", ("WWW-Authenticate", "ivoa_x509")));
        var advice = await LoginAdvisor.AskAsync(_world.Http, new Uri(server.Url, "tap/capabilities"), default);
        Assert.Equal((LoginNeed.Optional, LoginKind.Certificate), (advice.Need, advice.Options.Single().Kind));
    }

    [Fact]
    public void Options_are_ranked_and_what_is_not_known_is_last()
    {
        var advice = Advice(
            "Negotiate",
            "Basic realm=\"x\"",
            "ivoa_x509",
            $"ivoa_x509 standard_id=\"ivo://ivoa.net/sso#BasicAA\", access_url=\"https://a.example/cred\"",
            "Bearer",
            $"ivoa_cookie standard_id=\"{WithPassword}\", access_url=\"https://a.example/cookie\"",
            $"ivoa_bearer standard_id=\"ivo://ivoa.net/sso#OpenID\", access_url=\"https://oidc.example/\"",
            $"ivoa_bearer standard_id=\"{WithPassword}\", access_url=\"https://a.example/login\"");

        Assert.Equal(
            [LoginKind.TokenLogin, LoginKind.CookieLogin, LoginKind.Token, LoginKind.Certificate, LoginKind.CertificateLogin,
                LoginKind.Basic, LoginKind.Unsupported, LoginKind.Unsupported],
            advice.Options.Select(option => option.Kind));
        Assert.StartsWith(
            "login: Mandatory; TokenLogin at https://a.example/login (ivoa_bearer); ", advice.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ivoa_bearer")]
    [InlineData("ivoa_bearer access_url=\"https://a.example/login\"")]
    [InlineData("ivoa_cookie standard_id=\"ivo://ivoa.net/sso#tls-with-password\"")]
    [InlineData("ivoa_bearer standard_id=\"ivo://ivoa.net/sso#tls-with-password\", access_url=\"http://a.example/login\"")]
    [InlineData("ivoa_bearer standard_id=\"ivo://ivoa.net/sso#tls-with-password\", access_url=\"login\"")]
    [InlineData("ivoa_bearer standard_id=\"ivo://ivoa.net/sso#tls-with-password\", access_url=\"https://u:p@a.example/login\"")]
    [InlineData("ivoa_x509 standard_id=\"x\", access_url=\"https://a.example/login\"")]
    public void A_challenge_that_is_not_whole_or_not_safe_is_no_option(string challenge) =>
        Assert.Equal(LoginKind.Unsupported, Advice(challenge).Options.Single().Kind);

    [Fact]
    public void Capabilities_say_it_with_security_methods()
    {
        var tap = new Uri("https://ws.example/argus");
        var login = new Uri("https://login.example/ac/login");
        var advice = LoginAdvisor.FromCapabilities(
            [new(tap, []), new(tap, ["ivo://ivoa.net/sso#tls-with-certificate"]),
                new(tap, ["ivo://ivoa.net/sso#COOKIE", "ivo://ivoa.net/sso#token"]),
                new(new Uri("https://ws.example/basic"), ["ivo://ivoa.net/sso#BasicAA"]), new(tap, ["ivo://ivoa.net/sso#saml2.0"])],
            [new(login, [WithPassword]), new(new Uri("http://login.example/ac/login"), [])]);

        Assert.Equal(LoginNeed.Optional, advice.Need);
        Assert.Equal(
            [LoginKind.CookieLogin, LoginKind.Token, LoginKind.Certificate, LoginKind.Basic, LoginKind.Unsupported],
            advice.Options.Select(option => option.Kind));
        Assert.Equal(login, advice.Options[0].Endpoint!.Url);
        Assert.Equal(new Uri("https://ws.example/basic"), advice.Options[3].ServiceUrl);
    }

    [Theory]
    [InlineData("", LoginNeed.None)]
    [InlineData("|", LoginNeed.None)]
    [InlineData("ivo://ivoa.net/sso#BasicAA", LoginNeed.Mandatory)]
    [InlineData("|ivo://ivoa.net/sso#BasicAA", LoginNeed.Optional)]
    public void Capabilities_say_whether_a_login_is_needed(string methods, LoginNeed need) => Assert.Equal(
        need,
        LoginAdvisor.FromCapabilities(
            [.. methods.Split('|').Select(method => new InterfaceSecurity(AuthWorld.Service, [method]))], []).Need);

    [Fact]
    public void What_a_service_says_counts_before_its_description()
    {
        var said = Advice("Basic realm=\"x\"");
        var described = LoginAdvisor.FromCapabilities(
            [new(AuthWorld.Service, []), new(AuthWorld.Service, ["ivo://ivoa.net/sso#token"])], []);
        var both = LoginAdvisor.Combine(said, described);
        Assert.Equal((LoginNeed.Mandatory, 2), (both.Need, both.Options.Count));
        Assert.Equal(LoginNeed.Optional, LoginAdvisor.Combine(new LoginAdvice(LoginNeed.Unknown, []), described).Need);
    }

    [Fact]
    public async Task Logging_in_by_ivoa_bearer()
    {
        await using var server = new LoopbackServer(request => request.Path == "/login" && request.Field("password") == Password
            ? LoopbackReply.Of(200, "text/plain", "ignored", ("X-VO-Bearer", "the-token"))
            : LoopbackReply.Of(401, "text/plain", "no"));
        using var credential = await LogInAsync(server, $"ivoa_bearer standard_id=\"{WithPassword}\", access_url=\"{server.Url}login\"");

        Assert.Equal("Bearer the-token", await _world.AuthorizationAsync(credential));
        Assert.Equal(["POST /login +body"], server.Log);
        Assert.Equal("jane", ((IRequestCredential)credential).ExpectedUser);
    }

    [Fact]
    public async Task Logging_in_by_ivoa_cookie_with_basic()
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(200, null, "", ("Set-Cookie", "sid=abc; Secure; HttpOnly")));
        using var credential = await LogInAsync(server, "ivoa_cookie standard_id=\"ivo://ivoa.net/sso#BasicAA\", "
            + $"access_url=\"{server.Url}login\"");
        Assert.Equal("sid=abc", await _world.CookieAsync(credential));
        Assert.Equal(
            "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("jane:" + Password)),
            server.Requests.Single().Headers["Authorization"]);
    }

    [Fact]
    public async Task Logging_in_by_basic_sends_nothing_yet()
    {
        await using var server = new LoopbackServer(LoopbackReply.Silence());
        using var credential = await LogInAsync(server, "Basic realm=\"x\"");
        Assert.StartsWith("Basic ", await _world.AuthorizationAsync(credential), StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_login_service_elsewhere_gets_no_password_until_the_caller_agrees()
    {
        await using var elsewhere = new LoopbackServer(LoopbackReply.Of(200, null, "", ("X-VO-Bearer", "t")));
        await using var server = new LoopbackServer(LoopbackReply.Silence());
        var challenge = $"ivoa_bearer standard_id=\"{WithPassword}\", access_url=\"{elsewhere.Url}login?x=hush\"";

        var refused = await Assert.ThrowsAsync<TapAuthenticationException>(() => LogInAsync(server, challenge));

        Assert.Equal(TapAuthenticationFailure.OutOfScope, refused.Failure);
        Assert.Contains($"add http://127.0.0.1:{elsewhere.Url.Port} to the origins", refused.Message, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Requests);
        SecretAssert.IsFree(refused, "hush");

        using var credential = await LoginAdvisor.LogInAsync(
            _world.Http, _world.Time, new LoginMeans { Login = Jane }, Advice(challenge), [server.Url, elsewhere.Url], default);
        Assert.Equal("Bearer t", await _world.AuthorizationAsync(credential));
    }

    [Fact]
    public async Task A_refused_password_is_not_tried_the_next_way()
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(401, "text/plain", "wrong"));
        var refused = await Assert.ThrowsAsync<TapAuthenticationException>(() => LogInAsync(
            server,
            $"ivoa_bearer standard_id=\"{WithPassword}\", access_url=\"{server.Url}login\"",
            $"ivoa_cookie standard_id=\"{WithPassword}\", access_url=\"{server.Url}cookie\"",
            "Basic realm=\"x\""));
        Assert.Equal(TapAuthenticationFailure.LoginRefused, refused.Failure);
        Assert.Equal(["POST /login +body"], server.Log);
        SecretAssert.IsFree(refused, Password);
    }

    [Fact]
    public async Task The_first_way_that_the_means_are_good_for_is_taken()
    {
        var advice = Advice($"ivoa_bearer standard_id=\"{WithPassword}\", access_url=\"https://a.example/login\"", "Bearer");
        using var credential = await LoginAdvisor.LogInAsync(
            _world.Http, _world.Time, new LoginMeans { Token = TapSecret.Of("mine") }, advice, [AuthWorld.Service], default);
        Assert.Equal("Bearer mine", await _world.AuthorizationAsync(credential));
    }

    [Theory]
    [InlineData("Negotiate", "It offers Unsupported (Negotiate)")]
    [InlineData("Bearer", "It offers Token (Bearer)")]
    [InlineData(null, "It names no way to authenticate")]
    public async Task Without_a_way_in_it_says_what_is_offered(string? challenge, string offer)
    {
        var nothing = await Assert.ThrowsAsync<TapAuthenticationException>(() => LoginAdvisor.LogInAsync(
            _world.Http,
            _world.Time,
            new LoginMeans { Login = Jane },
            challenge is null ? Advice() : Advice(challenge),
            [AuthWorld.Service],
            default));
        Assert.Equal(TapAuthenticationFailure.NoWayIn, nothing.Failure);
        Assert.Contains(offer, nothing.Message, StringComparison.Ordinal);
        Assert.Contains("login of 'jane'", nothing.Message, StringComparison.Ordinal);
    }

    private static LoginAdvice Advice(params string[] challenges) =>
        LoginAdvisor.FromChallenges(HttpStatusCode.Unauthorized, AuthChallenge.Parse(challenges));

    private Task<TapCredential> LogInAsync(LoopbackServer server, params string[] challenges) => LoginAdvisor.LogInAsync(
        _world.Http, _world.Time, new LoginMeans { Login = Jane }, Advice(challenges), [server.Url], default);
}
