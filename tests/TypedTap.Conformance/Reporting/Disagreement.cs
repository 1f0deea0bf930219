namespace TypedTap.Conformance.Reporting;

/// <summary>A record on which we and its label differ, or a check that failed.</summary>
/// <param name="Id">What the corpus calls the record.</param>
/// <param name="Place">The file and the record's line in it.</param>
/// <param name="Group">The group that it counts in.</param>
/// <param name="Expected">What the label says.</param>
/// <param name="Actual">What we say.</param>
/// <param name="Text">The query.</param>
internal sealed record Disagreement(string Id, string Place, string Group, string Expected, string Actual, string Text)
{
    /// <summary>Where the corpus has it from, if it says so.</summary>
    public string? Source { get; init; }

    /// <summary>Why the label is what it is, if the corpus says so.</summary>
    public string? Reason { get; init; }

    /// <summary>Our first findings, or how the check failed.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];
}
