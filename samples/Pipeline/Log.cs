using Microsoft.Extensions.Logging;
using TypedTap.Downloads;
using TypedTap.Uws;

namespace Pipeline;

/// <summary>What is logged.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "A round of {Targets} targets ({State})")]
    public static partial void RoundBegins(this ILogger logger, int targets, string state);

    [LoggerMessage(
        2,
        LogLevel.Information,
        "The round is done: {Matches} matches new or changed, {Datasets} datasets asked for, files: {Files}; "
        + "{Unfinished} datasets are not whole")]
    public static partial void RoundDone(this ILogger logger, long matches, int datasets, string files, long unfinished);

    [LoggerMessage(3, LogLevel.Error, "The round failed, nothing of it was stored, and the next one repeats it. {Reason}")]
    public static partial void RoundFailed(this ILogger logger, string reason);

    [LoggerMessage(4, LogLevel.Debug, "Where the round failed")]
    public static partial void RoundFailedAt(this ILogger logger, Exception exception);

    [LoggerMessage(5, LogLevel.Warning, "Stopped in the middle of a round; the next run goes on with it")]
    public static partial void RoundStopped(this ILogger logger);

    [LoggerMessage(6, LogLevel.Information, "The next round is in {Pause}")]
    public static partial void NextRound(this ILogger logger, TimeSpan pause);

    [LoggerMessage(7, LogLevel.Information, "Job {Job}: {Phase}")]
    public static partial void JobPhase(this ILogger logger, string job, UwsPhase phase);

    [LoggerMessage(8, LogLevel.Warning, "Job {Job} is not there any more. {Reason}")]
    public static partial void JobLost(this ILogger logger, string job, string reason);

    [LoggerMessage(
        12, LogLevel.Warning, "Job {Job} was not deleted: if the service has it, it keeps it until its destruction time. {Reason}")]
    public static partial void JobLeft(this ILogger logger, string job, string reason);

    [LoggerMessage(9, LogLevel.Information, "{Rows} rows are staged; they are all")]
    public static partial void Staged(this ILogger logger, long rows);

    [LoggerMessage(10, LogLevel.Information, "Links: {Done} of {Total} datasets, {Without} of them without")]
    public static partial void Links(this ILogger logger, int done, int total, int without);

    [LoggerMessage(11, LogLevel.Information, "File {Ended} of {Files}: {Outcome} {Url} {Message}")]
    public static partial void File(this ILogger logger, int ended, int files, TapDownloadOutcome outcome, Uri url, string message);
}
