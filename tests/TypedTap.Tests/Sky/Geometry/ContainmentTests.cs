using TypedTap.Sky;

namespace TypedTap.Tests.Sky.Geometry;

public sealed class ContainmentTests
{
    // A position nearer to an edge than this, in radians, is not asked about: the positions themselves are rounded.
    private const double Margin = 1e-12;

    [Theory]
    [InlineData(1e-6, 1e-2)]
    [InlineData(1e-2, 10)]
    [InlineData(10, 88)]
    public void A_convex_polygon_contains_what_all_its_half_spaces_contain(double smallest, double largest)
    {
        var sphere = new Sphere(1);
        int inside = 0, outside = 0;
        for (var i = 0; i < 400; i++)
        {
            var center = sphere.Anywhere();
            var radius = sphere.Size(smallest, largest);
            var vertices = sphere.Convex(center, radius, 3 + (i % 9));
            var polygon = new SkyPolygon(i % 2 == 0 ? vertices : vertices.Reverse());
            for (var k = 0; k < 50; k++)
            {
                var point = k % 5 == 0 ? sphere.Anywhere() : sphere.Near(center, radius * 1.3);
                var depth = Sphere.Depth(vertices, point);
                if (Math.Abs(depth) < Margin)
                    continue;
                Assert.True(polygon.Contains(point) == depth > 0, $"{polygon.ToDali()} and {point.ToDali()}: {depth}");
                _ = depth > 0 ? inside++ : outside++;
            }
        }

        Assert.InRange(inside, 3000, 17000);
        Assert.InRange(outside, 3000, 17000);
    }

    [Theory]
    [InlineData(1e-5, 1)]
    [InlineData(1, 80)]
    public void A_star_contains_what_one_of_its_triangles_contains(double smallest, double largest)
    {
        var sphere = new Sphere(2);
        var inside = 0;
        for (var i = 0; i < 300; i++)
        {
            var center = sphere.Anywhere();
            var radius = sphere.Size(smallest, largest);
            var vertices = sphere.Star(center, radius, 6 + (2 * (i % 5)));
            var polygon = new SkyPolygon(i % 2 == 0 ? vertices : vertices.Reverse());
            for (var k = 0; k < 50; k++)
            {
                var point = sphere.Near(center, radius);
                var depths = Enumerable.Range(0, vertices.Length)
                    .Select(n => Sphere.Depth([center, vertices[n], vertices[(n + 1) % vertices.Length]], point))
                    .ToArray();
                if (depths.Any(d => Math.Abs(d) < Margin))
                    continue;
                Assert.True(polygon.Contains(point) == depths.Any(d => d > 0), $"{polygon.ToDali()} and {point.ToDali()}");
                inside += depths.Any(d => d > 0) ? 1 : 0;
            }
        }

        Assert.InRange(inside, 2000, 12000);
    }

    [Fact]
    public void A_polygon_that_no_hemisphere_holds_has_its_smaller_side_inside()
    {
        // From pole to pole and back: a third of the sky in one piece, reaching round a meridian.
        var band = SkyPolygon.FromDegrees(0, -80, 0, 0, 0, 80, 100, 80, 100, 0, 100, -80);
        Assert.True(band.Contains(new SkyPoint(50, 0)));
        Assert.True(band.Contains(new SkyPoint(50, 79)));
        Assert.True(band.Contains(new SkyPoint(50, -79)));
        Assert.False(band.Contains(new SkyPoint(230, 0)));
        Assert.False(band.Contains(new SkyPoint(180, 85)));

        // A ring about the equator with a gap: both a position and the one opposite to it are inside.
        var ring = new SkyPolygon([.. Around(0, 340, 10), .. Around(340, 0, -10)]);
        foreach (var ra in (double[])[5, 90, 180, 185, 270, 335])
            Assert.True(ring.Contains(new SkyPoint(ra, 1)), $"{ra}");
        Assert.False(ring.Contains(new SkyPoint(350, 0)));
        Assert.False(ring.Contains(new SkyPoint(100, 60)));
        Assert.False(ring.Contains(new SkyPoint(100, -60)));
        Assert.False(ring.Contains(new SkyPoint(0, 90)));

        static IEnumerable<SkyPoint> Around(double from, double to, double dec) =>
            Enumerable.Range(0, 35).Select(i => new SkyPoint(from + ((to - from) * i / 34), dec));
    }

    [Fact]
    public void Edges_and_vertices_belong_to_a_polygon()
    {
        var sphere = new Sphere(3);
        for (var i = 0; i < 500; i++)
        {
            var vertices = sphere.Convex(sphere.Anywhere(), sphere.Size(1e-4, 85), 3 + (i % 6));
            var polygon = new SkyPolygon(vertices);
            foreach (var vertex in vertices)
                Assert.True(polygon.Contains(vertex));
        }

        var square = SkyPolygon.FromDegrees(0, 0, 0, 10, 10, 10, 10, 0);
        Assert.True(square.Contains(new SkyPoint(5, 0)));
        Assert.True(square.Contains(new SkyPoint(0, 5)));
        Assert.False(square.Contains(new SkyPoint(5, -1e-9)));
        Assert.False(square.Contains(new SkyPoint(-1e-9, 5)));
    }

    [Theory]
    [InlineData(1e-8, 1e-3)]
    [InlineData(1e-3, 180)]
    public void A_circle_contains_what_is_no_farther_than_its_radius(double smallest, double largest)
    {
        var sphere = new Sphere(4);
        for (var i = 0; i < 20000; i++)
        {
            var center = sphere.Anywhere();
            var radius = sphere.Size(smallest, largest);
            var point = Sphere.From(center, sphere.Uniform(0, 360), Math.Min(180, radius * sphere.Uniform(0, 2)));
            var distance = center.DistanceTo(point).InDegrees;
            if (Math.Abs(distance - radius) < 1e-11 * (1 + radius))
                continue;
            Assert.Equal(distance < radius, SkyCircle.FromDegrees(center.Ra, center.Dec, radius).Contains(point));
        }

        Assert.True(SkyCircle.FromDegrees(10, 20, 0).Contains(new SkyPoint(370, 20)));
        Assert.True(SkyCircle.FromDegrees(10, 20, 180).Contains(new SkyPoint(190, -20)));
        Assert.True(SkyCircle.FromDegrees(0, 0, 1).Contains(new SkyPoint(1, 0)));
        Assert.True(SkyCircle.FromDegrees(0, 0, 90).Contains(new SkyPoint(90, 0)));
        Assert.True(SkyCircle.FromDegrees(0, 0, 120).Contains(new SkyPoint(120, 0)));
        Assert.False(SkyCircle.FromDegrees(0, 0, 120).Contains(new SkyPoint(120.0000001, 0)));
    }

    [Theory]
    [InlineData(350, 370, -10, 10, 5, 0, true)]
    [InlineData(350, 370, -10, 10, 355, 10, true)]
    [InlineData(350, 370, -10, 10, -5, -10, true)]
    [InlineData(350, 370, -10, 10, 11, 0, false)]
    [InlineData(350, 370, -10, 10, 0, 10.001, false)]
    [InlineData(350, 10, -10, 10, 0, 0, true)]
    [InlineData(10, 20, double.NegativeInfinity, double.PositiveInfinity, 15, 89, true)]
    [InlineData(10, 20, double.NegativeInfinity, double.PositiveInfinity, 100, 90, true)]
    [InlineData(double.NegativeInfinity, double.PositiveInfinity, 0, 10, 200, 5, true)]
    [InlineData(0, 360, 0, 10, 200, -5, false)]
    [InlineData(10, 20, 10, 0, 15, 5, false)]
    public void A_range_contains_what_is_between_its_bounds(
        double west, double east, double south, double north, double ra, double dec, bool expected) =>
        Assert.Equal(
            expected, new SkyRange(new Interval<double>(west, east), new Interval<double>(south, north)).Contains(new SkyPoint(ra, dec)));

    [Fact]
    public void A_union_contains_what_one_of_its_parts_contains()
    {
        var union = new SkyUnion([SkyCircle.FromDegrees(0, 0, 1), SkyCircle.FromDegrees(10, 0, 1)]);
        Assert.True(union.Contains(new SkyPoint(10.5, 0)));
        Assert.False(union.Contains(new SkyPoint(5, 0)));
        Assert.True(union.Contains(SkyCircle.FromDegrees(10, 0.5, 0.4)));
        Assert.True(SkyCircle.FromDegrees(5, 0, 6).Contains(union));
        Assert.False(SkyCircle.FromDegrees(5, 0, 5.9).Contains(union));
    }
}
