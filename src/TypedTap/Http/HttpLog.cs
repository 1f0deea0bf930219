using Microsoft.Extensions.Logging;

namespace TypedTap.Http;

/// <summary>The lines that requests leave in a log. URLs and texts that reach it are rid of their secrets before.</summary>
internal static partial class HttpLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Purpose}: {Trail} in {Seconds:0.000} s, attempt {Attempts}")]
    public static partial void Answered(ILogger logger, string purpose, string trail, double seconds, int attempts);

    [LoggerMessage(2, LogLevel.Warning, "{Purpose} failed after {Seconds:0.000} s, attempt {Attempts}: {Reason}")]
    public static partial void Failed(ILogger logger, string purpose, string reason, double seconds, int attempts);

    [LoggerMessage(3, LogLevel.Warning, "{Purpose}: {Url} is asked again in {Pause}, after attempt {Attempts}")]
    public static partial void Retrying(ILogger logger, string purpose, string url, int attempts, TimeSpan pause);

    [LoggerMessage(4, LogLevel.Warning,
        "A redirect ({Status}) from {From} to {To} made a GET without parameters of a POST; the answer may be one to another question")]
    public static partial void PostBecameGet(ILogger logger, int status, string from, string to);

    [LoggerMessage(5, LogLevel.Debug,
        "{Purpose} waits, because {Limit} exchanges are open; answers that are not disposed of keep their place")]
    public static partial void Waiting(ILogger logger, string purpose, int limit);

    [LoggerMessage(6, LogLevel.Warning, "What the service takes of uploads is not known, because its capabilities cannot be had: {Reason}")]
    public static partial void NoCapabilities(ILogger logger, string reason);

    [LoggerMessage(7, LogLevel.Debug, "{Purpose} was cancelled after {Seconds:0.000} s")]
    public static partial void Cancelled(ILogger logger, string purpose, double seconds);
}
