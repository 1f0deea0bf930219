using TypedTap.Sky;

namespace TypedTap.Testing.Tests.Database;

[VoTableRow]
public sealed partial record Star
{
    public int Id { get; init; }

    public string? Name { get; init; }

    public double? Mag { get; init; }

    public float? Parallax { get; init; }

    public bool? IsVariable { get; init; }

    public DateTime? Seen { get; init; }

    public SkyPoint? Place { get; init; }

    public SkyRegion? Field { get; init; }

    public long[]? Counts { get; init; }

    [TapColumn("aliases", Arraysize = "20x*")]
    public string[]? Aliases { get; init; }

    public Interval<double>? Range { get; init; }

    public Guid? Uid { get; init; }
}
