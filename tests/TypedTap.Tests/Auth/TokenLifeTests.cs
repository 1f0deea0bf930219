using TypedTap.Auth;
using TypedTap.Http;

namespace TypedTap.Tests.Auth;

public sealed class TokenLifeTests : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly AuthWorld _world = new();
    private int _issued;

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData(8 * 60, 10)]
    [InlineData(60, 6)]
    [InlineData(10, 1)]
    [InlineData(2, 0.5)]
    [InlineData(0.5, 0.25)]
    public async Task A_token_is_renewed_a_tenth_of_its_life_before_its_end(double lifeMinutes, double marginMinutes)
    {
        var life = TimeSpan.FromMinutes(lifeMinutes);
        using var credential = Provider(life);
        Assert.Equal("Bearer token-1", await _world.AuthorizationAsync(credential));

        _world.Time.Advance(life - TimeSpan.FromMinutes(marginMinutes) - TimeSpan.FromSeconds(1));
        Assert.Equal("Bearer token-1", await _world.AuthorizationAsync(credential));

        _world.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("Bearer token-2", await _world.AuthorizationAsync(credential));
    }

    [Fact]
    public async Task A_token_does_not_end_within_what_it_is_sent_for()
    {
        using var credential = Provider(Hour);
        await _world.AuthorizationAsync(credential);
        _world.Time.Advance(TimeSpan.FromMinutes(45));

        Assert.Equal("Bearer token-1", await _world.AuthorizationAsync(credential, TimeSpan.FromMinutes(14)));
        Assert.Equal("Bearer token-2", await _world.AuthorizationAsync(credential, TimeSpan.FromMinutes(15)));
    }

    [Fact]
    public async Task A_token_that_is_shorter_than_every_need_is_not_renewed_with_every_request()
    {
        using var credential = Provider(TimeSpan.FromMinutes(10));
        for (var i = 0; i < 5; i++)
            Assert.Equal("Bearer token-1", await _world.AuthorizationAsync(credential, Hour));
        _world.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("Bearer token-2", await _world.AuthorizationAsync(credential, Hour));
    }

    [Fact]
    public async Task A_token_without_an_end_is_kept()
    {
        using var credential = TapCredential.Bearer(_ => ValueTask.FromResult(new AccessToken($"token-{++_issued}")), AuthWorld.Service);
        await _world.AuthorizationAsync(credential);
        _world.Time.Advance(TimeSpan.FromDays(100));
        Assert.Equal("Bearer token-1", await _world.AuthorizationAsync(credential, Hour));
        Assert.Null(credential.Expires);
    }

    [Fact]
    public async Task The_end_of_a_jwt_is_read_from_it()
    {
        using var credential = TapCredential.Bearer(TapSecret.Of(Jwt.Expiring(_world.Now + Hour)), AuthWorld.Service);
        Assert.Null(credential.Expires);
        Assert.StartsWith("Bearer eyJ", await _world.AuthorizationAsync(credential), StringComparison.Ordinal);
        Assert.Equal(_world.Now + Hour, credential.Expires);
    }

    [Fact]
    public async Task An_expired_token_is_an_error_before_anything_is_sent()
    {
        var token = Jwt.Expiring(_world.Now + Hour);
        using var credential = TapCredential.Bearer(TapSecret.Of(token), AuthWorld.Service);
        await _world.AuthorizationAsync(credential);
        _world.Time.Advance(Hour);

        var expired = await Assert.ThrowsAsync<TapAuthenticationException>(() => _world.AuthorizationAsync(credential));

        Assert.Equal(TapAuthenticationFailure.Expired, expired.Failure);
        Assert.Contains("ended at 2026-11-20T13:00:00Z", expired.Message, StringComparison.Ordinal);
        SecretAssert.IsFree(expired, token, token.Split('.')[1]);
    }

    [Fact]
    public async Task Near_its_end_a_token_that_nothing_renews_is_still_sent()
    {
        using var credential = TapCredential.Bearer(TapSecret.Of(Jwt.Expiring(_world.Now + Hour)), AuthWorld.Service);
        await _world.AuthorizationAsync(credential);
        _world.Time.Advance(Hour - TimeSpan.FromSeconds(1));
        Assert.NotNull(await _world.AuthorizationAsync(credential, Hour));
    }

    [Theory]
    [InlineData("opaque")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    [InlineData("eyJhbGciOiJub25lIn0.bm90IGpzb24.x")]
    [InlineData("eyJhbGciOiJub25lIn0.W10.x")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.x")]
    public async Task A_token_that_says_nothing_readable_is_opaque(string token)
    {
        using var credential = TapCredential.Bearer(TapSecret.Of(token), AuthWorld.Service);
        Assert.Equal("Bearer " + token, await _world.AuthorizationAsync(credential));
        Assert.Null(credential.Expires);
    }

    [Theory]
    [InlineData("""{"exp":"soon"}""")]
    [InlineData("""{"exp":-1}""")]
    [InlineData("""{"exp":1e99}""")]
    [InlineData("""{"exp":null}""")]
    public void A_strange_end_is_none(string payload) => Assert.Null(JsonWebToken.ExpiryOf(Jwt.Of(payload)));

    [Fact]
    public void A_fraction_of_a_second_is_no_problem() =>
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1700000000), JsonWebToken.ExpiryOf(Jwt.Of("""{"exp":1700000000.75}""")));

    [Fact]
    public void Damaged_tokens_are_opaque_at_worst()
    {
        var random = new Random(23);
        var good = Jwt.Expiring(_world.Now);
        for (var i = 0; i < 20_000; i++)
        {
            var text = good.ToCharArray();
            text[random.Next(text.Length)] = (char)random.Next(1, 256);
            JsonWebToken.ExpiryOf(new string(text)[random.Next(20)..]);
        }
    }

    [Fact]
    public async Task Fifty_who_need_a_token_ask_once()
    {
        var gate = new TaskCompletionSource();
        using var credential = TapCredential.Bearer(
            async _ =>
            {
                Interlocked.Increment(ref _issued);
                await gate.Task;
                return new AccessToken("token", _world.Now + Hour);
            },
            AuthWorld.Service);

        var all = Enumerable.Range(0, 50).Select(_ => Task.Run(() => _world.AuthorizationAsync(credential))).ToList();
        gate.SetResult();

        Assert.All(await Task.WhenAll(all), header => Assert.Equal("Bearer token", header));
        Assert.Equal(1, _issued);
    }

    [Fact]
    public async Task A_cancelled_caller_does_not_cancel_the_others()
    {
        var gate = new TaskCompletionSource();
        var asked = new TaskCompletionSource<CancellationToken>();
        using var credential = TapCredential.Bearer(
            async cancel =>
            {
                asked.SetResult(cancel);
                await gate.Task;
                return new AccessToken("token");
            },
            AuthWorld.Service);
        using var cancel = new CancellationTokenSource();

        var first = _world.SendAsync(credential, default, cancel.Token);
        var renewal = await asked.Task;
        var second = _world.AuthorizationAsync(credential);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.False(renewal.IsCancellationRequested);
        gate.SetResult();
        Assert.Equal("Bearer token", await second);
    }

    [Fact]
    public async Task When_everybody_has_left_the_request_ends_and_the_next_caller_begins_anew()
    {
        var ended = new TaskCompletionSource();
        using var credential = TapCredential.Bearer(
            async cancel =>
            {
                if (Interlocked.Increment(ref _issued) > 1)
                    return new AccessToken("second");
                await using var registration = cancel.Register(ended.SetResult);
                await Task.Delay(Timeout.Infinite, cancel);
                return new AccessToken("never");
            },
            AuthWorld.Service);
        using var cancel = new CancellationTokenSource();

        var only = _world.SendAsync(credential, default, cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => only);
        if (Volatile.Read(ref _issued) > 0)
            await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
        else
            _issued = 1;
        Assert.Equal("Bearer second", await _world.AuthorizationAsync(credential));
    }

    [Fact]
    public async Task A_renewal_that_fails_does_not_matter_while_the_old_token_does()
    {
        var fails = false;
        using var credential = TapCredential.Bearer(
            _ => ++_issued > 0 && fails
                ? throw new TapAuthenticationException("down")
                : ValueTask.FromResult(new AccessToken($"token-{_issued}", _world.Now + Hour)),
            AuthWorld.Service);
        await _world.AuthorizationAsync(credential);
        fails = true;
        _world.Time.Advance(TimeSpan.FromMinutes(56));

        Assert.Equal("Bearer token-1", await _world.AuthorizationAsync(credential));
        Assert.Equal("Bearer token-1", await _world.AuthorizationAsync(credential));
        Assert.Equal(2, _issued);

        // Not good for so long: then the failure is told.
        await Assert.ThrowsAsync<TapAuthenticationException>(() => _world.AuthorizationAsync(credential, TimeSpan.FromMinutes(5)));

        // Tried again after a while, and used when it works.
        _world.Time.Advance(TimeSpan.FromSeconds(31));
        fails = false;
        Assert.Equal("Bearer token-4", await _world.AuthorizationAsync(credential));
    }

    [Fact]
    public async Task A_renewal_that_fails_after_the_end_is_told()
    {
        var fails = false;
        using var credential = TapCredential.Bearer(
            _ => fails ? throw new TapAuthenticationException("down") : ValueTask.FromResult(new AccessToken("token", _world.Now + Hour)),
            AuthWorld.Service);
        await _world.AuthorizationAsync(credential);
        fails = true;
        _world.Time.Advance(Hour);
        Assert.Equal("down", (await Assert.ThrowsAsync<TapAuthenticationException>(() => _world.AuthorizationAsync(credential))).Message);
    }

    [Fact]
    public async Task After_a_401_exactly_the_token_that_was_sent_is_dropped()
    {
        using var credential = Provider(Hour);
        var pipeline = (IRequestCredential)credential;
        var first = await _world.SendAsync(credential);
        Assert.True(pipeline.TryDiscard(first));
        var second = await _world.SendAsync(credential);
        Assert.Equal("token-2", second.Authorization!.Parameter);

        // The 401 to another request with the old token comes late.
        Assert.True(pipeline.TryDiscard(first));
        Assert.Equal("Bearer token-2", await _world.AuthorizationAsync(credential));
        Assert.Equal(2, _issued);
    }

    [Fact]
    public async Task A_token_that_was_refused_is_not_sent_again()
    {
        using var credential = TapCredential.Bearer(_ => ValueTask.FromResult(new AccessToken("hush-same")), AuthWorld.Service);
        Assert.True(((IRequestCredential)credential).TryDiscard(await _world.SendAsync(credential)));

        var refused = await Assert.ThrowsAsync<TapAuthenticationException>(() => _world.AuthorizationAsync(credential));

        Assert.Equal(TapAuthenticationFailure.CredentialRefused, refused.Failure);
        SecretAssert.IsFree(refused, "hush-same");
    }

    [Fact]
    public async Task What_cannot_be_replaced_is_not_tried_twice()
    {
        using var bearer = TapCredential.Bearer(TapSecret.Of("hush"), AuthWorld.Service);
        using var basic = TapCredential.Basic(TapLogin.Of("jane", TapSecret.Of("hush")), AuthWorld.Service);
        using var cookie = TapCredential.Cookie("SSO", TapSecret.Of("hush"), AuthWorld.Service);
        foreach (var credential in (TapCredential[])[bearer, basic, cookie])
            Assert.False(((IRequestCredential)credential).TryDiscard(await _world.SendAsync(credential)));
    }

    [Fact]
    public async Task A_refused_password_that_was_typed_is_asked_for_again()
    {
        var prompt = new SecretPrompt("? ", new ScriptedTerminal("wrong", "right"));
        using var basic = TapCredential.Basic(TapLogin.Of("jane", TapSecret.FromPrompt(prompt)), AuthWorld.Service);
        var sent = await _world.SendAsync(basic);
        Assert.True(((IRequestCredential)basic).TryDiscard(sent));
        Assert.NotEqual(sent.Authorization, (await _world.SendAsync(basic)).Authorization);
    }

    [Fact]
    public async Task After_a_log_out_nothing_is_sent()
    {
        using var credential = Provider(Hour);
        var sent = await _world.SendAsync(credential);
        credential.LogOut();

        var over = await Assert.ThrowsAsync<TapAuthenticationException>(() => _world.AuthorizationAsync(credential));

        Assert.Equal(TapAuthenticationFailure.LoggedOut, over.Failure);
        Assert.Null(credential.Expires);
        Assert.False(((IRequestCredential)credential).TryDiscard(sent));
        Assert.Equal(1, _issued);
    }

    [Fact]
    public async Task A_log_out_ends_a_login_that_is_under_way()
    {
        var asked = new TaskCompletionSource();
        using var credential = TapCredential.Bearer(
            async cancel =>
            {
                asked.SetResult();
                await Task.Delay(Timeout.Infinite, cancel);
                return new AccessToken("never");
            },
            AuthWorld.Service);
        var waiting = _world.AuthorizationAsync(credential);
        await asked.Task;
        credential.LogOut();
        var over = await Assert.ThrowsAsync<TapAuthenticationException>(() => waiting);
        Assert.Equal(TapAuthenticationFailure.LoggedOut, over.Failure);
    }

    [Fact]
    public async Task Renewals_under_load_never_give_an_old_token_or_two_at_once()
    {
        var inside = 0;
        using var credential = TapCredential.Bearer(
            async cancel =>
            {
                Assert.Equal(1, Interlocked.Increment(ref inside));
                var token = new AccessToken($"token-{Interlocked.Increment(ref _issued)}", _world.Now + Hour);
                await Task.Yield();
                Interlocked.Decrement(ref inside);
                return token;
            },
            AuthWorld.Service);
        for (var round = 1; round <= 40; round++)
        {
            var all = await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => Task.Run(() => _world.AuthorizationAsync(credential))));
            Assert.All(all, header => Assert.Equal($"Bearer token-{round}", header));
            _world.Time.Advance(TimeSpan.FromMinutes(55));
        }
    }

    private TapCredential Provider(TimeSpan life) =>
        TapCredential.Bearer(_ => ValueTask.FromResult(new AccessToken($"token-{++_issued}", _world.Now + life)), AuthWorld.Service);
}
