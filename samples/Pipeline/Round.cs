using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Settings;
using Pipeline.Steps;
using Pipeline.Storage;
using TypedTap.Auth;
using TypedTap.Cadc;

namespace Pipeline;

/// <summary>One round: what is new of the targets, its links, its files, and all of that into the tables at once, or none of it.</summary>
public sealed class Round(
    CadcArchive cadc,
    Database database,
    RoundStore rounds,
    Results results,
    Matching matching,
    Fetching fetching,
    IOptions<PipelineOptions> options,
    ILogger<Round> logger)
{
    private readonly PipelineOptions _options = options.Value;

    /// <summary>Runs it, or goes on with one that was broken off.</summary>
    public async Task<RoundResult> RunAsync(CancellationToken cancellationToken)
    {
        var targets = await WatchList.ReadAsync(_options.WatchList, cancellationToken);
        await using var connection = await database.OpenAsync(cancellationToken);
        if (_options.Netrc && cadc.Client.Credential is null)
            await cadc.LoginAsync(TapLogin.FromNetrc("ws-cadc.canfar.net"), cancellationToken);

        var query = matching.Query(await rounds.WatchAsync(targets, cancellationToken), out var question);
        var round = await rounds.FindAsync(cancellationToken);
        if (round?.Question != question)
        {
            if (round?.Job is { } abandoned)
                await matching.DropAsync(abandoned, cancellationToken);
            round = await rounds.BeginAsync(question, cancellationToken);
        }

        var state = round.IsStaged ? "its rows are here" : round.Job is null ? "new" : "its job is at the service";
        logger.RoundBegins(targets.Count, state);
        var job = round.IsStaged ? round.Job : await matching.StageAsync(query, round.Job, cancellationToken);
        if (job is not null)
            await matching.DropAsync(job, cancellationToken);

        var ids = await results.ToFetchAsync(cancellationToken);
        var fetched = await fetching.RunAsync(ids, cancellationToken);
        var result = await results.CommitAsync(fetched, cancellationToken);
        logger.RoundDone(result.Matches, ids.Count, fetched.Report.Files.ToString(), result.Unfinished);
        return result;
    }
}
