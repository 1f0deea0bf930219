using System.Text;
using TypedTap.Auth;
using TypedTap.Build.Program.Messages;
using TypedTap.Build.Program.Requests;
using TypedTap.Build.Program.Work;
using TypedTap.Build.Tests.Support;

namespace TypedTap.Build.Tests.Program;

public sealed class SecretMaskTests
{
    private static readonly Uri Service = new("https://archive.example/tap");

    [Fact]
    public async Task Secrets_of_an_item_are_hidden_in_every_form()
    {
        using var user = new Variable("ada");
        using var password = new Variable("pass word&1");
        using var token = new Variable("pass word&1.longer");
        var mask = new SecretMask();
        await Login.MeansAsync(
            new SnapshotItem { Path = "x", UserVariable = user.Name, PasswordVariable = password.Name, TokenVariable = token.Name },
            Service, mask, CancellationToken.None);
        Assert.Equal(
            "a *** b *** c *** d *** e Basic *** f ada",
            mask.Hide($"a pass word&1 b pass%20word%261 c pass word&1.longer d pass+word%261 e Basic {Base64("ada:pass word&1")} f ada"));
    }

    [Fact]
    public async Task Secrets_of_netrc_are_hidden_too()
    {
        using var folder = new TemporaryFolder();
        var netrc = folder.Write("netrc", "machine archive.example login ada password correct-horse\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(netrc, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Environment.SetEnvironmentVariable("NETRC", netrc);
        try
        {
            var mask = new SecretMask();
            await Login.MeansAsync(new SnapshotItem { Path = "x", Netrc = true }, Service, mask, CancellationToken.None);
            Assert.Equal("*** ***", mask.Hide($"correct-horse {Base64("ada:correct-horse")}"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("NETRC", null);
        }
    }

    [Fact]
    public async Task A_secret_that_is_not_there_is_told_by_its_variable()
    {
        using var token = new Variable(null);
        var item = new SnapshotItem { Path = "x", TokenVariable = token.Name };
        var e = await Assert.ThrowsAsync<TapAuthenticationException>(
            () => Login.MeansAsync(item, Service, new SecretMask(), CancellationToken.None));
        Assert.Contains(token.Name, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_no_secrets_but_what_is_made_of_them_is()
    {
        var mask = new SecretMask();
        mask.Learn("ada", "the");
        Assert.Equal("the table ***", mask.Hide($"the table {Base64("ada:the")}"));
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
