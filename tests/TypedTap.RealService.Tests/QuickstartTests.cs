using Quickstart;
using Quickstart.Queries;
using Spectre.Console;
using TypedTap.RealService.Tests.Support;
using TypedTap.Sky;

namespace TypedTap.RealService.Tests;

/// <summary>What the sample prints is what the service has: its rows equal the service's CSV for the ADQL that it prints.</summary>
public sealed class QuickstartTests
{
    [RealServiceFact]
    public async Task Science_frames_equal_the_services_csv()
    {
        using var eso = new Quickstart.Archives.EsoArchive(Dachs.Url);
        var compared = await RowComparison.CompareAsync(
            ScienceFrames.Of(eso, "098.C-0739(C)"), x => [x.Id, x.Object, x.Instrument, x.Type, x.Start, x.Exposure, x.Kilobytes]);
        Assert.Equal(63, compared.Rows);
    }

    [RealServiceFact]
    public async Task Cfht_planes_equal_the_services_csv()
    {
        using var cadc = new Quickstart.Archives.CadcArchive(Dachs.Url);
        var compared = await RowComparison.CompareAsync(
            CfhtPlanes.Around(cadc, SkyCircle.FromDegrees(26.28, 23.30, Angle.Arcminutes(30))),
            x => [x.Observation, x.Target, x.Product, x.CalibrationLevel, x.StartMjd, x.PublisherId]);
        Assert.InRange(compared.Rows, 5, 50);
    }

    [RealServiceFact]
    public async Task Long_exposures_equal_the_services_csv()
    {
        using var service = new Quickstart.Archives.ObsCoreService(Dachs.Url);
        var compared = await RowComparison.CompareAsync(LongExposures.In(service), x => [x.Collection, x.Id, x.Type, x.Target, x.Seconds]);
        Assert.InRange(compared.Rows, 100, 5000);
    }

    [RealServiceFact]
    public async Task The_sample_prints_its_queries_and_rows_of_all_three()
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No });
        console.Profile.Width = 200;
        Assert.True(await new QuickstartRun(console, Dachs.Url, rows: 3).RunAsync(CancellationToken.None));
        var text = output.ToString();
        Assert.Equal(3, text.Split("SELECT TOP 3 ").Length - 1);
        Assert.Equal(3, text.Split("\n3 rows").Length - 1);
        Assert.Contains("SPHERE.", text, StringComparison.Ordinal);
        Assert.Contains("ivo://test.dachs/caom2?CFHT/", text, StringComparison.Ordinal);
    }
}
