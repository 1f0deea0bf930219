using System.Runtime.InteropServices;

namespace TypedTap.Sky;

/// <summary>A vector of length 1 (or a difference of such): positions without poles and without a seam at 0 hours.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Direction(double X, double Y, double Z)
{
    public static readonly Direction NorthPole = new(0, 0, 1);

    public static Direction Of(SkyPoint point) => Of(point.Ra, point.Dec);

    public static Direction Of(double ra, double dec)
    {
        var (sinRa, cosRa) = Math.SinCos(double.DegreesToRadians(Math.IEEERemainder(ra, 360)));
        var (sinDec, cosDec) = Math.SinCos(double.DegreesToRadians(dec));
        return new Direction(cosDec * cosRa, cosDec * sinRa, sinDec);
    }

    public double Length => Math.Sqrt(Dot(this));

    /// <summary>Right ascension in 0 to 360 degrees.</summary>
    public double Ra
    {
        get
        {
            var ra = double.RadiansToDegrees(Math.Atan2(Y, X));
            return ra < 0 ? ra + 360 : ra;
        }
    }

    public double Dec => double.RadiansToDegrees(Math.Atan2(Z, Math.Sqrt((X * X) + (Y * Y))));

    public static Direction operator -(Direction a) => new(-a.X, -a.Y, -a.Z);

    public static Direction operator -(Direction a, Direction b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Direction operator +(Direction a, Direction b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Direction operator *(Direction a, double factor) => new(a.X * factor, a.Y * factor, a.Z * factor);

    /// <summary>
    /// The volume that three directions span: positive if c lies to the left of the way from a to b. By differences, so that it is good for
    /// near ones.
    /// </summary>
    public static double Side(Direction a, Direction b, Direction c) => a.Dot((b - a).Cross(c - a));

    public double Dot(Direction b) => (X * b.X) + (Y * b.Y) + (Z * b.Z);

    public Direction Cross(Direction b) => new((Y * b.Z) - (Z * b.Y), (Z * b.X) - (X * b.Z), (X * b.Y) - (Y * b.X));

    public Direction Normalized() => this * (1 / Length);

    /// <summary>The angle in radians, good for all separations.</summary>
    public double AngleTo(Direction b) => 2 * Math.Atan2((this - b).Length, (this + b).Length);

    public SkyPoint ToPoint() => new(Ra >= 360 ? 0 : Ra, Math.Clamp(Dec, -90, 90));
}
