using System.Runtime.InteropServices;

namespace TypedTap.Metadata;

/// <summary>
/// A factor between two units, as a multiplication or a division by a whole number where it is one: seconds of arc are divided by 3600,
/// because a multiplication by 0.0002777… would be off in the last digit.
/// </summary>
/// <param name="Multiplier">What values are multiplied by; 1 if they are divided.</param>
/// <param name="Divisor">What values are divided by; 1 if they are multiplied.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TapUnitScale(double Multiplier, double Divisor)
{
    private const double Tolerance = 1e-12;
    private const double LargestWhole = 1e15;

    /// <summary>A value in the other unit.</summary>
    public double Apply(double value) => value * Multiplier / Divisor;

    /// <summary>The factor between two units of these scales.</summary>
    internal static TapUnitScale Of(double from, double to)
    {
        var ratio = from / to;
        if (Whole(ratio) is { } multiplier)
            return new(multiplier, 1);
        return Whole(to / from) is { } divisor ? new(1, divisor) : new(ratio, 1);
    }

    private static double? Whole(double ratio)
    {
        var whole = Math.Round(ratio);
        return whole >= 1 && whole <= LargestWhole && Math.Abs(ratio - whole) <= Tolerance * whole ? whole : null;
    }
}
