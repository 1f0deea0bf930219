using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
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
    // It runs on at the service whatever becomes of this program.
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

    /// <summary>Whether the job of a round that failed so may give its rows yet; otherwise the next round needs another.</summary>
    public static bool MayPass(Exception failure) => failure switch
    {
        OperationCanceledException => true,
        // It was out of reach for too long.
        UwsJobException job => !job.IsGone && job.Phase != UwsPhase.Pending && !job.Phase.IsTerminal(),
        // Too many requests, or a service behind its front end that is being started anew.
        TapResponseException { StatusCode: { } status } => IsBusy(status),
        TapQueryException { StatusCode: { } status } => IsBusy(status),
        TapException tap => tap.FailureKind is TapFailureKind.Transport or TapFailureKind.Timeout,
        // The database stops, or is short of something. A value that it refuses it will refuse again.
        PostgresException postgres => postgres.IsTransient || postgres.SqlState.StartsWith("57", StringComparison.Ordinal),
        NpgsqlException => true,
        _ => false,
    };

    private static bool IsBusy(HttpStatusCode status) => (int)status is 429 or 502 or 503 or 504;

    /// <summary>Gets the rows into the staging table: all of them, or none and an exception.</summary>
    /// <param name="query">The query.</param>
    /// <param name="job">The job that runs it already; null for a new one.</param>
    /// <param name="cancellationToken">Ends it here, and not at the service.</param>
    /// <returns>The job, which is still there.</returns>
    public async Task<string> StageAsync(TapQuery<Match> query, string? job, CancellationToken cancellationToken)
    {
        try
        {
            await using var running = await AttachAsync(query, job, cancellationToken) ?? await SubmitAsync(query, cancellationToken);
            job = running.Job.Id;
            await running.WaitAsync(new Report<UwsJobInfo>(info => logger.JobPhase(job, info.Phase)), cancellationToken);
            await using var rows = await running.ExecuteReaderAsync(cancellationToken);
            logger.Staged(await staging.StoreAsync(rows, cancellationToken));
            return job;
        }
        catch (Exception e) when (job is not null && !MayPass(e))
        {
            await DropAsync(job, cancellationToken);
            throw;
        }
    }

    /// <summary>Deletes a job that nobody will ask for its rows any more, and then forgets it.</summary>
    public async Task DropAsync(string job, CancellationToken cancellationToken)
    {
        try
        {
            var dropped = await cadc.Client.AttachJobAsync(new Uri(job, UriKind.Relative), Dropped, cancellationToken);
            await dropped.DisposeAsync();
            if (dropped.CleanUpError is { } e)
                logger.JobLeft(job, e.Message);
        }
        catch (TapException e)
        {
            logger.JobLeft(job, e.Message);
        }

        await rounds.RememberJobAsync(job: null, cancellationToken);
    }

    private async Task<TapQueryJob<Match>?> AttachAsync(TapQuery<Match> query, string? job, CancellationToken cancellationToken)
    {
        if (job is null)
            return null;
        try
        {
            var running = await query.AttachJobAsync(new Uri(job, UriKind.Relative), Kept, cancellationToken);
            // Started it was before its name was stored; a service that was started anew may have forgotten that.
            if (running.Job.Phase == UwsPhase.Pending)
                await running.Job.RunAsync(cancellationToken);
            return running;
        }
        catch (UwsJobException e) when (e.IsGone)
        {
            logger.JobLost(job, e.Message);
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
