using Quickstart.Archives;
using Quickstart.Queries;
using Spectre.Console;
using TypedTap.Sky;
using TypedTap.Tap;

namespace Quickstart;

/// <summary>The three queries of this sample, against one service or against the archives' own.</summary>
/// <param name="console">Where rows are printed.</param>
/// <param name="service">The TAP base URL of a service that has all tables; null for ESO's and CADC's own.</param>
/// <param name="rows">How many rows of each query are printed.</param>
/// <param name="options">How the service is talked to; null for the defaults.</param>
public sealed class QuickstartRun(IAnsiConsole console, Uri? service, int rows, TapClientOptions? options = null)
{
    /// <summary>Runs them one after the other.</summary>
    /// <returns>False if one of them found nothing.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        using var eso = service is null ? new EsoArchive(options) : new EsoArchive(service, options);
        using var cadc = service is null ? new CadcArchive(options) : new CadcArchive(service, options);
        // ObsCore is a table that many services have; without a service of the user's we ask ESO's.
        using var obsCore = new ObsCoreService(service ?? eso.Client.BaseUrl, options);

        var frames = await RowPrinter.PrintAsync(
            console, $"Science frames of one programme ({eso.Client.BaseUrl})", ScienceFrames.Of(eso, "098.C-0739(C)").Take(rows),
            [
                ("dp_id", x => x.Id), ("object", x => x.Object), ("start (UTC)", x => x.Start), ("exp/s", x => x.Exposure),
            ],
            cancellationToken);

        var region = SkyCircle.FromDegrees(26.28, 23.30, Angle.Arcminutes(30));
        var planes = await RowPrinter.PrintAsync(
            console, $"What CFHT saw within half a degree of {region.Center} ({cadc.Client.BaseUrl})",
            CfhtPlanes.Around(cadc, region).Take(rows),
            [
                ("target", x => x.Target), ("level", x => x.CalibrationLevel), ("start (MJD)", x => x.StartMjd),
                ("publisher id", x => x.PublisherId),
            ],
            cancellationToken);

        var exposures = await RowPrinter.PrintAsync(
            console, $"The longest calibrated exposures ({obsCore.Client.BaseUrl})", LongExposures.In(obsCore).Take(rows),
            [
                ("collection", x => x.Collection), ("id", x => x.Id), ("type", x => x.Type), ("target", x => x.Target),
                ("exp/s", x => x.Seconds), ("size", x => x.Size),
            ],
            cancellationToken);

        return frames > 0 && planes > 0 && exposures > 0;
    }
}
