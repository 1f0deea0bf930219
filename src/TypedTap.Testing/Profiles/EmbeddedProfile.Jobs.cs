namespace TypedTap.Testing;

public sealed partial record EmbeddedProfile
{
    /// <summary>Whether PHASE=RUN in the request that makes a job is ignored, as at DaCHS.</summary>
    public bool IgnoreRunAtCreation { get; init; }

    /// <summary>Whether PHASE=RUN for a job that runs puts it into ERROR, as at DaCHS; otherwise it is a 400.</summary>
    public bool SecondRunKills { get; init; }

    /// <summary>Whether an aborted job is EXECUTING for one more step, as at DaCHS.</summary>
    public bool AbortTakesAStep { get; init; }

    /// <summary>
    /// Whether a job whose execution duration is over is in ERROR, as at DaCHS, instead of ABORTED (UWS 1.1 §2.2.1.2: the same effect as an
    /// abort).
    /// </summary>
    public bool TimeoutIsError { get; init; }

    /// <summary>
    /// Whether execution duration and destruction can be made smaller only; other values are ignored with 303, as at CADC.
    /// </summary>
    public bool LimitsOnlyShrink { get; init; }

    /// <summary>When a new job says that it will be done, from its creation; null for no quote.</summary>
    public TimeSpan? Quote { get; init; }

    /// <summary>Whether WAIT is ignored, as by UWS 1.0.</summary>
    public bool IgnoreWait { get; init; }

    /// <summary>The version in job documents; null for none, as in UWS 1.0.</summary>
    public string? UwsVersion { get; init; } = "1.1";

    /// <summary>Whether phases come with blanks and line breaks around them.</summary>
    public bool PhaseHasBlanks { get; init; }

    /// <summary>Whether /results/result is a 303 to another origin.</summary>
    public bool ResultsElsewhere { get; init; }

    /// <summary>Whether results that are none (<c>uws:executing:23</c>, a row count) stand before the result, as at CADC.</summary>
    public bool ExtraResults { get; init; }

    /// <summary>Whether the list of jobs is 403 for anonymous users, as at CADC.</summary>
    public bool ListNeedsLogin { get; init; }
}
