namespace TypedTap.Uws;

/// <summary>Why a job failed, from its error document or, without one, from its summary.</summary>
/// <param name="Message">The service's words, on one line; empty when it gives none.</param>
public sealed record UwsErrorReport(string Message)
{
    /// <summary>Whether trying again may help.</summary>
    public UwsErrorType Type { get; init; }

    /// <summary>The service's name for the request (<c>REQ_ID</c>), which its help desk asks for; null when it gives none.</summary>
    public string? RequestId { get; init; }

    /// <summary>Whether the words are those of the error document (<c>{job}/error</c>), not only of the summary.</summary>
    public bool IsDetailed { get; init; }
}
