namespace TypedTap.Testing.Engine.Operators;

/// <summary>The sides of a join.</summary>
/// <param name="Build">The side whose rows are kept; better the smaller one.</param>
/// <param name="BuildSources">The sources that it sets.</param>
/// <param name="Probe">The side that is gone through.</param>
/// <param name="ProbeSources">The sources that it sets.</param>
internal sealed record HashJoinSides(RowSource Build, int[] BuildSources, RowSource Probe, int[] ProbeSources)
{
    /// <summary>Whether rows of the side that is kept are given without a partner, too.</summary>
    public bool KeepsBuild { get; init; }

    /// <summary>Whether rows of the side that is gone through are given without a partner, too.</summary>
    public bool KeepsProbe { get; init; }

    /// <summary>Whether the side that is kept depends on the row of a query around.</summary>
    public bool IsBuildCorrelated { get; init; }
}
