using TypedTap.Auth;
using TypedTap.RealService.Tests.Support;
using TypedTap.Tap;

namespace TypedTap.RealService.Tests.Client;

/// <summary>HTTP Basic at the real service, which wants it at <c>/authtap</c> for the same tables.</summary>
public sealed class LoginTests
{
    private const string Query = "SELECT COUNT(*) AS n FROM dbo.raw";

    private static Uri Protected => new(Dachs.Url, "authtap");

    [RealServiceFact]
    public async Task Without_a_login_the_exception_says_so()
    {
        using var client = new TapClient(Protected);
        var refused = await Assert.ThrowsAsync<TapAuthenticationException>(() => client.QueryTableAsync(Query));
        Assert.Equal(TapAuthenticationFailure.NoCredential, refused.Failure);
        Assert.Contains("Basic", refused.Challenges);
    }

    [RealServiceFact]
    public async Task With_a_wrong_one_too()
    {
        using var client = new TapClient(Protected, new TapClientOptions { Credential = Basic("wrong-hush") });
        var refused = await Assert.ThrowsAsync<TapAuthenticationException>(() => client.QueryTableAsync(Query));
        Assert.Equal(TapAuthenticationFailure.CredentialRefused, refused.Failure);
        Assert.DoesNotContain("wrong-hush", refused.ToString(), StringComparison.Ordinal);
    }

    [RealServiceFact]
    public async Task Queries_and_jobs_and_metadata_go_as_the_user()
    {
        using var client = new TapClient(Protected, new TapClientOptions { Credential = Basic("secret") });
        await using (var answer = await client.QueryAsync(Query))
        {
            Assert.Equal("tester", answer.Identity);
            Assert.Equal(10_000, (await answer.ReadTableAsync())[0].GetInt64(0));
        }

        await using var job = await client.SubmitAsync(Query);
        Assert.Equal(10_000, (await job.ReadTableAsync())[0].GetInt64(0));
        Assert.Equal("tester", job.Info.OwnerId);
        Assert.Contains((await client.ListJobsAsync()).Jobs, listed => listed.Id == job.Id);

        // Somebody else must not see it.
        using var anonymous = new TapClient(Dachs.Url);
        await Assert.ThrowsAnyAsync<TapException>(() => anonymous.AttachJobAsync(job.Url));
    }

    [RealServiceFact]
    public async Task The_way_in_is_found_by_asking()
    {
        using var client = new TapClient(Protected);
        await client.LoginAsync(TapLogin.Of("tester", TapSecret.Of("secret")));
        Assert.Equal(10_000, (await client.QueryTableAsync(Query))[0].GetInt64(0));
        Assert.Equal("tester", await client.WhoAmIAsync());

        client.LogOut();
        await Assert.ThrowsAsync<TapAuthenticationException>(() => client.QueryTableAsync(Query));
    }

    private static TapCredential Basic(string password) => TapCredential.Basic(TapLogin.Of("tester", TapSecret.Of(password)), Dachs.Url);
}
