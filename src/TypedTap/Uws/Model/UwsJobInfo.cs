using TypedTap.Adql;

namespace TypedTap.Uws;

/// <summary>
/// A job as its service describes it at one moment (UWS 1.1, section 2.2.2.1; UWS 1.0 has the same without creation times).
/// </summary>
public sealed record UwsJobInfo
{
    /// <summary>The service's name for the job; empty where it forgot it.</summary>
    public required string JobId { get; init; }

    /// <summary>What the job is doing.</summary>
    public UwsPhase Phase { get; init; }

    /// <summary>
    /// The phase as the document has it, trimmed; it tells what an <see cref="UwsPhase.Unknown"/> is. Null when there was none.
    /// </summary>
    public string? PhaseText { get; init; }

    /// <summary>The name that the client gave the job (RUNID); null when it gave none.</summary>
    public string? RunId { get; init; }

    /// <summary>Whom the job belongs to; null when to nobody, or when the service does not say so.</summary>
    public string? OwnerId { get; init; }

    /// <summary>When the service expects the job to be done; null when it makes no promise.</summary>
    public DateTimeOffset? Quote { get; init; }

    /// <summary>When the job was made (UWS 1.1).</summary>
    public DateTimeOffset? CreationTime { get; init; }

    /// <summary>When the job began to run.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When the job ended.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>
    /// How long the job may run before the service stops it; zero when as long as it likes, null when the service does not say.
    /// </summary>
    public TimeSpan? ExecutionDuration { get; init; }

    /// <summary>When the service will throw the job and its results away; null when it does not say.</summary>
    public DateTimeOffset? Destruction { get; init; }

    /// <summary>The parameters, in the document's order.</summary>
    public ValueList<UwsParameter> Parameters { get; init; } = [];

    /// <summary>The results, in the document's order.</summary>
    public ValueList<UwsResult> Results { get; init; } = [];

    /// <summary>Why the job failed; null when there is nothing about it.</summary>
    public UwsErrorSummary? ErrorSummary { get; init; }

    /// <summary>The element <c>jobInfo</c>, in which services put what they like, as XML; null when there is none.</summary>
    public string? JobInfo { get; init; }

    /// <summary>The version of UWS that the document gives itself; null (it means 1.0) when it gives none.</summary>
    public string? Version { get; init; }

    /// <summary>What is odd about the document.</summary>
    public ValueList<UwsDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether the service speaks UWS 1.1 or later, which can wait for a change of phase.</summary>
    public bool IsVersion11 => Version is ['1', '.', >= '1' and <= '9', ..];

    /// <summary>The value of the first parameter of a name, whatever its case; null when there is none.</summary>
    public string? Parameter(string id) =>
        Parameters.FirstOrDefault(parameter => parameter.Id.Equals(id, StringComparison.OrdinalIgnoreCase))?.Value;
}
