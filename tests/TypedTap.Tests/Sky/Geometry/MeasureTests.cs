using TypedTap.Sky;

namespace TypedTap.Tests.Sky.Geometry;

public sealed class MeasureTests
{
    private const double WholeSky = 360 * 360 / Math.PI;

    [Fact]
    public void Areas_of_the_sky()
    {
        Assert.Equal(WholeSky, SkyCircle.FromDegrees(1, 2, 180).Area(), 8);
        Assert.Equal(WholeSky / 2, SkyCircle.FromDegrees(1, 2, 90).Area(), 8);
        Assert.Equal(WholeSky / 8, SkyPolygon.FromDegrees(0, 0, 90, 0, 0, 90).Area(), 8);
        Assert.Equal(WholeSky / 8, SkyPolygon.FromDegrees(0, 90, 90, 0, 0, 0).Area(), 8);
        Assert.Equal(WholeSky, Range(0, 360, -90, 90).Area(), 8);
        Assert.Equal(WholeSky / 4, Range(10, 100, double.NegativeInfinity, double.PositiveInfinity).Area(), 8);
        Assert.Equal(0, new SkyPoint(1, 2).Area());
        Assert.Equal(0, Range(0, 10, 5, 4).Area());
        Assert.Equal(0, SkyPolygon.FromDegrees(0, 0, 5, 0, 10, 0).Area(), 12);
    }

    [Fact]
    public void Small_areas_are_those_of_the_plane()
    {
        const double Size = 1e-6;
        Assert.Equal(1, SkyCircle.FromDegrees(10, 0, Size).Area() / (Math.PI * Size * Size), 9);
        Assert.Equal(1, SkyPolygon.FromDegrees(10, 0, 10 + Size, 0, 10 + Size, Size, 10, Size).Area() / (Size * Size), 6);
        Assert.Equal(1, Range(10, 10 + Size, 0, Size).Area() / (Size * Size), 8);
    }

    // By Girard: the sum of the angles less those of a plane polygon.
    [Fact]
    public void Areas_of_polygons_are_their_excess()
    {
        var sphere = new Sphere(7);
        for (var i = 0; i < 500; i++)
        {
            var vertices = sphere.Convex(sphere.Anywhere(), sphere.Size(1, 88), 3 + (i % 8));
            var excess = -(vertices.Length - 2) * Math.PI;
            for (var k = 0; k < vertices.Length; k++)
                excess += AngleAt(vertices[k], vertices[(k + vertices.Length - 1) % vertices.Length], vertices[(k + 1) % vertices.Length]);
            var expected = double.RadiansToDegrees(double.RadiansToDegrees(excess));
            Assert.Equal(1, new SkyPolygon(vertices).Area() / expected, 9);
            Assert.Equal(1, new SkyPolygon(vertices.Reverse()).Area() / expected, 9);
        }
    }

    [Fact]
    public void Parts_that_are_apart_add_up()
    {
        var sum = new SkyUnion([SkyCircle.FromDegrees(0, 0, 1), SkyCircle.FromDegrees(10, 0, 1)]);
        Assert.Equal(2 * SkyCircle.FromDegrees(0, 0, 1).Area(), sum.Area(), 12);
        Assert.Equal(0, Sphere.Distance(new SkyPoint(5, 0), sum.Centroid()), 9);
        var overlap = new SkyUnion([SkyCircle.FromDegrees(0, 0, 1), SkyCircle.FromDegrees(1, 0, 1)]);
        Assert.Contains("parts 1 and 2", Assert.Throws<NotSupportedException>(() => overlap.Area()).Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => overlap.Centroid());
    }

    [Fact]
    public void A_polygon_without_an_area_has_the_middle_of_its_vertices()
    {
        AreNear(new SkyPoint(10, 0), SkyPolygon.FromDegrees(0, 0, 10, 0, 20, 0).Centroid());
        AreNear(new SkyPoint(200, 20), SkyPolygon.FromDegrees(200, 10, 200, 20, 200, 30).Centroid());
        AreNear(new SkyPoint(200, 20), SkyPolygon.FromDegrees(200, 20, 200, 20, 200, 20).Centroid());
        AreNear(new SkyPoint(10, 20.00001), SkyPolygon.FromDegrees(10, 20, 10, 20.00001, 10, 20.00002).Centroid());
    }

    [Fact]
    public void Centroids()
    {
        Assert.Equal(new SkyPoint(10, 20), SkyCircle.FromDegrees(10, 20, 3).Centroid());
        Assert.Equal(new SkyPoint(10, 20), new SkyPoint(10, 20).Centroid());
        AreNear(
            new SkyPoint(45, double.RadiansToDegrees(Math.Asin(1 / Math.Sqrt(3)))), SkyPolygon.FromDegrees(0, 0, 90, 0, 0, 90).Centroid());
        AreNear(new SkyPoint(0, 90), SkyPolygon.FromDegrees(0, 80, 90, 80, 180, 80, 270, 80).Centroid());
        AreNear(new SkyPoint(0, 90), SkyPolygon.FromDegrees(0, 80, 270, 80, 180, 80, 90, 80).Centroid());
        AreNear(new SkyPoint(0, 0), SkyPolygon.FromDegrees(350, -5, 10, -5, 10, 5, 350, 5).Centroid());
        AreNear(new SkyPoint(0, 0), Range(350, 370, -5, 5).Centroid());
        AreNear(new SkyPoint(0, 90), Range(0, 360, 80, 90).Centroid());
        AreNear(SkyPolygon.FromDegrees(0, 0, 90, 0, 0, 90).Centroid(), Range(0, 90, 0, 90).Centroid());

        // A small L of three squares: its centre of gravity is that of the plane.
        const double Size = 1e-5;
        var corner = SkyPolygon.FromDegrees(
            100, 0, 100 + (2 * Size), 0, 100 + (2 * Size), Size, 100 + Size, Size, 100 + Size, 2 * Size, 100, 2 * Size).Centroid();
        Assert.Equal(5.0 / 6, (corner.Ra - 100) / Size, 6);
        Assert.Equal(5.0 / 6, corner.Dec / Size, 6);
    }

    [Fact]
    public void A_centroid_is_where_the_positions_of_a_shape_are_on_average()
    {
        var sphere = new Sphere(8);
        for (var i = 0; i < 20; i++)
        {
            var center = sphere.Anywhere();
            var polygon = new SkyPolygon(sphere.Star(center, 50, 8));
            double x = 0, y = 0, z = 0;
            for (var k = 0; k < 40000; k++)
            {
                double[] v = [sphere.Uniform(-1, 1), sphere.Uniform(0, 360)];
                var point = new SkyPoint(v[1], double.RadiansToDegrees(Math.Asin(v[0])));
                if (!polygon.Contains(point))
                    continue;
                var u = Sphere.Vector(point);
                (x, y, z) = (x + u[0], y + u[1], z + u[2]);
            }

            var mean = new SkyPoint(
                double.RadiansToDegrees(Math.Atan2(y, x)), double.RadiansToDegrees(Math.Atan2(z, Math.Sqrt((x * x) + (y * y)))));
            Assert.InRange(Sphere.Distance(mean, polygon.Centroid()), 0, 1.5);
        }
    }

    private static void AreNear(SkyPoint expected, SkyPoint actual) => Assert.InRange(Sphere.Distance(expected, actual), 0, 1e-9);

    private static SkyRange Range(double west, double east, double south, double north) =>
        new(new Interval<double>(west, east), new Interval<double>(south, north));

    private static double AngleAt(SkyPoint vertex, SkyPoint one, SkyPoint other)
    {
        // Less than a half turn in a convex polygon.
        var angle = Math.Abs(Bearing(vertex, one) - Bearing(vertex, other));
        return Math.Min(angle, (2 * Math.PI) - angle);
    }

    // From the frame of the vertex's own meridian, which a pole has too.
    private static double Bearing(SkyPoint from, SkyPoint to)
    {
        var (sinDec, cosDec) = Math.SinCos(double.DegreesToRadians(from.Dec));
        var (sinTo, cosTo) = Math.SinCos(double.DegreesToRadians(to.Dec));
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(to.Ra - from.Ra));
        return Math.Atan2(cosTo * sin, (cosDec * sinTo) - (sinDec * cosTo * cos));
    }
}
