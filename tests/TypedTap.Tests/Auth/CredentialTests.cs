using System.Net;
using TypedTap.Auth;
using TypedTap.Http;

namespace TypedTap.Tests.Auth;

public sealed class CredentialTests : IDisposable
{
    private readonly AuthWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Basic_is_user_and_password_in_utf8()
    {
        using var credential = TapCredential.Basic(TapLogin.Of("jané", TapSecret.Of("hüsh:1")), AuthWorld.Service);
        Assert.Equal(
            "Basic " + Convert.ToBase64String("jané:hüsh:1"u8.ToArray()), await _world.AuthorizationAsync(credential));
        Assert.Equal("jané", ((IRequestCredential)credential).ExpectedUser);
        Assert.False(((IRequestCredential)credential).IdentityIsConfirmed);
    }

    [Fact]
    public async Task A_cookie_is_sent_as_it_is()
    {
        using var credential = TapCredential.Cookie("CADC_SSO", TapSecret.Of("\"a=b&c d/==\""), AuthWorld.Service);
        Assert.Equal("CADC_SSO=\"a=b&c d/==\"", await _world.CookieAsync(credential));
    }

    [Theory]
    [InlineData("hush\r\nX-Evil: 1")]
    [InlineData("hu sh")]
    [InlineData("hüsh")]
    [InlineData(" \n")]
    public async Task A_token_cannot_bring_other_headers_with_it(string token)
    {
        using var credential = TapCredential.Bearer(TapSecret.Of(token), AuthWorld.Service);
        var refused = await Assert.ThrowsAsync<TapAuthenticationException>(() => _world.AuthorizationAsync(credential));
        Assert.Equal(TapAuthenticationFailure.SecretUnusable, refused.Failure);
        SecretAssert.IsFree(refused, "hush", "hüsh", "Evil");
    }

    [Fact]
    public async Task White_space_around_a_token_is_taken_off()
    {
        using var credential = TapCredential.Bearer(TapSecret.Of(" token\n"), AuthWorld.Service);
        Assert.Equal("Bearer token", await _world.AuthorizationAsync(credential));
    }

    [Theory]
    [InlineData("x; evil=1")]
    [InlineData("x\r\nEvil: 1")]
    [InlineData("ü")]
    public async Task A_cookie_cannot_bring_others_with_it(string value)
    {
        using var credential = TapCredential.Cookie("SSO", TapSecret.Of(value), AuthWorld.Service);
        var refused = await Assert.ThrowsAsync<TapAuthenticationException>(() => _world.SendAsync(credential));
        SecretAssert.IsFree(refused, value, "evil");
    }

    [Theory]
    [InlineData("ja:ne", "hush")]
    [InlineData("jane", "hu\nsh")]
    public async Task What_basic_cannot_send_is_refused(string user, string password)
    {
        using var credential = TapCredential.Basic(TapLogin.Of(user, TapSecret.Of(password)), AuthWorld.Service);
        SecretAssert.IsFree(await Assert.ThrowsAsync<TapAuthenticationException>(() => _world.SendAsync(credential)), password);
    }

    [Fact]
    public void A_credential_has_origins_that_are_secure()
    {
        var login = TapLogin.Of("jane", TapSecret.Of("hush"));
        Assert.Throws<ArgumentException>(() => TapCredential.Basic(login));
        Assert.Throws<ArgumentException>(() => TapCredential.Basic(login, new Uri("http://archive.example")));
        Assert.Throws<ArgumentException>(() => TapCredential.Cookie("a b", TapSecret.Of("x"), AuthWorld.Service));
        using var loopback = TapCredential.Basic(login, new Uri("http://127.0.0.1:8080/tap"), new Uri("https://a.example/x?y"));
        Assert.Equal(["http://127.0.0.1:8080", "https://a.example:443"], loopback.Origins);
    }

    [Fact]
    public void A_credential_says_what_it_is()
    {
        using var basic = TapCredential.Basic(TapLogin.Of("jane", TapSecret.Of("hush")), AuthWorld.Service);
        Assert.Equal("user name and password of 'jane' (HTTP Basic), for https://archive.example:443", basic.ToString());
        using var bearer = TapCredential.Bearer(TapSecret.FromEnvironment("TOKEN"), AuthWorld.Service);
        Assert.Equal("bearer token from $TOKEN", bearer.Description);
        using var eso = TapCredential.PasswordLogin(LoginEndpoint.Eso, TapLogin.FromEnvironment("ESO_USER", "ESO_PASSWORD"));
        Assert.Equal("ESO login of $ESO_USER, for https://archive.eso.org:443, https://dataportal.eso.org:443", eso.ToString());
    }

    [Fact]
    public void That_answers_name_the_user_is_only_checked_when_asked_for()
    {
        using var bearer = TapCredential.Bearer(TapSecret.Of("x"), AuthWorld.Service);
        IRequestCredential seen = bearer;
        Assert.Equal((null, false), (seen.ExpectedUser, seen.IdentityIsConfirmed));
        bearer.RequireIdentity("jane");
        Assert.Equal(("jane", true), (seen.ExpectedUser, seen.IdentityIsConfirmed));

        using var basic = TapCredential.Basic(TapLogin.Of("tester", TapSecret.Of("x")), AuthWorld.Service).RequireIdentity();
        Assert.Equal(("tester", true), (((IRequestCredential)basic).ExpectedUser, ((IRequestCredential)basic).IdentityIsConfirmed));
    }

    [Fact]
    public void An_exception_has_what_a_program_needs()
    {
        var exception = new TapAuthenticationException("m")
        {
            Failure = TapAuthenticationFailure.LoginRefused,
            StatusCode = HttpStatusCode.Unauthorized,
        };
        Assert.IsAssignableFrom<TapException>(exception);
        Assert.Empty(exception.Challenges);
    }
}
