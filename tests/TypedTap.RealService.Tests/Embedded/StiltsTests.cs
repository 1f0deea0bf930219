using TypedTap.RealService.Tests.Votable;
using TypedTap.Testing;
using TypedTap.Uws;

namespace TypedTap.RealService.Tests.Embedded;

/// <summary>STILTS as it is, at an embedded service.</summary>
public sealed class StiltsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("typedtap-stilts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [RefereeTheory(RefereeTool.Stilts)]
    [InlineData("Standard", false)]
    [InlineData("Standard", true)]
    [InlineData("DaCHS", false)]
    [InlineData("argus", false)]
    [InlineData("argus", true)]
    [InlineData("tap_obs", false)]
    [InlineData("tap_obs", true)]
    public async Task Tapquery_asks_at_once_and_by_jobs_with_uploads_too(string name, bool withLogin)
    {
        var profile = EmbeddedStars.Profile(name);
        await using var service = await EmbeddedStars.StartAsync(
            EmbeddedStars.WithLogin(new EmbeddedTapServiceOptions { Profile = profile }, withLogin));
        string[] login = withLogin
            ? ["-Dstar.basicauth.user=" + EmbeddedStars.User, "-Dstar.basicauth.password=" + EmbeddedStars.Password]
            : [];
        var upload = Path.Combine(_folder, "up.csv");
        await File.WriteAllTextAsync(upload, "my_id,ra\n1,10.5\n2,99\n");
        foreach (var sync in (string[])["true", "false"])
        {
            string[] common = [.. login, "tapquery", "tapurl=" + service.Url, "sync=" + sync, "ofmt=csv"];
            Assert.Equal(
                "id,name\n1,alpha\n2,beta\n", await Referee.RunAsync(RefereeTool.Stilts, [.. common, "adql=" + EmbeddedStars.Bright]));

            // STILTS streams an upload without its credentials, and can't send it again when it is asked for them.
            if (!profile.AllowsUploads || withLogin)
                continue;
            Assert.Equal(
                "my_id,name\n1,alpha\n",
                await Referee.RunAsync(
                    RefereeTool.Stilts,
                    [
                        .. common, "nupload=1", "upload1=" + upload, "ufmt1=csv", "upname1=t1",
                        "adql=SELECT u.my_id, s.name FROM TAP_UPLOAD.t1 AS u JOIN demo.stars AS s ON u.ra = s.ra",
                    ]));
        }

        Assert.Empty(service.LeftOverJobs);
    }

    [RefereeTheory(RefereeTool.Stilts)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Taplint_reports_no_error_but_one_that_is_its_own(bool hasLimitsAndExamples)
    {
        await using var service = await EmbeddedStars.StartAsync(!hasLimitsAndExamples ? null : new EmbeddedTapServiceOptions
        {
            Profile = EmbeddedProfile.Standard with { DefaultMaxrec = 20_000, HardMaxrec = 1_000_000 },
            Examples = [new EmbeddedExample("Bright stars", EmbeddedStars.Bright)],
        });
        // The stages that ask for tables of data models, and for examples where there are none, are left out. See docs/embedded-taplint.md.
        var report = await Referee.RunAsync(
            RefereeTool.Stilts,
            "taplint",
            "tapurl=" + service.Url,
            "stages=TMV TME TMS TMC CPV CAP AVV QGE QPO QAS UWS MDQ UPL" + (hasLimitsAndExamples ? " EXA" : ""));
        var errors = report.Split('\n')
            .Where(line => line.StartsWith("E-", StringComparison.Ordinal) || line.StartsWith("F-", StringComparison.Ordinal))
            .ToList();
        // STILTS before 3.5 knows no features-adql-conditional of ADQL 2.1.
        Assert.All(errors, error => Assert.Contains("features-adql-conditional", error, StringComparison.Ordinal));
        Assert.Contains("Totals:", report, StringComparison.Ordinal);
        Assert.DoesNotContain(service.LeftOverJobs, job => job.Phase is UwsPhase.Queued or UwsPhase.Executing);
    }
}
