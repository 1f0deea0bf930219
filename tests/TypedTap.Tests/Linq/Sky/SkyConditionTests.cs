using TypedTap.Adql;
using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.Querying.Dialects;
using TypedTap.Sky;
using TypedTap.Tests.Linq.Dialects;

namespace TypedTap.Tests.Linq.Sky;

/// <summary>Conditions on the sky as services of ADQL 2.0 and 2.1 get them.</summary>
public sealed class SkyConditionTests : IDisposable
{
    private static readonly SkyCircle Circle = SkyCircle.FromDegrees(10, 20, Angle.Degrees(0.5));
    private static readonly SkyPolygon Triangle = SkyPolygon.FromDegrees(10, 0, 10, 1, 11, 0);
    private static readonly SkyPoint Center = new(10, 20);

    private readonly DialectArchive _old = DialectArchive.Of(new TapCapabilities());
    private readonly DialectArchive _new = DialectArchive.Of(
        new TapCapabilities { AdqlVersions = ["2.1"], Features = DialectArchive.AllGeometry });

    private TapQuery<DialectArchive.Source> Old => _old.Sources;

    private TapQuery<DialectArchive.Source> New => _new.Sources;

    public void Dispose()
    {
        _old.Dispose();
        _new.Dispose();
    }

    [Fact]
    public void Points_in_shapes()
    {
        AdqlAssert.Where(
            "1 = CONTAINS(POINT('ICRS', s.lon, s.lat), CIRCLE('ICRS', 10.0, 20.0, 0.5))",
            Old.Where(s => SkyQuery.Point(s.Lon, s.Lat).IsWithin(Circle)));
        AdqlAssert.Where(
            "1 = CONTAINS(POINT(s.lon, s.lat), CIRCLE(10.0, 20.0, 0.5))", New.Where(s => SkyQuery.Point(s.Lon, s.Lat).IsWithin(Circle)),
            AdqlVersion.V2_1);
        AdqlAssert.Where(
            "1 = CONTAINS(POINT(s.lon, s.lat), CIRCLE(10.0, 20.0, 0.5))", New.Where(s => Circle.Contains(SkyQuery.Point(s.Lon, s.Lat))),
            AdqlVersion.V2_1);
        AdqlAssert.Where(
            "1 = CONTAINS(POINT(s.lon, s.lat), CIRCLE(10.0, 20.0, 0.5))", New.Where(s => Circle.Contains(new SkyPoint(s.Lon, s.Lat))),
            AdqlVersion.V2_1);
        AdqlAssert.Where(
            "1 = CONTAINS(POINT(s.lon, s.lat), CIRCLE(10.0, 20.0, 0.5))", New.Where(s => new SkyPoint(s.Lon, s.Lat).IsWithin(Circle)),
            AdqlVersion.V2_1);
        AdqlAssert.Where("1 = CONTAINS(s.pos, CIRCLE('ICRS', 10.0, 20.0, 0.5))", Old.Where(s => s.Position.IsWithin(Circle)));
        AdqlAssert.Where("1 = CONTAINS(s.pos, s.s_region)", New.Where(s => s.Position.IsWithin(s.Region)), AdqlVersion.V2_1);
        AdqlAssert.Where("1 = CONTAINS(s.pos, s.outline)", New.Where(s => s.Outline!.Contains(s.Position)), AdqlVersion.V2_1);
        AdqlAssert.Where("1 = CONTAINS(POINT(10.0, 20.0), s.s_region)", New.Where(s => s.Region.Contains(Center)), AdqlVersion.V2_1);
        AdqlAssert.Where("1 = CONTAINS(POINT(10.0, 20.0), s.field)", New.Where(s => s.Field.Contains(Center)), AdqlVersion.V2_1);
    }

    [Fact]
    public void Vertices_run_counter_clockwise_as_seen_from_Earth()
    {
        // North, then east: that is to the left, and so against the clock.
        AdqlAssert.Where(
            "1 = CONTAINS(POINT(s.lon, s.lat), POLYGON(10.0, 0.0, 10.0, 1.0, 11.0, 0.0))",
            New.Where(s => SkyQuery.Point(s.Lon, s.Lat).IsWithin(Triangle)), AdqlVersion.V2_1);
        var turned = new SkyPolygon(Triangle.Vertices.Reverse());
        AdqlAssert.Where(
            "1 = CONTAINS(POINT(s.lon, s.lat), POLYGON(10.0, 0.0, 10.0, 1.0, 11.0, 0.0))",
            New.Where(s => SkyQuery.Point(s.Lon, s.Lat).IsWithin(turned)), AdqlVersion.V2_1);
    }

    [Fact]
    public void Shapes_in_shapes_and_shapes_that_meet()
    {
        AdqlAssert.Where("1 = CONTAINS(s.s_region, CIRCLE(10.0, 20.0, 0.5))", New.Where(s => s.Region.IsWithin(Circle)), AdqlVersion.V2_1);
        AdqlAssert.Where("1 = CONTAINS(CIRCLE(10.0, 20.0, 0.5), s.s_region)", New.Where(s => s.Region.Contains(Circle)), AdqlVersion.V2_1);
        AdqlAssert.Where("1 = CONTAINS(s.field, s.outline)", New.Where(s => s.Field.IsWithin(s.Outline)), AdqlVersion.V2_1);
        AdqlAssert.Where(
            "1 = INTERSECTS(CIRCLE(10.0, 20.0, 0.5), s.s_region)", New.Where(s => s.Region.Intersects(Circle)), AdqlVersion.V2_1);
        AdqlAssert.Where(
            "1 = INTERSECTS(CIRCLE(10.0, 20.0, 0.5), s.s_region)", New.Where(s => Circle.Intersects(s.Region)), AdqlVersion.V2_1);
        AdqlAssert.Where(
            "1 = INTERSECTS(POLYGON('ICRS', 10.0, 0.0, 10.0, 1.0, 11.0, 0.0), s.outline)", Old.Where(s => s.Outline.Intersects(Triangle)));
        AdqlAssert.Where("1 = INTERSECTS(s.field, s.s_region)", New.Where(s => s.Field.Intersects(s.Region)), AdqlVersion.V2_1);
        AdqlAssert.Where(
            "1 = INTERSECTS(s.s_region, CIRCLE(s.lon, s.lat, 0.1))",
            New.Where(s => s.Region.Intersects(SkyQuery.Circle(s.Lon, s.Lat, Angle.Degrees(0.1)))), AdqlVersion.V2_1);
    }

    [Fact]
    public void A_point_meets_a_shape_by_being_inside()
    {
        AdqlAssert.Where("1 = CONTAINS(s.pos, CIRCLE(10.0, 20.0, 0.5))", New.Where(s => s.Position.Intersects(Circle)), AdqlVersion.V2_1);
        AdqlAssert.Where("1 = CONTAINS(POINT(10.0, 20.0), s.s_region)", New.Where(s => s.Region.Intersects(Center)), AdqlVersion.V2_1);
        AdqlAssert.Where("1 = CONTAINS(s.pos, s.s_region)", New.Where(s => s.Region.Intersects(s.Position)), AdqlVersion.V2_1);
    }

    [Fact]
    public void A_box_is_the_polygon_that_it_is()
    {
        var box = SkyBox.FromDegrees(0, 0, Angle.Degrees(90), Angle.Degrees(2));
        AdqlAssert.Where(
            "1 = CONTAINS(POINT(s.lon, s.lat), POLYGON(315.0, 0.7071426817872534, 45.0, 0.7071426817872534, 45.0, -0.7071426817872534, 315.0, -0.7071426817872534))",
            New.Where(s => SkyQuery.Point(s.Lon, s.Lat).IsWithin(box)), AdqlVersion.V2_1);
    }

    [Fact]
    public void A_range_of_coordinates_needs_no_geometry()
    {
        var range = new SkyRange(new Interval<double>(10, 20), new Interval<double>(-5, 5));
        AdqlAssert.Where(
            "s.lat >= -5.0 AND s.lat <= 5.0 AND s.lon >= 10.0 AND s.lon <= 20.0",
            New.Where(s => SkyQuery.Point(s.Lon, s.Lat).IsWithin(range)), AdqlVersion.V2_1);
        var across = new SkyRange(new Interval<double>(350, 10), new Interval<double>(double.NegativeInfinity, 5));
        AdqlAssert.Where(
            "s.lat <= 5.0 AND (s.lon >= 350.0 AND s.lon <= 370.0 OR s.lon >= -10.0 AND s.lon <= 10.0 OR s.lat <= -90.0)",
            New.Where(s => SkyQuery.Point(s.Lon, s.Lat).IsWithin(across)), AdqlVersion.V2_1);
        var around = new SkyRange(new Interval<double>(double.NegativeInfinity, double.PositiveInfinity), new Interval<double>(60, 90));
        AdqlAssert.Where(
            "s.dec >= 60.0 AND s.ra IS NOT NULL", New.Where(s => SkyQuery.Point(s.Ra, s.Dec).IsWithin(around)), AdqlVersion.V2_1);
        AdqlAssert.Where(
            "s.dec < 60.0 OR s.dec IS NULL OR s.ra IS NULL", New.Where(s => !SkyQuery.Point(s.Ra, s.Dec).IsWithin(around)),
            AdqlVersion.V2_1);
        var e = Assert.Throws<TapQueryNotSupportedException>(() => New.Where(s => s.Region.Intersects(range)).ToAdql());
        Assert.Contains(
            "ADQL has no geometry for it but bounds of a point's coordinates; use a SkyBox or a SkyPolygon", e.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_union_is_its_parts()
    {
        var union = SkyRegion.Parse("UNION ICRS (CIRCLE 1 2 3 CIRCLE 4 5 6)");
        AdqlAssert.Where(
            "1 = CONTAINS(s.pos, CIRCLE(1.0, 2.0, 3.0)) OR 1 = CONTAINS(s.pos, CIRCLE(4.0, 5.0, 6.0))",
            New.Where(s => s.Position.IsWithin(union)), AdqlVersion.V2_1);
        AdqlAssert.Where(
            "1 = CONTAINS(CIRCLE(1.0, 2.0, 3.0), s.s_region) AND 1 = CONTAINS(CIRCLE(4.0, 5.0, 6.0), s.s_region)",
            New.Where(s => union.IsWithin(s.Region)), AdqlVersion.V2_1);
        Assert.Contains(
            "its notation is not understood",
            Assert.Throws<TapQueryNotSupportedException>(
                () => New.Where(s => s.Position.IsWithin(SkyRegion.Parse("Elsewhere"))).ToAdql()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nulls_lie_nowhere()
    {
        SkyRegion? none = null;
        AdqlAssert.Where("1 = 0", New.Where(s => s.Position.IsWithin(none)), AdqlVersion.V2_1);
        AdqlAssert.Where("1 = 0", New.Where(s => none.Intersects(s.Field)), AdqlVersion.V2_1);
        AdqlAssert.Where(
            "0 = CONTAINS(POINT(s.ra, s.dec), CIRCLE(10.0, 20.0, 0.5)) OR s.ra IS NULL OR s.dec IS NULL",
            New.Where(s => !SkyQuery.Point(s.Ra, s.Dec).IsWithin(Circle)), AdqlVersion.V2_1);
        AdqlAssert.Where(
            "0 = INTERSECTS(s.field, s.outline) OR s.field IS NULL OR s.outline IS NULL", New.Where(s => !s.Field.Intersects(s.Outline)),
            AdqlVersion.V2_1);
    }

    [Fact]
    public void Circles_of_the_rows_values()
    {
        AdqlAssert.Where(
            "1 = CONTAINS(POINT(10.0, 20.0), CIRCLE(s.ra, s.dec, 0.1))",
            New.Where(s => SkyQuery.Circle(s.Ra, s.Dec, Angle.Degrees(0.1)).Contains(Center)), AdqlVersion.V2_1);
        AdqlAssert.Where(
            "1 = CONTAINS(POINT(10.0, 20.0), CIRCLE(s.lon, s.lat, s.fov / 3600.0))",
            New.Where(s => Center.IsWithin(new SkyCircle(new SkyPoint(s.Lon, s.Lat), Angle.Arcseconds(s.Size)))), AdqlVersion.V2_1);
        AdqlAssert.Where(
            "1 = CONTAINS(POINT(10.0, 20.0), CIRCLE(COORD1(s.pos), COORD2(s.pos), 0.1))",
            New.Where(s => SkyQuery.Circle(s.Position, Angle.Degrees(0.1)).Contains(Center)), AdqlVersion.V2_1);
        AdqlAssert.Where(
            "1 = CONTAINS(POINT(10.0, 20.0), CIRCLE(s.lon, s.lat, s.fov))",
            New.Where(s => Center.IsWithin(SkyCircle.FromDegrees(s.Lon, s.Lat, Angle.Degrees(s.Size)))), AdqlVersion.V2_1);
    }

    [Fact]
    public void Coordinates_areas_and_centroids()
    {
        AdqlAssert.Where(
            "COORD1(s.pos) > 5.0 AND COORD2(s.pos) < 0.0", New.Where(s => s.Position!.Value.Ra > 5 && s.Position!.Value.Dec < 0),
            AdqlVersion.V2_1);
        AdqlAssert.Where("AREA(s.s_region) > 1.0", New.Where(s => s.Region.Area() > 1), AdqlVersion.V2_1);
        AdqlAssert.Where("AREA(s.outline) > 1.0", New.Where(s => s.Outline!.Area() > 1), AdqlVersion.V2_1);
        AdqlAssert.Where(
            "1 = CONTAINS(CENTROID(s.s_region), CIRCLE(10.0, 20.0, 0.5))", New.Where(s => s.Region.Centroid().IsWithin(Circle)),
            AdqlVersion.V2_1);
        AdqlAssert.Where("COORD1(CENTROID(s.s_region)) < 5.0", New.Where(s => s.Region.Centroid()!.Value.Ra < 5), AdqlVersion.V2_1);
        AdqlAssert.Where("s.s_region IS NULL", New.Where(s => s.Region.Area() == null), AdqlVersion.V2_1);
        using var vizier = DialectArchive.Of(TypedTap.Tap.TapServiceTraits.VizieR.Adql);
        Assert.Contains(
            "takes COORD1 and COORD2 of columns and of POINT alone",
            Assert.Throws<TapQueryNotSupportedException>(
                () => vizier.Sources.Where(s => s.Region.Centroid()!.Value.Ra < 5).ToAdql()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_position_holds_no_other()
    {
        var e = Assert.Throws<TapQueryNotSupportedException>(() => New.Where(s => s.Position.IsWithin(Center)).ToAdql());
        Assert.Contains("compare the distance with an angle", e.Message, StringComparison.Ordinal);
    }
}
