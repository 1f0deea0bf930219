namespace TypedTap.Uws;

/// <summary>A line of a list of jobs (UWS 1.1, section 2.2.2.2).</summary>
/// <param name="Id">The service's name for the job; empty where it forgot it.</param>
public sealed record UwsJobReference(string Id)
{
    /// <summary>
    /// Where the job is, resolved; made from the list's own URL and the id where the document has ids only. Null when neither is known.
    /// </summary>
    public Uri? Url { get; init; }

    /// <summary>What the job is doing.</summary>
    public UwsPhase Phase { get; init; }

    /// <summary>The phase as the document has it, trimmed; null when it tells none.</summary>
    public string? PhaseText { get; init; }

    /// <summary>The name that the client gave the job (RUNID), if the list tells it.</summary>
    public string? RunId { get; init; }

    /// <summary>Whom the job belongs to, if the list tells it.</summary>
    public string? OwnerId { get; init; }

    /// <summary>When the job was made, if the list tells it.</summary>
    public DateTimeOffset? CreationTime { get; init; }
}
