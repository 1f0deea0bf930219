namespace TypedTap.Benchmarks.Linq;

/// <summary>An exposure: the record of our queries, and the entity of EF Core's.</summary>
internal sealed record BenchFrame
{
    public long Id { get; init; }

    public double? Ra { get; init; }

    public double? Dec { get; init; }

    public string? Object { get; init; }

    public string? Instrument { get; init; }

    public DateTime? ExpStart { get; init; }

    public float? Exposure { get; init; }

    public int? ObId { get; init; }
}
