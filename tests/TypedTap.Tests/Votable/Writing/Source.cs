using System.Numerics;
using TypedTap.Sky;

namespace TypedTap.Tests.Votable.Writing;

/// <summary>A row type of a user.</summary>
[VoTableRow]
public sealed partial record Source
{
    public required string Id { get; init; }

    [TapColumn("ra", Unit = "deg", Ucd = "pos.eq.ra;meta.main")]
    public double Ra { get; init; }

    [TapColumn("dec_", Unit = "deg", Ucd = "pos.eq.dec;meta.main")]
    public double? Dec { get; init; }

    public float? Flux { get; init; }

    public SourceKind Kind { get; init; }

    public SourceKind? Other { get; set; }

    public bool? Flag { get; init; }

    public byte Grade { get; init; }

    public short? Band { get; init; }

    public int Hits { get; init; }

    public long? Parent { get; init; }

    public DateTime? Observed { get; init; }

    public Guid? Uid { get; init; }

    public Complex? Visibility { get; init; }

    public SkyPoint? Place { get; init; }

    public SkyCircle? Beam { get; init; }

    public SkyPolygon? Outline { get; init; }

    public SkyRegion? Footprint { get; init; }

    public Interval<double>? Span { get; init; }

    public Interval<double>[]? Spans { get; init; }

    public double[] Spectrum { get; init; } = [];

    public int[]? Channels { get; init; }

    public bool[]? Mask { get; init; }

    [TapColumn("labels", Datatype = "unicodeChar", Arraysize = "12x*")]
    public string[]? Names { get; init; }

    [TapColumn("note", Datatype = "unicodeChar", Arraysize = "*")]
    public string? Note { get; init; }

    [TapIgnore]
    public object? Tag { get; init; }

    public string Label => Id + Kind;
}
