using System.Runtime.InteropServices;

namespace TypedTap.Sky;

/// <summary>A circle on the sky (a cone), in ICRS.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SkyCircle : ISkyShape
{
    /// <summary>Makes a circle.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The radius is not between 0 and 180 degrees.</exception>
    public SkyCircle(SkyPoint center, Angle radius)
    {
        Center = center;
        Radius = SkyCheck.Radius(radius, nameof(radius));
    }

    /// <summary>The centre.</summary>
    public SkyPoint Center { get; }

    /// <summary>The radius, 0 to 180 degrees.</summary>
    public Angle Radius { get; }

    /// <summary>Makes a circle from a centre in degrees and a radius.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The right ascension is not finite, the declination not within ±90, or the radius not within 0 to 180 degrees.
    /// </exception>
    public static SkyCircle FromDegrees(double ra, double dec, Angle radius) => new(new SkyPoint(ra, dec), radius);

    /// <summary>Makes a circle, all in degrees.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The right ascension is not finite, the declination not within ±90, or the radius not within 0 to 180 degrees.
    /// </exception>
    public static SkyCircle FromDegrees(double ra, double dec, double radiusDegrees) =>
        new(new SkyPoint(ra, dec), Angle.Degrees(radiusDegrees));

    /// <inheritdoc/>
    public string ToDali() => "circle " + this;

    /// <summary>Right ascension, declination and radius in degrees with blanks between them, whatever the culture.</summary>
    public override string ToString() => Center + " " + SkyCheck.Text(Radius.InDegrees);
}
