using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using TypedTap.Auth;

namespace TypedTap.Tests.Auth;

public sealed class SecretTests
{
    private const string Hush = "hush-7Qz&1";

    [Fact]
    public async Task A_secret_is_what_was_given_and_does_not_show()
    {
        var secret = TapSecret.Of(Hush);
        Assert.Equal(Hush, await secret.RevealAsync(default));
        Assert.Equal("***", secret.ToString());
        Assert.Equal("***", new AccessToken(Hush).ToString());
    }

    [Fact]
    public void Nothing_that_holds_a_secret_is_serialised_or_shown_by_a_debugger()
    {
        object[] holders = [TapSecret.Of(Hush), TapLogin.Of("jane", TapSecret.Of(Hush)), new AccessToken(Hush),
            TapCredential.Basic(TapLogin.Of("jane", TapSecret.Of(Hush)), AuthWorld.Service),
            TapCredential.Bearer(TapSecret.Of(Hush), AuthWorld.Service), new LoginField("client_secret", Hush),
            new LoginMeans { Login = TapLogin.Of("jane", TapSecret.Of(Hush)), Token = TapSecret.Of(Hush) },
            new OAuthClient { ClientId = "c", ClientSecret = TapSecret.Of(Hush), TokenEndpoint = AuthWorld.Service }];
        foreach (var holder in holders)
        {
            SecretAssert.IsFree(holder.ToString(), Hush);
            if (holder is not LoginField)
                SecretAssert.IsFree(JsonSerializer.Serialize(holder, holder.GetType()), Hush);
            foreach (var field in holder.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic))
            {
                if (typeof(Delegate).IsAssignableFrom(field.FieldType))
                    Assert.Equal(DebuggerBrowsableState.Never, field.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State);
            }
        }
    }

    [Fact]
    public async Task An_environment_variable_is_read_when_it_is_needed()
    {
        const string name = "TYPEDTAP_TEST_SECRET_LATE";
        var secret = TapSecret.FromEnvironment(name);
        var missing = await Assert.ThrowsAsync<TapAuthenticationException>(() => secret.RevealAsync(default).AsTask());
        Assert.Equal(TapAuthenticationFailure.SecretMissing, missing.Failure);
        Assert.Contains(name, missing.Message, StringComparison.Ordinal);
        try
        {
            Environment.SetEnvironmentVariable(name, Hush);
            Assert.Equal(Hush, await secret.RevealAsync(default));
        }
        finally
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }

    [Fact]
    public async Task A_login_of_two_variables_names_the_missing_one()
    {
        const string user = "TYPEDTAP_TEST_USER";
        try
        {
            Environment.SetEnvironmentVariable(user, "jane");
            var missing = await Assert.ThrowsAsync<TapAuthenticationException>(
                () => TapLogin.FromEnvironment(user, "TYPEDTAP_TEST_NO_PASSWORD").RevealAsync(default).AsTask());
            Assert.Contains("TYPEDTAP_TEST_NO_PASSWORD", missing.Message, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(user, null);
        }
    }

    [Fact]
    public async Task A_prompt_asks_once_and_shows_nothing_of_the_answer()
    {
        var terminal = new ScriptedTerminal("huss\bh\b\b\bush", "second");
        var secret = TapSecret.FromPrompt(new SecretPrompt("Password: ", terminal));

        Assert.Equal("hush", await secret.RevealAsync(default));
        Assert.Equal("hush", await secret.RevealAsync(default));
        Assert.Equal("Password: \n", terminal.Shown);

        secret.Forget();
        Assert.Equal("second", await secret.RevealAsync(default));
        Assert.Equal("Password: \nPassword: \n", terminal.Shown);
    }

    [Fact]
    public async Task Many_who_need_the_answer_of_a_prompt_ask_once()
    {
        var terminal = new ScriptedTerminal("hush");
        var secret = TapSecret.FromPrompt(new SecretPrompt("Password: ", terminal));
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => secret.RevealAsync(default).AsTask())));
        Assert.All(all, answer => Assert.Equal("hush", answer));
        Assert.Equal("Password: \n", terminal.Shown);
    }

    [Fact]
    public async Task A_prompt_can_be_cancelled()
    {
        var secret = TapSecret.FromPrompt(new SecretPrompt("Password: ", new ScriptedTerminal()));
        using var cancel = new CancellationTokenSource();
        var asking = secret.RevealAsync(cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task Nobody_is_asked_when_input_is_redirected()
    {
        var terminal = new ScriptedTerminal("hush") { IsInputRedirected = true };
        var secret = TapSecret.FromPrompt(new SecretPrompt("Password: ", terminal));
        var missing = await Assert.ThrowsAsync<TapAuthenticationException>(() => secret.RevealAsync(default).AsTask());
        Assert.Contains("FromEnvironment", missing.Message, StringComparison.Ordinal);
        Assert.Equal("", terminal.Shown);
    }

    [Fact]
    public async Task Nothing_typed_is_an_error()
    {
        var secret = TapSecret.FromPrompt(new SecretPrompt("Password: ", new ScriptedTerminal("")));
        var missing = await Assert.ThrowsAsync<TapAuthenticationException>(() => secret.RevealAsync(default).AsTask());
        Assert.Equal(TapAuthenticationFailure.SecretMissing, missing.Failure);
    }

    [Fact]
    public async Task A_callback_is_asked_each_time_and_may_name_the_user()
    {
        var calls = 0;
        var login = TapLogin.FromCallback(_ => ValueTask.FromResult(TapLogin.Of($"jane{++calls}", TapSecret.Of(Hush))));
        Assert.Equal("jane1", (await login.RevealAsync(default)).UserName);
        Assert.Equal("jane2", (await login.RevealAsync(default)).UserName);
        Assert.Equal("jane2", login.UserName);
        SecretAssert.IsFree(login.ToString(), Hush);
    }

    [Fact]
    public async Task An_empty_secret_is_an_error()
    {
        Assert.Throws<ArgumentException>(() => TapSecret.Of(""));
        var empty = await Assert.ThrowsAsync<TapAuthenticationException>(
            () => TapSecret.FromCallback(_ => ValueTask.FromResult("")).RevealAsync(default).AsTask());
        Assert.Equal(TapAuthenticationFailure.SecretMissing, empty.Failure);
    }
}
