namespace TypedTap.Testing;

/// <summary>What makes a job that was told to run go on from QUEUED over EXECUTING to its end.</summary>
public enum JobAdvance
{
    /// <summary>It runs by itself, as many at a time as the profile allows.</summary>
    ByItself,

    /// <summary>Each time it is looked at it has gone one step on.</summary>
    OnPoll,

    /// <summary>It is at its end as soon as it is told to run.</summary>
    AtOnce,

    /// <summary>The test says when (<see cref="EmbeddedJob.Advance"/>).</summary>
    ByTest,
}
