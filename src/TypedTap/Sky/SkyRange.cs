using System.Runtime.InteropServices;

namespace TypedTap.Sky;

/// <summary>
/// A range of coordinates in ICRS, in degrees (DALI 1.2, shape "range"). Bounds may be infinite, which leaves that side open.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SkyRange : ISkyShape
{
    /// <summary>Makes a range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A bound is NaN, or a finite declination is not within ±90.</exception>
    public SkyRange(Interval<double> ra, Interval<double> dec)
    {
        Ra = ra;
        Dec = dec;
        if (double.IsFinite(dec.Lower))
            SkyCheck.Declination(dec.Lower, nameof(dec));
        if (double.IsFinite(dec.Upper))
            SkyCheck.Declination(dec.Upper, nameof(dec));
    }

    /// <summary>The right ascensions.</summary>
    public Interval<double> Ra { get; }

    /// <summary>The declinations.</summary>
    public Interval<double> Dec { get; }

    /// <inheritdoc/>
    public string ToDali() => "range " + this;

    /// <summary>Both bounds of both coordinates with blanks between them, whatever the culture.</summary>
    public override string ToString() => Ra + " " + Dec;
}
