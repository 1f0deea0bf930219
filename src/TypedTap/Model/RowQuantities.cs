using System.ComponentModel;
using TypedTap.Sky;

namespace TypedTap.Model;

/// <summary>Numbers as quantities for generated methods; not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowQuantities
{
    /// <summary>An angle, of a number that becomes degrees by a factor.</summary>
    public static Angle? Angle(double? value, double multiplier, double divisor) =>
        value is { } number ? Sky.Angle.Degrees(number * multiplier / divisor) : null;

    /// <summary>A span of time, of a number that becomes seconds by a factor.</summary>
    /// <exception cref="OverflowException">It is longer than a <see cref="System.TimeSpan"/> can be, some 29,000 years.</exception>
    public static TimeSpan? TimeSpan(double? value, double multiplier, double divisor) =>
        value is { } number ? System.TimeSpan.FromSeconds(number * multiplier / divisor) : null;

    /// <summary>A length in metres, of a number that becomes metres by a factor.</summary>
    public static double? Metres(double? value, double multiplier, double divisor) => value * multiplier / divisor;

    /// <summary>A time, of a modified Julian date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no date of the years 1 to 9999.</exception>
    public static DateTime? Utc(double? value) => value is { } number ? ModifiedJulianDate.ToUtc(number) : null;
}
