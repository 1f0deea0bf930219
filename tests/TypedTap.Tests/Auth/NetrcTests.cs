using TypedTap.Auth;

namespace TypedTap.Tests.Auth;

public sealed class NetrcTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("typedtap-netrc").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("machine a.example login jane password hush", "jane", "hush")]
    [InlineData("machine other login x password y\nmachine A.EXAMPLE\n\tlogin jane\n\tpassword hush\n", "jane", "hush")]
    [InlineData("default login anyone password all\n", "anyone", "all")]
    [InlineData("default login anyone password all\nmachine a.example login jane password hush", "jane", "hush")]
    [InlineData("machine a.example login first password 1 machine a.example login second password 2", "first", "1")]
    [InlineData("machine a.example login jane account staff password hush", "jane", "hush")]
    [InlineData("machine a.example user jane passwd hush", "jane", "hush")]
    [InlineData("machine a.example login \"jane doe\" password \"hu\\\"s h\"", "jane doe", "hu\"s h")]
    [InlineData("machine a.example login jane password hu\\ sh", "jane", "hu sh")]
    [InlineData("machine a.example login jane password #hush", "jane", "#hush")]
    [InlineData("# machine a.example login no password no\nmachine a.example # why\nlogin jane # who\npassword hush", "jane", "hush")]
    [InlineData("machine x macdef init\ncd /pub\nmachine a.example login no password no\n\nmachine a.example login jane password hush",
        "jane", "hush")]
    [InlineData("macdef init\r\nget x\r\n\r\nmachine a.example\r\nlogin jane\r\npassword hush\r\n", "jane", "hush")]
    [InlineData("\uFEFFmachine a.example login jané password hüsh", "jané", "hüsh")]
    public async Task The_entry_of_a_host_is_found(string text, string user, string password)
    {
        var login = await TapLogin.FromNetrc("a.example", Write(text)).RevealAsync(default);
        Assert.Equal((user, password), (login.UserName, login.Password));
    }

    [Theory]
    [InlineData("", "no entry for the machine a.example")]
    [InlineData("machine b.example login jane password hush", "no entry for the machine a.example")]
    [InlineData("machine a.example login jane", "without a login or without a password")]
    [InlineData("machine a.example password hush", "without a login or without a password")]
    [InlineData("machine a.example login jane password", "ends after \"password\", in line 1")]
    [InlineData("machine a.example login jane\npassword \"hush", "quote that is not closed, in line 2")]
    [InlineData("machine a.example login jane password hush hush2", "no keyword")]
    [InlineData("login jane password hush", "no keyword")]
    public async Task What_is_wrong_is_said_without_the_secret(string text, string reason)
    {
        var path = Write(text);
        var wrong = await Assert.ThrowsAsync<TapAuthenticationException>(
            () => TapLogin.FromNetrc("a.example", path).RevealAsync(default).AsTask());
        Assert.Contains(path, wrong.Message, StringComparison.Ordinal);
        Assert.Contains(reason, wrong.Message, StringComparison.Ordinal);
        SecretAssert.IsFree(wrong, "hush", "jane");
    }

    [Fact]
    public async Task It_is_read_when_it_is_needed_and_a_missing_one_is_an_error()
    {
        var path = Path.Combine(_folder, "later");
        var login = TapLogin.FromNetrc("a.example", path);
        var missing = await Assert.ThrowsAsync<TapAuthenticationException>(() => login.RevealAsync(default).AsTask());
        Assert.Equal(TapAuthenticationFailure.SecretMissing, missing.Failure);

        Write("machine a.example login jane password hush", path);
        Assert.Equal("hush", (await login.RevealAsync(default)).Password);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public async Task One_that_others_can_read_or_change_is_refused(UnixFileMode more)
    {
        if (OperatingSystem.IsWindows())
            return;
        var path = Write("machine a.example login jane password hush");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | more);
        var refused = await Assert.ThrowsAsync<TapAuthenticationException>(
            () => TapLogin.FromNetrc("a.example", path).RevealAsync(default).AsTask());
        Assert.Contains("chmod 600", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_ones_never_do_more_than_say_so()
    {
        var random = new Random(5);
        const string good = "# c\nmachine a.example login \"jane\\\" x\" password hush\nmacdef m\nput\n\ndefault login a password b "
            + "account c\n";
        for (var i = 0; i < 20_000; i++)
        {
            var text = good.ToCharArray();
            for (var change = random.Next(1, 6); change > 0; change--)
                text[random.Next(text.Length)] = "\"\\# \n\tmx"[random.Next(8)];
            var entries = NetrcParser.Parse(new string(text)[..random.Next(text.Length + 1)], out var error);
            Assert.True(entries is null ? error!.Contains("in line", StringComparison.Ordinal) : error is null);
        }
    }

    private string Write(string text, string? path = null)
    {
        path ??= Path.Combine(_folder, "netrc");
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }
}
