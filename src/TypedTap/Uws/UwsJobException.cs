using TypedTap.Uws;

namespace TypedTap;

/// <summary>
/// A job came to no good end: it failed (ERROR), was stopped (ABORTED), is gone, or could no longer be watched.
/// <see cref="Phase"/> is what was last seen of it.
/// </summary>
public sealed class UwsJobException : TapException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What became of which job.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public UwsJobException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override TapFailureKind FailureKind => TapFailureKind.Job;

    /// <summary>The URL of the job, with which it can be attached to again.</summary>
    public Uri? JobUrl { get; init; }

    /// <summary>The job as it was last seen; null when it never was.</summary>
    public UwsJobInfo? Info { get; init; }

    /// <summary>The phase that was last seen.</summary>
    public UwsPhase Phase => Info?.Phase ?? UwsPhase.Unknown;

    /// <summary>The service's own words, on one line; empty when it gave none.</summary>
    public string ServerMessage { get; init; } = "";

    /// <summary>Whether the service says that trying again may help.</summary>
    public UwsErrorType ErrorType { get; init; }

    /// <summary>The service's name for the request (<c>REQ_ID</c>), which its help desk asks for; null when it gave none.</summary>
    public string? RequestId { get; init; }

    /// <summary>Whether the service no longer has the job.</summary>
    public bool IsGone { get; init; }
}
