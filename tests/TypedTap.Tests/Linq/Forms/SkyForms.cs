using TypedTap.Linq;
using TypedTap.Sky;

namespace TypedTap.Tests.Linq.Forms;

/// <summary>The sky.</summary>
internal static class SkyForms
{
    private static readonly SkyPoint Center = new(10.5, -5.5);
    private static readonly SkyCircle Circle = new(Center, Angle.Arcminutes(30));
    private static readonly SkyPolygon Polygon = SkyPolygon.FromDegrees(10, 0, 12, 0, 11, 2);

    public static FormList Conditions { get; } = new("The sky")
    {
        s => SkyQuery.Point(s.Ra, s.Dec).IsWithin(Circle),
        s => !SkyQuery.Point(s.Ra, s.Dec).IsWithin(Circle),
        s => SkyQuery.Point(s.Ra, s.Dec).IsWithin(Polygon),
        s => Circle.Contains(new SkyPoint(s.Ra!.Value, s.Dec!.Value)),
        s => Circle.Contains(SkyPoint.FromDegrees(s.Ra!.Value, s.Dec!.Value)),
        s => s.Shape.Contains(Center),
        s => s.Shape.IsWithin(Polygon),
        s => s.Shape.Intersects(Circle),
        s => s.Shape.Intersects(Polygon),
        s => Circle.Intersects(s.Shape),
        s => SkyQuery.Circle(s.Ra, s.Dec, Angle.Degrees(s.Mag!.Value)).Intersects(s.Shape),
        s => new SkyCircle(s.Place!.Value, Angle.Arcminutes(s.Mag!.Value)).Intersects(s.Shape),
        s => SkyCircle.FromDegrees(s.Ra!.Value, s.Dec!.Value, Angle.Arcseconds(s.Mag!.Value)).Intersects(s.Shape),
        s => SkyQuery.Circle(s.Place, Angle.FromDegrees(s.Mag!.Value)).Intersects(s.Shape),
        s => SkyQuery.Point(s.Ra, s.Dec).DistanceTo(Center) < Angle.Arcminutes(1),
        s => s.Place!.Value.DistanceTo(Center).InDegrees < 0.1,
        s => s.Place!.Value.DistanceTo(Center).InArcminutes < s.Mag,
        s => s.Place!.Value.DistanceTo(Center).InArcseconds < s.Mag,
        s => s.SizeAsAngle() < Angle.Arcminutes(3),
        s => s.SizeAsAngle()!.Value.InRadians < 0.1,
        s => s.Place!.Value.Ra > 5,
        s => s.Place!.Value.Dec > 5,
        s => new SkyCircle(s.Place!.Value, Angle.Degrees(1)).Intersects(Polygon),
        s => s.Shape.Area() > 1,
        s => new SkyCircle(s.Place!.Value, Angle.Degrees(s.Mag!.Value)).Area() > 1,
        s => new SkyCircle(s.Place!.Value, Angle.Degrees(s.Mag!.Value)).Centroid().Ra > 5,
        s => s.Shape.Centroid()!.Value.Ra > 5,
        s => s.Shape.Centroid().IsWithin(Circle),
    };
}
