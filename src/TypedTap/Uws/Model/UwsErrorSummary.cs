namespace TypedTap.Uws;

/// <summary>Why a job failed, in short (UWS 1.1, section 2.1.8).</summary>
/// <param name="Message">The service's words, verbatim; empty when it gives none.</param>
public sealed record UwsErrorSummary(string Message)
{
    /// <summary>Whether trying again may help.</summary>
    public UwsErrorType Type { get; init; }

    /// <summary>Whether there is an error document that tells more (<c>{job}/error</c>); null when the summary does not say so.</summary>
    public bool? HasDetail { get; init; }
}
