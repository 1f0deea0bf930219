namespace TypedTap.Benchmarks.SideBySide;

/// <summary>A parser that is timed beside others.</summary>
internal interface IParserPeer : IDisposable
{
    /// <summary>Its name and version.</summary>
    string Name { get; }

    /// <summary>How many rounds it needs before it is as fast as it gets.</summary>
    int WarmUpRounds { get; }

    /// <summary>Parses every query once; gives the nanoseconds of each, below zero if it is refused.</summary>
    IReadOnlyList<long> Round();
}
