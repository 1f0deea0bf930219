using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TypedTap.Sky.Text;

namespace TypedTap.Sky;

/// <summary>
/// An angle that knows its unit: radii and separations are angles, so that arc seconds cannot be taken for degrees.
/// </summary>
public readonly record struct Angle : IComparable<Angle>
{
    private Angle(double degrees) => InDegrees = degrees;

    /// <summary>The angle zero.</summary>
    public static Angle Zero => default;

    /// <summary>The angle in degrees.</summary>
    public double InDegrees { get; }

    /// <summary>The angle in minutes of arc.</summary>
    public double InArcminutes => InDegrees * 60;

    /// <summary>The angle in seconds of arc.</summary>
    public double InArcseconds => InDegrees * 3600;

    /// <summary>The angle in radians.</summary>
    public double InRadians => InDegrees * (Math.PI / 180);

    /// <summary>An angle in degrees; the same as <see cref="Degrees"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public static Angle FromDegrees(double value) => Degrees(value);

    /// <summary>An angle in degrees.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public static Angle Degrees(double value) => new(SkyCheck.Finite(value, nameof(value), "An angle"));

    /// <summary>An angle in minutes of arc, 60 to the degree.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public static Angle Arcminutes(double value) => new(SkyCheck.Finite(value, nameof(value), "An angle") / 60);

    /// <summary>An angle in seconds of arc, 3600 to the degree.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public static Angle Arcseconds(double value) => new(SkyCheck.Finite(value, nameof(value), "An angle") / 3600);

    /// <summary>An angle in radians.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public static Angle Radians(double value) => new(SkyCheck.Finite(value, nameof(value), "An angle") * (180 / Math.PI));

    /// <summary>
    /// Reads an angle with its unit: <c>1 arcmin</c>, <c>0.5deg</c>, <c>30"</c>, <c>10 mas</c>, <c>0.1 rad</c>, <c>1d30m</c>, <c>1°30′</c>.
    /// Whatever the culture.
    /// </summary>
    /// <exception cref="FormatException">It is no angle, or has no unit, which could be any.</exception>
    public static Angle Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return AngleText.Read(text, out var angle) is { } fault
            ? throw new FormatException($"The angle '{SkyCheck.Shorten(text)}' {fault}.")
            : angle;
    }

    /// <summary>Reads an angle as <see cref="Parse"/> does.</summary>
    /// <returns>False if it is none, or has no unit.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Angle angle)
    {
        angle = default;
        return text is not null && AngleText.Read(text, out angle) is null;
    }

    /// <summary>The sum of two angles.</summary>
    public static Angle operator +(Angle left, Angle right) => Degrees(left.InDegrees + right.InDegrees);

    /// <summary>The difference of two angles.</summary>
    public static Angle operator -(Angle left, Angle right) => Degrees(left.InDegrees - right.InDegrees);

    /// <summary>A multiple of an angle.</summary>
    public static Angle operator *(Angle left, double right) => Degrees(left.InDegrees * right);

    /// <summary>A fraction of an angle.</summary>
    public static Angle operator /(Angle left, double right) => Degrees(left.InDegrees / right);

    /// <summary>Whether the first angle is smaller.</summary>
    public static bool operator <(Angle left, Angle right) => left.InDegrees < right.InDegrees;

    /// <summary>Whether the first angle is larger.</summary>
    public static bool operator >(Angle left, Angle right) => left.InDegrees > right.InDegrees;

    /// <summary>Whether the first angle is smaller or equal.</summary>
    public static bool operator <=(Angle left, Angle right) => left.InDegrees <= right.InDegrees;

    /// <summary>Whether the first angle is larger or equal.</summary>
    public static bool operator >=(Angle left, Angle right) => left.InDegrees >= right.InDegrees;

    /// <inheritdoc/>
    public int CompareTo(Angle other) => InDegrees.CompareTo(other.InDegrees);

    /// <summary>The angle in degrees, whatever the culture: <c>0.5 deg</c>.</summary>
    public override string ToString() => InDegrees.ToString("R", CultureInfo.InvariantCulture) + " deg";
}
