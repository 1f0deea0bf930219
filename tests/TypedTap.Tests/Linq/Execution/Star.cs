namespace TypedTap.Tests.Linq.Execution;

/// <summary>A row of the tables of these tests, and of what they upload.</summary>
[VoTableRow]
public sealed partial record Star
{
    public required int Id { get; init; }

    public string? Name { get; init; }

    [TapColumn("ra_deg", Unit = "deg", Ucd = "pos.eq.ra")]
    public double Ra { get; init; }

    public double? Mag { get; init; }

    public static IEnumerable<Star> Many(int count) => Enumerable.Range(1, count).Select(i => new Star
    {
        Id = i,
        Name = i % 7 == 0 ? null : $"star {i:D4}",
        Ra = i / 4.0,
        Mag = i % 3 == 0 ? null : i % 20,
    });
}
