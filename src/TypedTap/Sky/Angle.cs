using System.Globalization;

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
