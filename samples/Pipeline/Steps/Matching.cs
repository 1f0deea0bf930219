using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Settings;
using Pipeline.Storage;
using TypedTap;
using TypedTap.Cadc;
using TypedTap.Linq;
using TypedTap.Sky;
using TypedTap.Uws;

namespace Pipeline.Steps;

/// <summary>
/// Asks the archive what is new of the targets: the watch list goes along, is joined with the planes on the sky, and the rows are staged.
/// </summary>
public sealed class Matching(
    CadcArchive cadc, RoundStore rounds, Staging staging, IOptions<PipelineOptions> options, ILogger<Matching> logger)
{
    // It runs on at the service whatever becomes of this program, and is deleted here when its rows are staged.
    private static readonly UwsJobOptions Kept = new() { DeletePolicy = UwsDeletePolicy.Keep };

    private static readonly UwsJobOptions Dropped = new() { DeletePolicy = UwsDeletePolicy.Delete };

    /// <summary>The query. Sends nothing.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="question">What is asked, in short: a job or rows of another question are of no use.</param>
    public TapQuery<Match> Query(IReadOnlyList<WatchedTarget> targets, out string question)
    {
        var collection = options.Value.Collection is { Length: > 0 } given ? given : null;
        var query =
            from t in cadc.Upload(targets, "watched")
            from p in cadc.Caom2.Plane
            join o in cadc.Caom2.Observation on p.ObsID equals o.ObsID
            where SkyQuery.Point(t.Ra, t.Dec).IsWithin(p.PositionBounds)
               // What was kept from the public until then is new to it, although it is old.
               && (p.MaxLastModified == null || p.MaxLastModified >= t.Since || p.MetaRelease >= t.Since)
               && p.QualityFlag != "junk"
               && p.PublisherID != null                      // There is nothing to ask for links with otherwise.
               && (collection == null || o.Collection == collection)
            select new Match
            {
                Target = t.Target,
                PublisherID = p.PublisherID,
                Collection = o.Collection,
                ObservationID = o.ObservationID,
                ProductID = p.ProductID,
                InstrumentName = o.InstrumentName,
                TimeExposure = p.TimeExposure,
                MaxLastModified = p.MaxLastModified,
            };
        var text = targets.Select(static t => string.Create(CultureInfo.InvariantCulture, $"{t.Target},{t.Ra:R},{t.Dec:R},{t.Since:O}"));
        question = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [query.ToAdql(), .. text]))));
        return query;
    }

    /// <summary>Gets the rows into the staging table: all of them, or none and an exception.</summary>
    public async Task StageAsync(TapQuery<Match> query, OpenRound round, CancellationToken cancellationToken)
    {
        await using var job = await AttachAsync(query, round, cancellationToken) ?? await SubmitAsync(query, cancellationToken);
        try
        {
            await job.WaitAsync(new Report<UwsJobInfo>(info => logger.JobPhase(job.Job.Id, info.Phase)), cancellationToken);
            await using var rows = await job.ExecuteReaderAsync(cancellationToken);
            logger.Staged(await staging.StoreAsync(rows, cancellationToken));
            job.Job.DeletePolicy = UwsDeletePolicy.Delete;
        }
        catch (TapException e) when (e is TapTruncatedException or UwsJobException { Phase: UwsPhase.Error or UwsPhase.Aborted })
        {
            // This job will never give the rows; the next round has another.
            job.Job.DeletePolicy = UwsDeletePolicy.Delete;
            await rounds.RememberJobAsync(job: null, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Deletes a job that nobody will ask for its rows.</summary>
    public async Task DropAsync(string abandonedJob, CancellationToken cancellationToken)
    {
        try
        {
            await using var job = await cadc.Client.AttachJobAsync(new Uri(abandonedJob, UriKind.Relative), Dropped, cancellationToken);
            logger.JobPhase(job.Id, job.Phase);
        }
        catch (UwsJobException e)
        {
            logger.JobLost(abandonedJob, e.Message);
        }
    }

    private async Task<TapQueryJob<Match>?> AttachAsync(TapQuery<Match> query, OpenRound round, CancellationToken cancellationToken)
    {
        if (round.Job is null)
            return null;
        try
        {
            return await query.AttachJobAsync(new Uri(round.Job, UriKind.Relative), Kept, cancellationToken);
        }
        catch (UwsJobException e)
        {
            logger.JobLost(round.Job, e.Message);
            return null;
        }
    }

    private async Task<TapQueryJob<Match>> SubmitAsync(TapQuery<Match> query, CancellationToken cancellationToken)
    {
        var job = await query.SubmitAsync(Kept, cancellationToken);
        try
        {
            await rounds.RememberJobAsync(job.Job.Id, cancellationToken);
            return job;
        }
        catch
        {
            // Nobody would find it again.
            job.Job.DeletePolicy = UwsDeletePolicy.Delete;
            await job.DisposeAsync();
            throw;
        }
    }
}
