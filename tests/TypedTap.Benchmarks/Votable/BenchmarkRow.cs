namespace TypedTap.Benchmarks.Votable;

/// <summary>
/// A row of the measured table, as the generator writes records for columns of which nobody says that they are never null.
/// </summary>
internal sealed record BenchmarkRow
{
    public long? SourceId { get; init; }

    public long? SolutionId { get; init; }

    public double? Ra { get; init; }

    public double? Dec { get; init; }

    public float? RaError { get; init; }

    public float? DecError { get; init; }

    public double? Parallax { get; init; }

    public double? Pmra { get; init; }

    public double? Pmdec { get; init; }

    public float? PhotGMeanMag { get; init; }

    public float? BpRp { get; init; }

    public short? MatchedTransits { get; init; }

    public int? NGoodObs { get; init; }

    public short? RvNbTransits { get; init; }

    public bool? HasXp { get; init; }

    public bool? InQsoCandidates { get; init; }

    public string? Designation { get; init; }

    public string? Name { get; init; }

    public DateTime? ObsTime { get; init; }

    public string? Classname { get; init; }
}
