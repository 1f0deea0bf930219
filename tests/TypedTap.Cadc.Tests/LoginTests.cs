using CadcCutouts;
using TypedTap.Auth;
using TypedTap.Downloads;

namespace TypedTap.Cadc.Tests;

/// <summary>Logins and jobs.</summary>
public sealed class LoginTests(ArchiveFixture archive) : IClassFixture<ArchiveFixture>
{
    [Fact]
    public async Task A_login_is_for_queries_jobs_and_links_and_ends()
    {
        using var cadc = archive.Connect();
        await Assert.ThrowsAsync<TapAuthenticationException>(() => cadc.Client.ListJobsAsync());
        await cadc.LoginAsync("jane", "secret");
        Assert.Equal("jane", await cadc.Client.WhoAmIAsync());
        await using (var job = await cadc.Client.SubmitAsync("SELECT TOP 2 observationID FROM caom2.Observation"))
        {
            Assert.Equal(2, (await job.ReadTableAsync()).Count);
            Assert.Contains((await cadc.Client.ListJobsAsync()).Jobs, one => one.Id == job.Id);
        }

        cadc.LogOut();
        Assert.Null(cadc.Client.Credential);
        await Assert.ThrowsAsync<TapAuthenticationException>(() => cadc.Client.ListJobsAsync());
        Assert.Empty(archive.Offline.Service.Log.Leaks(archive.Offline.Service.Accounts.Secrets, archive.Offline.Service.Url));
    }

    [Fact]
    public async Task A_wrong_password_is_an_error_at_once_and_the_archive_stays_as_it_was()
    {
        using var cadc = archive.Connect();
        await Assert.ThrowsAsync<TapAuthenticationException>(() => cadc.LoginAsync("jane", "wrong"));
        Assert.Null(cadc.Client.Credential);
    }

    [Fact]
    public async Task A_proprietary_file_comes_with_a_login_and_the_login_stays_at_home()
    {
        const string Id = "ivo://cadc.nrc.ca/X?1/1";
        var files = new Testing.EmbeddedCadc().Add(
            Id, new Testing.EmbeddedCadcFile("cadc:X/1.fits", new byte[] { 1, 2, 3 }) { IsProprietary = true });
        await using var service = await Testing.EmbeddedTapService.StartAsync(
            new Testing.EmbeddedDatabase(),
            files.Options(
                new() { Accounts = new Testing.EmbeddedAccounts().Add("jane", "secret"), Accepts = Testing.LoginSchemes.Cookie, IdentityHeader = Testing.IdentityHeader.True }));
        using var cadc = new CadcArchive(service.Url, service.ClientOptions);
        using var folder = new TemporaryFolder();

        var data = await cadc.DataUrlsAsync([Id]).ToListAsync();
        Assert.False(data[0].Files[0].Link.IsAuthorized);
        Assert.Equal(
            TapDownloadOutcome.Denied, (await cadc.DownloadAsync(data, folder.Path, withChecksums: false)).Files[0].Result.Outcome);

        await cadc.LoginAsync(OfflineArchive.Login);
        data = await cadc.DataUrlsAsync([Id]).ToListAsync();
        Assert.True(data[0].Files[0].Link.IsAuthorized);
        Assert.Equal(TapDownloadOutcome.Saved, (await cadc.DownloadAsync(data, folder.Path, withChecksums: false)).Files[0].Result.Outcome);
        Assert.Empty(service.Log.Leaks(service.Accounts.Secrets, service.Url));
    }

    [Fact]
    public async Task A_file_without_a_certificate_is_refused_before_anything_is_sent()
    {
        using var cadc = archive.Connect();
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "cadcproxy.pem");
        await Assert.ThrowsAsync<TapAuthenticationException>(() => cadc.LoginWithCertificateAsync(path));
        Assert.Null(cadc.Client.Credential);
    }

    [Fact]
    public async Task Without_a_safe_way_to_a_login_there_is_none()
    {
        using var cadc = new CadcArchive(new Uri("http://tap.example.org/argus"));
        Assert.Null(cadc.Endpoints.Login);
        await Assert.ThrowsAsync<InvalidOperationException>(() => cadc.LoginAsync("jane", "secret"));
    }
}
