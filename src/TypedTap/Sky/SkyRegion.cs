using System.Text;

namespace TypedTap.Sky;

/// <summary>
/// A region as an archive delivers it: the text in STC-S or DALI notation, and the shape it stands for when that is
/// understood and in equatorial coordinates (ICRS; FK5 and J2000 are taken for it).
/// </summary>
public sealed class SkyRegion : IEquatable<SkyRegion>
{
    private SkyRegion(string text, ISkyShape? shape, string? frame)
    {
        Text = text;
        Shape = shape;
        Frame = frame;
    }

    /// <summary>The region as published. Where the service sent numbers, they are put in DALI notation.</summary>
    public string Text { get; }

    /// <summary>The shape; null when the text is not understood or in other coordinates than equatorial ones.</summary>
    public ISkyShape? Shape { get; }

    /// <summary>The coordinate frame that the text names (ICRS, J2000, GALACTIC …), in capitals; null when it names none.</summary>
    public string? Frame { get; }

    /// <summary>Reads a region. Never fails: what is not understood has no <see cref="Shape"/>.</summary>
    /// <param name="text">
    /// STC-S (<c>Polygon ICRS 1 2 3 4 5 6</c>, <c>Union ICRS (Circle 1 2 3 Circle 4 5 6)</c>, with or without reference
    /// position and <c>unit deg</c>) or DALI (<c>circle 1 2 3</c>, <c>range 10 20 -5 +Inf</c>), in any case.
    /// </param>
    public static SkyRegion Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new SkyRegionParser(text);
        var shape = parser.Parse();
        return new SkyRegion(text, shape, parser.Frame);
    }

    /// <summary>A region that is a shape; its text is in DALI notation.</summary>
    public static SkyRegion FromShape(ISkyShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return new SkyRegion(shape.ToDali(), shape, frame: null);
    }

    /// <summary>Reads an array of numbers; without a known xtype their count decides (2 point, 3 circle, more polygon).</summary>
    internal static SkyRegion FromNumbers(string? xtype, ReadOnlySpan<double> numbers)
    {
        var kind = Kind(xtype, numbers.Length);
        ISkyShape? shape = kind switch
        {
            "point" => SkyShapes.TryPoint(numbers, out var point) ? point : null,
            "circle" => SkyShapes.TryCircle(numbers, out var circle) ? circle : null,
            "range" => SkyShapes.TryRange(numbers, out var range) ? range : null,
            _ => SkyShapes.TryPolygon(numbers),
        };
        var text = new StringBuilder(kind);
        foreach (var number in numbers)
            text.Append(' ').Append(SkyCheck.Text(number));
        return new SkyRegion(text.ToString(), shape, frame: null);
    }

    /// <summary>Whether the texts are the same, character by character.</summary>
    public bool Equals(SkyRegion? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SkyRegion);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The region as published.</summary>
    public override string ToString() => Text;

    private static string Kind(string? xtype, int count)
    {
        var name = xtype.AsSpan()[((xtype?.LastIndexOf(':') ?? -1) + 1)..];
        foreach (var known in (ReadOnlySpan<string>)["point", "circle", "range", "polygon"])
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
                return known;
        }

        return count switch
        {
            2 => "point",
            3 => "circle",
            _ => "polygon",
        };
    }
}
