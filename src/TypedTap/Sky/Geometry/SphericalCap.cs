using System.Runtime.InteropServices;

namespace TypedTap.Sky;

/// <summary>A circle prepared for questions about it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct SphericalCap
{
    private readonly double _chordSquared;

    public SphericalCap(SkyCircle circle)
    {
        Center = Direction.Of(circle.Center);
        Radius = circle.Radius.InRadians;
        // Chords are told apart best when they are short: beyond 90 degrees it is the rest of the sky that is looked at.
        var chord = 2
            * Math.Sin(
                ((Radius > Math.PI / 2 ? Math.PI - Radius : Radius) + (Radius > Math.PI / 2 ? -GreatArc.Tolerance : GreatArc.Tolerance))
                    / 2);
        _chordSquared = chord < 0 ? -1 : chord * chord;
    }

    public Direction Center { get; }

    /// <summary>In radians.</summary>
    public double Radius { get; }

    public bool IsWholeSky => Radius >= Math.PI - GreatArc.Tolerance;

    /// <summary>The area in steradians.</summary>
    public double Area
    {
        get
        {
            var sine = Math.Sin(Radius / 2);
            return 4 * Math.PI * sine * sine;
        }
    }

    public bool Contains(Direction point)
    {
        if (Radius <= Math.PI / 2)
        {
            var chord = point - Center;
            return chord.Dot(chord) <= _chordSquared;
        }

        var rest = point + Center;
        return rest.Dot(rest) > _chordSquared;
    }

    public bool Contains(SphericalCap other) =>
        IsWholeSky || Center.AngleTo(other.Center) + other.Radius <= Radius + GreatArc.Tolerance;

    public bool Intersects(SphericalCap other) => Center.AngleTo(other.Center) <= Radius + other.Radius + GreatArc.Tolerance;

    public bool Contains(SphericalPolygon polygon) => polygon.IsWithin(this);

    public bool IsWithin(SphericalPolygon polygon) =>
        polygon.Contains(Center) && polygon.DistanceToEdge(Center) >= Radius - GreatArc.Tolerance;

    public bool Intersects(SphericalPolygon polygon) =>
        polygon.Contains(Center) || polygon.DistanceToEdge(Center) <= Radius + GreatArc.Tolerance;
}
