namespace TypedTap.TestServers;

/// <summary>What makes a job that runs go on from QUEUED over EXECUTING to its end.</summary>
public enum JobAdvance
{
    /// <summary>Each time it is looked at it has gone one step on.</summary>
    OnPoll,

    /// <summary>It is at its end as soon as it is told to run.</summary>
    AtOnce,

    /// <summary>The test says when (<see cref="DoubleJob.Advance"/>).</summary>
    ByTest,
}
