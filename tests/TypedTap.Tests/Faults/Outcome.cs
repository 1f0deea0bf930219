namespace TypedTap.Tests.Faults;

/// <summary>What a fault has made of some work.</summary>
internal sealed class Outcome(Fault fault)
{
    public Fault Fault { get; } = fault;

    public List<int> Rows { get; } = [];

    /// <summary>Whether the client took the rows for all.</summary>
    public bool IsComplete { get; set; }

    public Exception? Exception { get; set; }

    /// <summary>Whether there was a request that the fault could happen to.</summary>
    public bool Happened { get; set; }

    /// <summary>What is wrong whatever the fault: lost, doubled or disordered rows, or an exception of another world.</summary>
    public IEnumerable<string> Breaches()
    {
        if (!Happened)
            yield return $"there was no request that it could happen to ({this})";
        if (!Rows.SequenceEqual(Enumerable.Range(1, Rows.Count)))
            yield return $"the rows are {string.Join(' ', Rows)}";
        if (Exception is not (null or TapException))
            yield return $"it threw {Exception}";
        if (Exception is null && !(IsComplete && Rows.Count == FaultBench.Rows))
            yield return $"it ended after {Rows.Count} rows without a word ({(IsComplete ? "complete" : "not complete")})";
        if (Exception is not null && Rows.Count > FaultBench.Rows)
            yield return "there are too many rows";
    }

    public override string ToString() =>
        Exception is null ? $"{Rows.Count} rows" : $"{Exception.GetType().Name} after {Rows.Count} rows: {Exception.Message}";
}
