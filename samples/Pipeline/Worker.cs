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
        var whenStopped = status.Code;
        status.Code = ExitStatus.Failed;
        try
        {
            for (var failures = 0; ;)
            {
                var code = await RunAsync(stoppingToken);
                if (options.Value.Once)
                {
                    status.Code = code;
                    break;
                }

                failures = code == ExitStatus.Failed ? failures + 1 : 0;
                var pause = Backoff.Of(failures, options.Value);
                logger.NextRound(pause);
                await Task.Delay(pause, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            status.Code = whenStopped;
        }

        lifetime.StopApplication();
    }

    // What is listed here is the world's fault, and may be better the next time. Anything else is a mistake of the program, and ends it.
    private static bool IsExpected(Exception e) =>
        e is TapException or NpgsqlException or IOException or UnauthorizedAccessException or WatchListException or SchemaException;

    private async Task<int> RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            var result = await round.RunAsync(stoppingToken);
            return result.Unfinished == 0 ? ExitStatus.Complete : ExitStatus.Incomplete;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.RoundStopped();
            throw;
        }
        catch (Exception e) when (IsExpected(e))
        {
            // The message says what happened, where, and what to do; the stack is for those who ask for it.
            logger.RoundFailed(e.Message);
            logger.RoundFailedAt(e);
            return ExitStatus.Failed;
        }
    }
}
