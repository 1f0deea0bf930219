using TypedTap.Auth;
using TypedTap.Tests.Http;

namespace TypedTap.Tests.Auth;

public sealed class DeviceLoginTests
{
    private const string Begin = """
        {"device_code":"hush-device","user_code":"WDJB-MJHT","verification_uri":"https://login.example/device",
         "verification_uri_complete":"https://login.example/device?user_code=WDJB-MJHT","expires_in":1800,"interval":5}
        """;

    private readonly List<DeviceCode> _shown = [];
    private readonly List<DateTimeOffset> _polls = [];

    [Fact]
    public async Task The_user_is_shown_a_code_and_waited_for()
    {
        var world = new AuthWorld();
        await using var server = Server(world, Error("authorization_pending"), Error("authorization_pending"), Token);
        using var credential = Credential(server);

        var login = world.AuthorizationAsync(credential);
        await world.Time.AdvanceUntilAsync(login, TimeSpan.FromSeconds(1));

        Assert.Equal("Bearer t", await login);
        var code = Assert.Single(_shown);
        Assert.Equal(("WDJB-MJHT", "https://login.example/device"), (code.UserCode, code.VerificationUrl.AbsoluteUri));
        Assert.Equal("https://login.example/device?user_code=WDJB-MJHT", code.CompleteUrl!.AbsoluteUri);
        SecretAssert.IsFree(code.ToString(), "hush-device");
        Assert.Equal("urn:ietf:params:oauth:grant-type:device_code", server.Requests[^1].Field("grant_type"));
        Assert.Equal(("hush-device", "me"), (server.Requests[^1].Field("device_code"), server.Requests[^1].Field("client_id")));
        Assert.All(Pauses(), pause => Assert.True(pause >= TimeSpan.FromSeconds(5), $"{pause}"));
    }

    [Fact]
    public async Task Slow_down_makes_all_further_pauses_longer()
    {
        var world = new AuthWorld();
        await using var server = Server(
            world, Error("authorization_pending"), Error("slow_down"), Error("slow_down"), Error("authorization_pending"), Token);
        using var credential = Credential(server);

        var login = world.AuthorizationAsync(credential);
        await world.Time.AdvanceUntilAsync(login, TimeSpan.FromSeconds(1));

        Assert.Equal("Bearer t", await login);
        Assert.Collection(
            Pauses(),
            pause => Assert.True(pause >= TimeSpan.FromSeconds(5)),
            pause => Assert.True(pause >= TimeSpan.FromSeconds(10)),
            pause => Assert.True(pause >= TimeSpan.FromSeconds(15)),
            pause => Assert.True(pause >= TimeSpan.FromSeconds(15)));
    }

    [Fact]
    public async Task A_failure_of_the_network_makes_pauses_longer_and_ends_nothing()
    {
        var world = new AuthWorld();
        await using var server = Server(world, LoopbackReply.Raw("", []) with { Reset = true }, Token);
        using var credential = Credential(server);
        var login = world.AuthorizationAsync(credential);
        await world.Time.AdvanceUntilAsync(login, TimeSpan.FromSeconds(1));
        Assert.Equal("Bearer t", await login);
        Assert.True(Assert.Single(Pauses()) >= TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("access_denied", TapAuthenticationFailure.LoginRefused)]
    [InlineData("expired_token", TapAuthenticationFailure.Expired)]
    [InlineData("invalid_client", TapAuthenticationFailure.LoginRefused)]
    public async Task A_no_is_told(string error, TapAuthenticationFailure failure)
    {
        var world = new AuthWorld();
        await using var server = Server(world, Error(error));
        using var credential = Credential(server);
        var login = world.AuthorizationAsync(credential);
        await world.Time.AdvanceUntilAsync(login, TimeSpan.FromSeconds(5));
        var failed = await Assert.ThrowsAsync<TapAuthenticationException>(() => login);
        Assert.Equal(failure, failed.Failure);
        SecretAssert.IsFree(failed, "hush-device");
    }

    [Fact]
    public async Task Nobody_is_waited_for_longer_than_the_code_lives()
    {
        var world = new AuthWorld();
        await using var server = Server(world, Error("authorization_pending"));
        using var credential = Credential(server);
        var login = world.AuthorizationAsync(credential);
        await world.Time.AdvanceUntilAsync(login, TimeSpan.FromSeconds(2));
        var failed = await Assert.ThrowsAsync<TapAuthenticationException>(() => login);
        Assert.Equal(TapAuthenticationFailure.Expired, failed.Failure);
        Assert.Contains("nobody confirmed it in time", failed.Message, StringComparison.Ordinal);
        Assert.NotEmpty(_polls);
    }

    [Fact]
    public async Task Waiting_ends_with_the_caller()
    {
        var world = new AuthWorld();
        await using var server = Server(world, Error("authorization_pending"));
        using var cancel = new CancellationTokenSource();
        using var credential = TapCredential.OAuthDevice(Client(server), (_, _) => new ValueTask(cancel.CancelAsync()), AuthWorld.Service);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.SendAsync(credential, default, cancel.Token));
        Assert.Empty(_polls);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"device_code":"hush-device","user_code":"A","verification_uri":"http://login.example/device"}""")]
    [InlineData("""{"device_code":"hush-device","user_code":"A","verification_uri":"javascript:alert(1)"}""")]
    [InlineData("""{"device_code":"hush-device","verification_uri":"https://login.example/device"}""")]
    [InlineData("not json")]
    public async Task A_beginning_that_is_none_is_told(string begin)
    {
        var world = new AuthWorld();
        await using var server = new OAuthServerDouble(_ => OAuthServerDouble.Json(200, begin));
        using var credential = Credential(server);
        var failed = await Assert.ThrowsAsync<TapAuthenticationException>(() => world.AuthorizationAsync(credential));
        Assert.Equal(TapAuthenticationFailure.LoginFailed, failed.Failure);
        Assert.Empty(_shown);
        SecretAssert.IsFree(failed, "hush-device");
    }

    [Fact]
    public async Task A_server_without_device_logins_is_told_so()
    {
        await using var server = new OAuthServerDouble(_ => Token);
        server.Discovery = $$"""{"issuer":"{{server.Issuer}}","token_endpoint":"{{server.Url}}token"}""";
        using var world = new AuthWorld();
        var client = new OAuthClient { ClientId = "me", Issuer = server.Issuer };
        using var credential = TapCredential.OAuthDevice(client, Show, AuthWorld.Service);
        var failed = await Assert.ThrowsAsync<TapAuthenticationException>(() => world.AuthorizationAsync(credential));
        Assert.Equal(TapAuthenticationFailure.NoWayIn, failed.Failure);
    }

    private static LoopbackReply Token => OAuthServerDouble.Json(200, """{"access_token":"t","expires_in":3600}""");

    private static LoopbackReply Error(string error) => OAuthServerDouble.Json(400, $$"""{"error":"{{error}}"}""");

    private static OAuthClient Client(OAuthServerDouble server) =>
        new() { ClientId = "me", TokenEndpoint = new Uri(server.Url, "token"), DeviceEndpoint = new Uri(server.Url, "device") };

    private OAuthServerDouble Server(AuthWorld world, params LoopbackReply[] answers) => new(request =>
    {
        if (request.Path == "/device")
            return OAuthServerDouble.Json(200, Begin);
        lock (_polls)
            _polls.Add(world.Now);
        return answers[Math.Min(_polls.Count, answers.Length) - 1];
    });

    private TapCredential Credential(OAuthServerDouble server) => TapCredential.OAuthDevice(Client(server), Show, AuthWorld.Service);

    private ValueTask Show(DeviceCode code, CancellationToken cancellationToken)
    {
        _shown.Add(code);
        return default;
    }

    private IEnumerable<TimeSpan> Pauses() => _polls.Zip(_polls.Skip(1), (one, next) => next - one);
}
