using System.Runtime.InteropServices;

namespace TypedTap.Sky;

/// <summary>
/// A box on the sky, in ICRS: its sides are great circles that cut the arms of a cross at right angles, one along the meridian of the
/// centre and one along the great circle across it (the box of STC-S, and what ADQL says of BOX). Near a pole it is still a box, other than
/// a <see cref="SkyRange"/> of coordinates.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SkyBox : ISkyShape
{
    /// <summary>Makes a box.</summary>
    /// <param name="center">The centre.</param>
    /// <param name="width">
    /// How far it reaches across the meridian, from side to side: an angle on the sky, not a difference of right ascensions.
    /// </param>
    /// <param name="height">How far it reaches along the meridian.</param>
    /// <exception cref="ArgumentOutOfRangeException">Width or height is not above 0 and below 180 degrees.</exception>
    public SkyBox(SkyPoint center, Angle width, Angle height)
    {
        Center = center;
        Width = Side(width, nameof(width));
        Height = Side(height, nameof(height));
    }

    /// <summary>The centre.</summary>
    public SkyPoint Center { get; }

    /// <summary>How far it reaches across the meridian.</summary>
    public Angle Width { get; }

    /// <summary>How far it reaches along the meridian.</summary>
    public Angle Height { get; }

    /// <summary>Makes a box from a centre in degrees.</summary>
    /// <exception cref="ArgumentOutOfRangeException">As for the constructor, or it is no position on the sky.</exception>
    public static SkyBox FromDegrees(double ra, double dec, Angle width, Angle height) => new(new SkyPoint(ra, dec), width, height);

    /// <summary>The box as a polygon: exactly the same part of the sky.</summary>
    /// <exception cref="InvalidOperationException">The box was not made by a constructor.</exception>
    public SkyPolygon ToPolygon()
    {
        if (Width == Angle.Zero)
            throw new InvalidOperationException("A box without width and height is no shape; make it with its constructor.");
        var center = Direction.Of(Center);
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(Math.IEEERemainder(Center.Ra, 360)));
        var east = new Direction(-sin, cos, 0);
        // In the tangent plane of the centre great circles are lines.
        var across = east * Math.Tan(Width.InRadians / 2);
        var up = center.Cross(east) * Math.Tan(Height.InRadians / 2);
        return new SkyPolygon(
            [Corner(center - across + up), Corner(center + across + up), Corner(center + across - up), Corner(center - across - up)]);
    }

    /// <inheritdoc/>
    public string ToDali() => ToPolygon().ToDali();

    /// <summary>Right ascension, declination, width and height in degrees with blanks between them, whatever the culture.</summary>
    public override string ToString() => Center + " " + SkyCheck.Text(Width.InDegrees) + " " + SkyCheck.Text(Height.InDegrees);

    private static SkyPoint Corner(Direction direction) => direction.Normalized().ToPoint();

    private static Angle Side(Angle value, string parameter) => value.InDegrees is > 0 and < 180
        ? value
        : throw new ArgumentOutOfRangeException(
            parameter, value, $"The side of a box is more than 0 and less than 180 degrees; {value} is not.");
}
