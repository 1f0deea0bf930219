using System.Net;

namespace TypedTap.Uws.Jobs;

/// <summary>What came of asking for a job: its description, or why there is none.</summary>
internal sealed record UwsReply
{
    /// <summary>The job.</summary>
    public UwsJobInfo? Info { get; init; }

    /// <summary>Where it was found, after redirects.</summary>
    public Uri? Url { get; init; }

    /// <summary>Why there is none.</summary>
    public TapException? Failure { get; init; }

    /// <summary>The HTTP status, if an answer came.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>How long the service asks to wait before the next attempt.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the same question may be answered later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Whether the service has no such job.</summary>
    public bool IsGone => Status is HttpStatusCode.NotFound or HttpStatusCode.Gone;

    /// <summary>Whether a service can have answered so because it does not know WAIT.</summary>
    public bool MayDislikeWait => Status is { } status && (int)status is 400 or 405 or 406 or 414 or 422 or 501;
}
