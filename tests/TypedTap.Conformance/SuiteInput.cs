namespace TypedTap.Conformance;

/// <summary>What a suite is run on.</summary>
/// <param name="Paths">The files, in the order of <see cref="IConformanceSuite.Paths"/>; optional ones may be missing at the end.</param>
/// <param name="GroupField">The field by which figures are broken down.</param>
internal sealed record SuiteInput(IReadOnlyList<string> Paths, string GroupField)
{
    /// <summary>The options of the suite's own that were given (<see cref="IConformanceSuite.Flags"/>).</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];
}
