using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using Pipeline.Settings;
using Pipeline.Storage;
using TypedTap;

namespace Pipeline;

/// <summary>Round after round until the program is told to stop, or one of them.</summary>
public sealed class Worker(
    Round round,
    IOptions<PipelineOptions> options,
    ExitStatus status,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<Worker> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var failures = 0; ;)
        {
            failures = await TryAsync(stoppingToken) ? 0 : failures + 1;
            if (options.Value.Once || stoppingToken.IsCancellationRequested)
                break;
            // A service that is told to stop between two rounds has done what it should.
            status.Code = ExitStatus.Complete;
            var pause = Backoff.Of(failures, options.Value);
            logger.NextRound(pause);
            await Task.Delay(pause, time, stoppingToken);
        }

        lifetime.StopApplication();
    }

    // What is listed here is the world's fault, and may be better the next time. Anything else is a mistake of the program, and ends it.
    private static bool IsExpected(Exception e) =>
        e is TapException or NpgsqlException or IOException or UnauthorizedAccessException or WatchListException or SchemaException;

    private async Task<bool> TryAsync(CancellationToken stoppingToken)
    {
        status.Code = ExitStatus.Failed;
        try
        {
            var result = await round.RunAsync(stoppingToken);
            status.Code = result.Unfinished == 0 ? ExitStatus.Complete : ExitStatus.Incomplete;
            return true;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.RoundStopped();
            status.Code = options.Value.Once ? ExitStatus.Stopped : ExitStatus.Complete;
        }
        catch (Exception e) when (IsExpected(e))
        {
            // The message says what happened, where, and what to do; the stack is for those who ask for it.
            logger.RoundFailed(e.Message);
            logger.RoundFailedAt(e);
        }

        return false;
    }
}
