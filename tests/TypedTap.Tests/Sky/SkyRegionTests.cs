using TypedTap.Sky;

namespace TypedTap.Tests.Sky;

public sealed class SkyRegionTests
{
    [Theory]
    [InlineData("Position ICRS 1 2", "point 1 2")]
    [InlineData("POINT 1 2", "point 1 2")]
    [InlineData("Circle ICRS 1 2 0.5", "circle 1 2 0.5")]
    [InlineData("CIRCLE ICRS GEOCENTER 1 2 .5", "circle 1 2 0.5")]
    [InlineData("circle 1e1 -2.5E-1 0.5", "circle 10 -0.25 0.5")]
    [InlineData("POLYGON J2000 1 2 3 4 5 6", "polygon 1 2 3 4 5 6")]
    [InlineData("Polygon FK5 TOPOCENTER SPHERICAL2 1 2 3 4 5 6", "polygon 1 2 3 4 5 6")]
    [InlineData("polygon 1 2 3 4 5 6 1 2", "polygon 1 2 3 4 5 6")]
    [InlineData(" Polygon  UNKNOWNFrame 1 2\n3 4,5 6 ", "polygon 1 2 3 4 5 6")]
    [InlineData("Polygon ICRS 1 2 3 4 5 6 unit deg", "polygon 1 2 3 4 5 6")]
    [InlineData("Circle ICRS 1 2 3 unit deg deg", "circle 1 2 3")]
    [InlineData("range 10 20 -5 +Inf", "range 10 20 -5 +Inf")]
    [InlineData("RANGE -Inf +Inf -5 5", "range -Inf +Inf -5 5")]
    [InlineData("PositionInterval ICRS 10 -5 20 5", "range 10 20 -5 5")]
    [InlineData("Union ICRS (Circle 1 2 3 Circle 4 5 6)", "Union ICRS (circle 1 2 3 circle 4 5 6)")]
    [InlineData("UNION ICRS TOPOCENTER ( POLYGON 1 2 3 4 5 6 POLYGON ICRS 1 2 3 4 5 7 )",
        "Union ICRS (polygon 1 2 3 4 5 6 polygon 1 2 3 4 5 7)")]
    [InlineData("Union ICRS (Circle 1 2 3 Union (Position 1 2 Circle 4 5 6))",
        "Union ICRS (circle 1 2 3 Union ICRS (point 1 2 circle 4 5 6))")]
    [InlineData("CIRCLE('ICRS', 1, 2, 0.5)", "circle 1 2 0.5")]
    [InlineData("POLYGON('ICRS GEOCENTER',1,2,3,4,5,6)", "polygon 1 2 3 4 5 6")]
    [InlineData("Circle ICRS 0 90.00000000000001 1", "circle 0 90 1")]
    public void Understood(string text, string dali)
    {
        var region = SkyRegion.Parse(text);
        Assert.Equal(text, region.Text);
        Assert.Equal(text, region.ToString());
        Assert.Equal(dali, region.Shape?.ToDali());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("nonsense")]
    [InlineData("Circle")]
    [InlineData("Circle ICRS 1 2")]
    [InlineData("Circle ICRS 1 2 3 4")]
    [InlineData("Circle ICRS 1 2 NaN")]
    [InlineData("Circle ICRS 1 200 3")]
    [InlineData("Circle ICRS 1 2 -3")]
    [InlineData("Circle GALACTIC 1 2 3")]
    [InlineData("Circle FK4 1 2 3")]
    [InlineData("Circle ECLIPTIC 1 2 3")]
    [InlineData("Circle ICRS CARTESIAN3 1 2 3")]
    [InlineData("Circle ICRS 1 2 3 unit arcsec")]
    [InlineData("Circle ICRS 1 2 3 Resolution 0.2")]
    [InlineData("Circle ICRS fillfactor 0.5 1 2 3")]
    [InlineData("Polygon ICRS 1 2 3 4")]
    [InlineData("Polygon ICRS 1 2 3 4 5 6 7")]
    [InlineData("Polygon ICRS 1 2 x 4 5 6")]
    [InlineData("Ellipse ICRS 1 2 3 4 5")]
    [InlineData("Not (Circle ICRS 1 2 3)")]
    [InlineData("Intersection ICRS (Circle 1 2 3 Circle 4 5 6)")]
    [InlineData("Union ICRS ()")]
    [InlineData("Union ICRS (Circle 1 2 3")]
    [InlineData("Union ICRS (Circle 1 2 3 Circle GALACTIC 4 5 6)")]
    [InlineData("Union ICRS (Circle 1 2 3) Circle 1 2 3")]
    [InlineData("CIRCLE('ICRS', 1, 2, 0.5")]
    [InlineData("Box ICRS 1 2 200 1")]
    [InlineData("4/5-7 6/12")]
    public void Kept_as_text(string text)
    {
        var region = SkyRegion.Parse(text);
        Assert.Equal(text, region.Text);
        Assert.Null(region.Shape);
    }

    [Fact]
    public void Deep_nesting_is_refused_without_harm() =>
        Assert.Null(SkyRegion.Parse(string.Concat(Enumerable.Repeat("Union (", 100_000))).Shape);

    [Theory]
    [InlineData("Circle icrs 1 2 3", "ICRS")]
    [InlineData("POLYGON J2000 1 2 3 4 5 6", "J2000")]
    [InlineData("Circle GALACTIC 1 2 3", "GALACTIC")]
    [InlineData("circle 1 2 3", null)]
    public void The_frame_is_told(string text, string? frame) => Assert.Equal(frame, SkyRegion.Parse(text).Frame);

    [Fact]
    public void A_box_has_great_circles_for_sides()
    {
        var corners = Assert.IsType<SkyPolygon>(SkyRegion.Parse("Box ICRS 10 0 2 2").Shape).Vertices;
        Assert.Equal(4, corners.Count);
        Assert.All(corners, static corner => Assert.Equal(1, Math.Abs(corner.Ra - 10), 10));

        // The corners lie a little nearer to the equator than one degree.
        Assert.All(corners, static corner => Assert.InRange(Math.Abs(corner.Dec), 0.9998, 0.99990));
        var polar = Assert.IsType<SkyPolygon>(SkyRegion.Parse("Box ICRS 0 90 2 2").Shape).Vertices;
        Assert.All(polar, static corner => Assert.Equal(polar0(), 90 - corner.Dec, 10));

        static double polar0() => double.RadiansToDegrees(Math.Atan(Math.Sqrt(2) * Math.Tan(double.DegreesToRadians(1))));
    }

    [Fact]
    public void Regions_compare_by_text()
    {
        Assert.Equal(SkyRegion.Parse("circle 1 2 3"), SkyRegion.FromShape(SkyCircle.FromDegrees(1, 2, 3)));
        Assert.Equal(SkyRegion.Parse("x").GetHashCode(), SkyRegion.Parse("x").GetHashCode());
        Assert.NotEqual(SkyRegion.Parse("x"), SkyRegion.Parse("y"));
        Assert.Equal(SkyRegion.Parse("Union (Point 1 2)").Shape, SkyRegion.Parse("UNION ICRS (POINT 1 2)").Shape);
        Assert.Throws<ArgumentNullException>(() => SkyRegion.Parse(null!));
    }
}
