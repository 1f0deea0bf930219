namespace TypedTap.TestServers;

public sealed partial record TapDoubleOptions
{
    /// <summary>What makes jobs go on.</summary>
    public JobAdvance Advance { get; init; }

    /// <summary>The path of job URLs where it is not /tap/async; DaCHS has /__system__/tap/run/async. Both then work.</summary>
    public string? JobPath { get; init; }

    /// <summary>Whether Location header fields are paths instead of URLs.</summary>
    public bool RelativeLocations { get; init; }

    /// <summary>Whether PHASE=RUN in the request that makes a job is ignored, as at DaCHS.</summary>
    public bool IgnoreRunAtCreation { get; init; }

    /// <summary>Whether PHASE=RUN for a job that runs puts it into ERROR, as at DaCHS; otherwise it is a 400.</summary>
    public bool SecondRunKills { get; init; }

    /// <summary>Whether an aborted job is EXECUTING for one more step, as at DaCHS.</summary>
    public bool AbortTakesAStep { get; init; }

    /// <summary>
    /// Whether execution duration and destruction can be made smaller only; other values are ignored with 303, as at CADC.
    /// </summary>
    public bool LimitsOnlyShrink { get; init; }

    /// <summary>The execution duration of a new job; zero for no limit.</summary>
    public TimeSpan ExecutionDuration { get; init; } = TimeSpan.FromSeconds(600);

    /// <summary>How long after its creation a job is destroyed.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromDays(7);

    /// <summary>When a new job says that it will be done, from its creation; null for no quote.</summary>
    public TimeSpan? Quote { get; init; }

    /// <summary>The longest that WAIT blocks, and what WAIT=-1 means.</summary>
    public TimeSpan WaitClamp { get; init; } = TimeSpan.FromSeconds(60);

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
