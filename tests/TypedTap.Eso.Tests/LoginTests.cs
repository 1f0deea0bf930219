using TypedTap.Auth;
using TypedTap.Tap;
using static TypedTap.Eso.Tests.EsoFixture;

namespace TypedTap.Eso.Tests;

public sealed class LoginTests
{
    [Fact]
    public async Task A_login_at_construction_gets_its_token_when_it_is_needed_first()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect(Login);
        Assert.Empty(archive.Asked("/sso/"));

        await eso.Dbo.Raw.CountAsync();

        Assert.Single(archive.Asked("/sso/oidc/token"));
        Assert.All(
            archive.Asked("/tap_obs/sync"), request => Assert.StartsWith("Bearer ey", request.Authorization, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_later_login_makes_the_same_archive_the_user_s_and_logging_out_makes_it_anybody_s()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect();
        Assert.False((await eso.LinksAsync(Secret)).IsFound);

        await eso.LoginAsync(Login);
        Assert.True((await eso.LinksAsync(Secret)).IsFound);

        eso.LogOut();
        Assert.False((await eso.LinksAsync(Secret)).IsFound);
    }

    [Fact]
    public async Task A_wrong_password_is_an_error_of_the_login_and_is_in_no_message()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect();

        var failure = await Assert.ThrowsAsync<TapAuthenticationException>(
            () => eso.LoginAsync(TapLogin.Of(User, TapSecret.Of("wrong-one"))));

        Assert.DoesNotContain("wrong-one", failure.ToString(), StringComparison.Ordinal);
        Assert.Null(eso.Client.Credential);
    }

    [Fact]
    public async Task A_token_is_renewed_before_its_eight_hours_are_over()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect(Login);
        await eso.LinksAsync(Secret);

        archive.Time.Advance(TimeSpan.FromHours(7.95));

        Assert.True((await eso.LinksAsync(Secret)).IsFound);
        Assert.Equal(2, archive.Asked("/sso/oidc/token").Count);
    }

    [Fact]
    public async Task Neither_token_nor_password_leaves_the_origins_of_the_archive()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect(Login);
        var cascade = await eso.CalibrationsAsync(Secret, CalSelectorMode.Raw2Master);
        await eso.DownloadAsync(cascade.Files, archive.Folder());

        Assert.Empty(archive.Service.Log.Leaks(archive.Service.Accounts.Secrets, archive.Service.Url, archive.Service.Elsewhere));
    }

    [Fact]
    public void Two_credentials_are_refused()
    {
        using var credential = TapCredential.Bearer(TapSecret.Of("t"), new Uri("https://archive.eso.org"));

        Assert.Throws<ArgumentException>(
            () => new EsoArchive(new EsoOptions { Login = Login, Client = new TapClientOptions { Credential = credential } }));
    }

    [Fact]
    public void The_services_around_ESO_s_TAP_are_ESO_s_and_those_around_another_one_are_at_its_origin()
    {
        using var eso = new EsoArchive();
        using var other = new EsoArchive(new Uri("http://tap.test/mirror"));

        Assert.Equal("https://archive.eso.org/tap_obs", eso.Client.BaseUrl.AbsoluteUri.TrimEnd('/'));
        Assert.Equal("https://dataportal.eso.org/dataPortal/file/" + Science, eso.FileOf(Science).Url.AbsoluteUri);
        Assert.Equal("http://tap.test/dataPortal/file/" + Science, other.FileOf(Science).Url.AbsoluteUri);
        Assert.Null(other.Endpoints.Login);
    }
}
