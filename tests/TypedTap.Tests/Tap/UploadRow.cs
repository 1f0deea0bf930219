namespace TypedTap.Tests.Tap;

/// <summary>A row of every type that services take.</summary>
[VoTableRow]
public sealed partial record UploadRow
{
    public required int Id { get; init; }

    [TapColumn("ra", Unit = "deg", Ucd = "pos.eq.ra")]
    public double? Ra { get; init; }

    public string? Text { get; init; }

    public bool? Flag { get; init; }

    public long? Big { get; init; }

    public DateTime? Seen { get; init; }

    [TapColumn("spectrum", Datatype = "float", Arraysize = "*")]
    public float[]? Spectrum { get; init; }

    /// <summary>Rows of random values, some of them null.</summary>
    public static UploadRow Random(Random random, int id) => new()
    {
        Id = id,
        Ra = random.Next(5) == 0 ? null : random.NextDouble() * 360,
        Text = random.Next(5) == 0
            ? null
            : string.Concat(
                Enumerable.Range(0, random.Next(1, 30)).Select(_ => "aé<&>\"' \r\n--;,中😀".EnumerateRunes().ElementAt(random.Next(15)))),
        Flag = random.Next(3) switch { 0 => null, 1 => true, _ => false },
        Big = random.Next(5) == 0 ? null : random.NextInt64(long.MinValue, long.MaxValue),
        Seen = random.Next(5) == 0 ? null : new DateTime(random.NextInt64(DateTime.MaxValue.Ticks), DateTimeKind.Utc),
        Spectrum = random.Next(5) == 0 ? null : [.. Enumerable.Range(0, random.Next(1, 20)).Select(_ => random.NextSingle())],
    };

    public bool IsSame(UploadRow other) =>
        this with { Spectrum = null } == other with { Spectrum = null } && (Spectrum ?? []).SequenceEqual(other.Spectrum ?? []);
}
