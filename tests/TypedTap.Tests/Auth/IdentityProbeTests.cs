using TypedTap.Auth;
using TypedTap.Tests.Http;

namespace TypedTap.Tests.Auth;

public sealed class IdentityProbeTests : IDisposable
{
    private readonly AuthWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_service_says_whom_it_takes_us_for()
    {
        await using var server = new LoopbackServer(request => request.Authorization is not null
            ? LoopbackReply.Of(200, "text/xml", "", ("X-Vo-Authenticated", "tester"))
            : LoopbackReply.Of(500, null, ""));
        using var credential = Tester(server);
        Assert.Equal("tester", await AskAsync(server, credential));
        Assert.Equal(["HEAD /tap/capabilities"], server.Log);
    }

    [Fact]
    public async Task Cookies_are_sent_as_well_and_get_is_the_second_choice()
    {
        await using var server = new LoopbackServer(request => request.Method == "HEAD"
            ? LoopbackReply.Of(405, null, "")
            : LoopbackReply.Of(200, "text/xml", "<c/>", ("X-VO-Authenticated", request.Headers["Cookie"])));
        using var credential = TapCredential.Cookie("SSO", TapSecret.Of("\"a b\""), server.Url);
        Assert.Equal("SSO=\"a b\"", await AskAsync(server, credential));
    }

    [Fact]
    public async Task That_it_says_nothing_proves_nothing_unless_it_has_to()
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(200, "text/xml", ""));
        using var credential = Tester(server);
        Assert.Null(await AskAsync(server, credential));
        credential.RequireIdentity();
        var nobody = await Assert.ThrowsAsync<TapAuthenticationException>(() => AskAsync(server, credential));
        Assert.Equal(TapAuthenticationFailure.IdentityNotConfirmed, nobody.Failure);
        Assert.Contains("to nobody, not to 'tester'", nobody.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_is_an_error()
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(200, "text/xml", "", ("X-VO-Authenticated", "guest")));
        using var credential = Tester(server);
        var other = await Assert.ThrowsAsync<TapAuthenticationException>(() => AskAsync(server, credential));
        Assert.Equal(TapAuthenticationFailure.IdentityNotConfirmed, other.Failure);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_wrong_password_is_told_with_what_the_service_wants(int status)
    {
        await using var server = new LoopbackServer(LoopbackReply.Of(status, null, "", ("WWW-Authenticate", "Basic realm=\"x\", Bearer")));
        using var credential = Tester(server);
        var refused = await Assert.ThrowsAsync<TapAuthenticationException>(() => AskAsync(server, credential));
        Assert.Equal((TapAuthenticationFailure.CredentialRefused, 2), (refused.Failure, refused.Challenges.Count));
        SecretAssert.IsFree(refused, "hush-7Qz");
    }

    [Fact]
    public async Task A_redirect_does_not_get_the_credential()
    {
        await using var other = new LoopbackServer(LoopbackReply.Of(200, "text/xml", "", ("X-VO-Authenticated", "tester")));
        await using var server = new LoopbackServer(LoopbackReply.Redirect(302, other.Url.AbsoluteUri));
        using var credential = Tester(server);
        Assert.Null(await AskAsync(server, credential));
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Out_of_scope_nothing_is_sent()
    {
        await using var server = new LoopbackServer(LoopbackReply.Silence());
        using var credential = TapCredential.Basic(TapLogin.Of("tester", TapSecret.Of("hush-7Qz")), AuthWorld.Service);
        var refused = await Assert.ThrowsAsync<TapAuthenticationException>(() => AskAsync(server, credential));
        Assert.Contains($"add http://127.0.0.1:{server.Url.Port}", refused.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    private static TapCredential Tester(LoopbackServer server) =>
        TapCredential.Basic(TapLogin.Of("tester", TapSecret.Of("hush-7Qz")), server.Url);

    private Task<string?> AskAsync(LoopbackServer server, TapCredential credential) =>
        IdentityProbe.AskAsync(_world.Http, credential, new Uri(server.Url, "tap/capabilities"), default);
}
