using System.Buffers.Text;
using System.Net;
using System.Text.Json;
using TypedTap.Testing.Tests.Support;
using TypedTap.Testing.Wire;

namespace TypedTap.Testing.Tests.Access;

public sealed class LoginTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Who_is_known_gets_all_rows_and_who_is_not_gets_fewer_or_401()
    {
        await using var tap = await TapAsync(LoginSchemes.Basic | LoginSchemes.Bearer | LoginSchemes.Cookie);
        var token = tap.Accounts.IssueToken("ada");
        var basic = Convert.ToBase64String("ada:pw"u8);
        Assert.Equal((5, null), await AskAsync(tap));
        Assert.Equal((10, "ada"), await AskAsync(tap, ("Authorization", $"Basic {basic}")));
        Assert.Equal((10, "ada"), await AskAsync(tap, ("Authorization", $"Bearer {token}")));
        Assert.Equal((10, "ada"), await AskAsync(tap, ("Cookie", $"a=b; CADC_SSO=\"{tap.Accounts.IssueCookie("ada")}\"")));
        Assert.Equal((5, null), await AskAsync(tap, ("Cookie", "CADC_SSO=\"stale\"")));
        Assert.Equal((401, null), await AskAsync(tap, ("Authorization", $"Basic {Convert.ToBase64String("ada:wrong"u8)}")));

        tap.Accounts.Revoke(token);
        Assert.Equal((401, null), await AskAsync(tap, ("Authorization", $"Bearer {token}")));
        var shortlived = tap.Accounts.IssueToken("ada", TimeSpan.FromMinutes(1));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((401, null), await AskAsync(tap, ("Authorization", $"Bearer {shortlived}")));
    }

    [Fact]
    public async Task A_scheme_that_is_not_looked_at_makes_anonymous()
    {
        await using var tap = await TapAsync(LoginSchemes.Cookie);
        Assert.Equal((5, null), await AskAsync(tap, ("Authorization", $"Bearer {tap.Accounts.IssueToken("ada")}")));
    }

    [Theory]
    [InlineData(IdentityHeader.True, "ada")]
    [InlineData(IdentityHeader.Absent, null)]
    [InlineData(IdentityHeader.Wrong, "somebody-else")]
    [InlineData(IdentityHeader.Anonymous, "anonymous")]
    public async Task The_identity_header_can_lie(IdentityHeader header, string? says)
    {
        await using var tap = await TapAsync(LoginSchemes.Bearer, options => options with { IdentityHeader = header });
        Assert.Equal((10, says), await AskAsync(tap, ("Authorization", $"Bearer {tap.Accounts.IssueToken("ada")}")));
    }

    [Fact]
    public async Task Challenges_tell_where_to_log_in()
    {
        await using var tap = await TapAsync(
            LoginSchemes.Bearer | LoginSchemes.Cookie,
            options => options with { Profile = new EmbeddedProfile { LoginElsewhere = true }, LoginRequired = true });
        using var http = Raw.Client();
        using var refused = await http.GetAsync(new Uri(tap.Url.AbsoluteUri + "/tables"));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(
            ["Bearer", "ivoa_bearer", "ivoa_cookie"],
            refused.Headers.NonValidated["WWW-Authenticate"].Select(challenge => challenge.Split(' ')[0]));
        Assert.Contains(
            $"access_url=\"{tap.Elsewhere}ivoa/login\"",
            refused.Headers.NonValidated["WWW-Authenticate"].Last(),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await http.GetAsync(new Uri(tap.Url.AbsoluteUri + "/capabilities")).StatusAsync());
    }

    [Fact]
    public async Task Cookie_logins()
    {
        await using var tap = await TapAsync(LoginSchemes.Cookie | LoginSchemes.Bearer);
        using var http = Raw.Client();
        var wrong = Raw.Form(("username", "ada"), ("password", "no"));
        Assert.Equal(HttpStatusCode.Unauthorized, await http.PostAsync(tap.CookieLogin, wrong).StatusAsync());
        var cookie = await http.PostAsync(tap.CookieLogin, Right).TextAsync();
        Assert.Equal((10, "ada"), await AskAsync(tap, ("Cookie", $"CADC_SSO=\"{cookie}\"")));

        using var ivoa = await http.PostAsync(tap.IvoaLogin, Right);
        Assert.Equal((10, "ada"), await AskAsync(tap, ("Authorization", "Bearer " + ivoa.Headers.GetValues("X-VO-Bearer").Single())));
        Assert.Equal((10, "ada"), await AskAsync(tap, ("Cookie", ivoa.Headers.GetValues("Set-Cookie").Single().Split(';')[0])));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData("abc")]
    public void A_jwt_cannot_be_read_as_plain_base64(string user)
    {
        var payload = new EmbeddedAccounts(_time).IssueToken(user, jwt: true).Split('.')[1];
        Assert.Contains('-', payload);
        Assert.Contains('_', payload);
        Assert.Throws<FormatException>(() => Convert.FromBase64String(payload));
    }

    [Fact]
    public async Task Esos_token_is_a_jwt_in_base64url()
    {
        await using var tap = await TapAsync(LoginSchemes.Bearer);
        using var http = Raw.Client();
        const string Query = "?response_type=id_token+token&grant_type=password&client_id=clientid&username=ada&password=";
        Assert.Equal(HttpStatusCode.Unauthorized, await http.GetAsync(new Uri(tap.EsoToken + Query + "no")).StatusAsync());
        using var answer = JsonDocument.Parse(await http.GetStringAsync(new Uri(tap.EsoToken + Query + "pw")));
        var token = answer.RootElement.GetProperty("id_token").GetString()!;
        var payload = token.Split('.')[1];
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
        Assert.Equal(28800, answer.RootElement.GetProperty("expires_in").GetInt32());
        Assert.Equal((_time.GetUtcNow() + TimeSpan.FromHours(8)).ToUnixTimeSeconds(), claims.RootElement.GetProperty("exp").GetInt64());
        Assert.Equal((10, "ada"), await AskAsync(tap, ("Authorization", $"Bearer {token}")));
    }

    [Fact]
    public async Task OAuth_grants()
    {
        var accounts = new EmbeddedAccounts(_time) { ClientSecret = "s3", RotateRefreshTokens = true }.Add("ada", "pw");
        await using var tap = await TapAsync(LoginSchemes.Bearer, options => options with { Accounts = accounts });
        Assert.Equal("invalid_client", await GrantAsync(tap, ("grant_type", "client_credentials"), ("client_id", "clientid")));
        (string, string)[] client = [("client_id", "clientid"), ("client_secret", "s3")];
        var machine = await GrantAsync(tap, [("grant_type", "client_credentials"), .. client]);
        Assert.Equal((10, "clientid"), await AskAsync(tap, ("Authorization", $"Bearer {machine}")));

        var user = await GrantAsync(tap, [("grant_type", "password"), ("username", "ada"), ("password", "pw"), .. client]);
        Assert.Equal((10, "ada"), await AskAsync(tap, ("Authorization", $"Bearer {user}")));
        var refresh = await GrantAsync(
            tap,
            "refresh_token",
            [("grant_type", "password"), ("username", "ada"), ("password", "pw"), .. client]);
        accounts.RevokeAll();
        Assert.Equal((401, null), await AskAsync(tap, ("Authorization", $"Bearer {user}")));
        var renewed = await GrantAsync(tap, [("grant_type", "refresh_token"), ("refresh_token", refresh), .. client]);
        Assert.Equal((10, "ada"), await AskAsync(tap, ("Authorization", $"Bearer {renewed}")));
        Assert.Equal("invalid_grant", await GrantAsync(tap, [("grant_type", "refresh_token"), ("refresh_token", refresh), .. client]));
    }

    [Fact]
    public async Task A_device_waits_for_its_user()
    {
        await using var tap = await TapAsync(LoginSchemes.Bearer);
        using var http = Raw.Client();
        using var started = JsonDocument.Parse(await http.PostAsync(tap.OAuthDevice, Raw.Form(("client_id", "clientid"))).TextAsync());
        var code = started.RootElement.GetProperty("device_code").GetString()!;
        Task<string> Poll() => GrantAsync(
            tap,
            ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
            ("device_code", code),
            ("client_id", "clientid"));

        Assert.Equal("authorization_pending", await Poll());
        Assert.Equal("slow_down", await Poll());
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("slow_down", await Poll());
        _time.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal("authorization_pending", await Poll());
        tap.Accounts.ApproveDevice(started.RootElement.GetProperty("user_code").GetString()!, "ada");
        _time.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal((10, "ada"), await AskAsync(tap, ("Authorization", $"Bearer {await Poll()}")));
    }

    [Fact]
    public async Task A_client_certificate_is_a_user()
    {
        using var certificate = LoopbackCertificate.ForServer();
        using var ada = LoopbackCertificate.ForClient("ada");
        await using var tap = await TapAsync(
            LoginSchemes.Certificate,
            options => options with { Certificate = certificate, ClientCertificates = ClientCertificateMode.Requested });
        Assert.Equal((10, "ada"), await AskAsync(tap, LoopbackCertificate.Handler(certificate, ada)));
        Assert.Equal((5, null), await AskAsync(tap, LoopbackCertificate.Handler(certificate)));
    }

    [Fact]
    public async Task A_secret_that_went_to_another_origin_is_found_wherever_it_was_put()
    {
        var log = new RequestLog();
        await using var other = new LoopbackServer(LoopbackReply.Of(200, null, ""), new LoopbackServerOptions { Log = log });
        await using var tap = await TapAsync(LoginSchemes.Bearer | LoginSchemes.Cookie, options => options with { Log = log });
        var (token, cookie) = (tap.Accounts.IssueToken("ada"), tap.Accounts.IssueCookie("ada"));
        using var http = Raw.Client();
        await AskAsync(tap, ("Authorization", $"Bearer {token}"));
        await http.GetStringAsync(other.Url);
        Assert.Empty(log.Leaks(tap.Accounts.Secrets, tap.Url));

        await http.GetStringAsync(new Uri(other.Url, "?t=" + Uri.EscapeDataString(cookie)));
        await http.PostAsync(other.Url, Raw.Form(("password", "pw"))).TextAsync();
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String("ada:pw"u8));
        await http.GetStringAsync(other.Url);
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        await http.GetStringAsync(other.Url);
        Assert.Equal([3, 4, 5, 6], log.Leaks(tap.Accounts.Secrets, tap.Url).Select(request => request.Number));
    }

    private static FormUrlEncodedContent Right => Raw.Form(("username", "ada"), ("password", "pw"));

    private async Task<EmbeddedTapService> TapAsync(
        LoginSchemes schemes, Func<EmbeddedTapServiceOptions, EmbeddedTapServiceOptions>? more = null)
    {
        var options = new EmbeddedTapServiceOptions
        {
            Accepts = schemes,
            Accounts = new EmbeddedAccounts(_time).Add("ada", "pw"),
            Time = _time
        };
        return await NumberedService.StartAsync(more?.Invoke(options) ?? options);
    }

    /// <summary>Rows (or the status, where it is not 200) and X-VO-Authenticated of a query for ten rows.</summary>
    private static Task<(int Rows, string? Who)> AskAsync(EmbeddedTapService tap, params (string Name, string Value)[] headers) =>
        AskAsync(tap, null, headers);

    private static async Task<(int Rows, string? Who)> AskAsync(
        EmbeddedTapService tap,
        SocketsHttpHandler? handler,
        params (string Name, string Value)[] headers)
    {
        using var http = Raw.Client(handler);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(tap.Url.AbsoluteUri + "/sync"));
        request.Content = Raw.Query("SELECT TOP 10 *");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request);
        var who = response.Headers.TryGetValues("X-VO-Authenticated", out var values) ? values.Single() : null;
        var rows = (await response.Content.ReadAsStringAsync()).Split("<TR>").Length - 1;
        return (response.StatusCode == HttpStatusCode.OK ? rows : (int)response.StatusCode, who);
    }

    private static Task<string> GrantAsync(EmbeddedTapService tap, params (string Name, string Value)[] fields) =>
        GrantAsync(tap, "access_token", fields);

    /// <summary>A member of the answer of the token endpoint, or its error.</summary>
    private static async Task<string> GrantAsync(EmbeddedTapService tap, string member, params (string Name, string Value)[] fields)
    {
        using var http = Raw.Client();
        using var answer = JsonDocument.Parse(await http.PostAsync(tap.OAuthToken, Raw.Form(fields)).TextAsync());
        return answer.RootElement.TryGetProperty("error", out var error)
            ? error.GetString()!
            : answer.RootElement.GetProperty(member).GetString()!;
    }

    [Theory]
    [InlineData("basic")]
    [InlineData("BASIC")]
    [InlineData("bearer")]
    [InlineData("BEARER")]
    public async Task Schemes_have_no_case(string scheme)
    {
        await using var tap = await TapAsync(LoginSchemes.Basic | LoginSchemes.Bearer);
        var credential = scheme.Equals("basic", StringComparison.OrdinalIgnoreCase)
            ? Convert.ToBase64String("ada:pw"u8)
            : tap.Accounts.IssueToken("ada");
        Assert.Equal((10, "ada"), await AskAsync(tap, ("Authorization", $"{scheme} {credential}")));
    }
}
