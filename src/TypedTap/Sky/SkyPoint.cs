using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using TypedTap.Sky.Text;

namespace TypedTap.Sky;

/// <summary>A position on the sky in ICRS, in degrees.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SkyPoint : ISkyShape
{
    /// <summary>Makes a position.</summary>
    /// <param name="ra">Right ascension in degrees; any finite number, kept as given (see <see cref="Normalized"/>).</param>
    /// <param name="dec">Declination in degrees.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The right ascension is not finite, or the declination is not within ±90.
    /// </exception>
    public SkyPoint(double ra, double dec)
    {
        Ra = SkyCheck.Finite(ra, nameof(ra), "A right ascension");
        Dec = SkyCheck.Declination(dec, nameof(dec));
    }

    /// <summary>Right ascension (the longitude) in degrees.</summary>
    public double Ra { get; }

    /// <summary>Declination (the latitude) in degrees, within ±90.</summary>
    public double Dec { get; }

    /// <summary>Makes a position from degrees.</summary>
    /// <exception cref="ArgumentOutOfRangeException">See the constructor.</exception>
    public static SkyPoint FromDegrees(double ra, double dec) => new(ra, dec);

    /// <summary>
    /// Reads a position as people and papers write them: <c>131.28125 54.3</c> (two numbers are degrees), <c>08h45m07.5s +54d18m00s</c>,
    /// <c>08:45:07.5 +54:18:00</c> and <c>08 45 07.5 +54 18 00</c> (the first is hours where it has parts), <c>131.28125d, 54°18′</c>.
    /// Whatever the culture, with <c>.</c> for decimals.
    /// </summary>
    /// <exception cref="FormatException">
    /// It is no position, or can be read in two ways: <c>8.75 +54:18:00</c> (hours or degrees?), <c>8 45 54 18</c> (where does the right
    /// ascension end?).
    /// </exception>
    public static SkyPoint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return SkyPointText.Read(text, out var point) is { } fault
            ? throw new FormatException($"The position '{SkyCheck.Shorten(text)}' {fault}.")
            : point;
    }

    /// <summary>Reads a position as <see cref="Parse"/> does.</summary>
    /// <returns>False if it is none, or can be read in two ways.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out SkyPoint point)
    {
        point = default;
        return text is not null && SkyPointText.Read(text, out point) is null;
    }

    /// <summary>The same position with its right ascension in 0 (included) to 360 degrees (excluded).</summary>
    public SkyPoint Normalized()
    {
        var ra = Ra % 360;
        if (ra < 0)
            ra += 360;
        return new SkyPoint(ra >= 360 ? 0 : ra, Dec);
    }

    /// <summary>The distance along the great circle, accurate at all separations.</summary>
    public Angle DistanceTo(SkyPoint other)
    {
        var (sin1, cos1) = Math.SinCos(double.DegreesToRadians(Dec));
        var (sin2, cos2) = Math.SinCos(double.DegreesToRadians(other.Dec));
        var (sin, cos) = Math.SinCos(double.DegreesToRadians((other.Ra - Ra) % 360));
        var across = cos2 * sin;
        var along = (cos1 * sin2) - (sin1 * cos2 * cos);
        return Angle.Radians(Math.Atan2(Math.Sqrt((across * across) + (along * along)), (sin1 * sin2) + (cos1 * cos2 * cos)));
    }

    /// <summary>Right ascension and declination.</summary>
    public void Deconstruct(out double ra, out double dec) => (ra, dec) = (Ra, Dec);

    /// <inheritdoc/>
    public string ToDali() => "point " + this;

    /// <summary>Both coordinates with a blank between them, whatever the culture.</summary>
    public override string ToString() => SkyCheck.Text(Ra) + " " + SkyCheck.Text(Dec);
}
