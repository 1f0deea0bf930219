namespace TypedTap.Uws;

/// <summary>What a job is doing (UWS 1.1, section 2.1.3).</summary>
public enum UwsPhase
{
    /// <summary>
    /// The service cannot tell, or the document has no phase or one that no standard knows; <see cref="UwsJobInfo.PhaseText"/> has its
    /// words.
    /// </summary>
    Unknown,

    /// <summary>Made, and not started: it waits for <c>PHASE=RUN</c>. Parameters and limits can be changed.</summary>
    Pending,

    /// <summary>Started, and waiting for its turn.</summary>
    Queued,

    /// <summary>Running.</summary>
    Executing,

    /// <summary>Done; its results are there.</summary>
    Completed,

    /// <summary>Failed; the service says why.</summary>
    Error,

    /// <summary>Stopped by the user or by the service.</summary>
    Aborted,

    /// <summary>Held back by the service, which will not start it by itself.</summary>
    Held,

    /// <summary>Paused by the service, which will go on by itself.</summary>
    Suspended,

    /// <summary>Over, and its results were thrown away at its destruction time; what is left is the record (UWS 1.1).</summary>
    Archived,
}
