using TypedTap.Sky;

namespace TypedTap.Tests.Sky.Geometry;

public sealed class RelationTests
{
    // What positions show: of shapes that have one in common it must be known, and one that a shape has alone is not in the other.
    [Fact]
    public void Relations_of_all_pairs_agree_with_the_positions_in_them()
    {
        var sphere = new Sphere(5);
        var found = new Dictionary<string, int>();
        for (var i = 0; i < 6000; i++)
        {
            var center = sphere.Anywhere();
            var size = sphere.Size(1e-4, 60);
            var one = Shape(sphere, sphere.Near(center, size), size * sphere.Uniform(0.1, 1), i % 3);
            var other = Shape(sphere, sphere.Near(center, size), Math.Min(85, size * sphere.Uniform(0.3, 2)), i / 3 % 3);
            var intersects = one.Intersects(other);
            Assert.Equal(intersects, other.Intersects(one));
            var isWithin = other.Contains(one);
            Assert.True(intersects || !isWithin, $"{one.ToDali()} | {other.ToDali()}");
            for (var k = 0; k < 60; k++)
            {
                var point = sphere.Near(center, size * 2);
                if (!one.Contains(point))
                    continue;
                var isInBoth = other.Contains(point);
                Assert.True(intersects || !isInBoth, $"{one.ToDali()} and {other.ToDali()} have {point.ToDali()}");
                Assert.True(!isWithin || isInBoth, $"{one.ToDali()} in {other.ToDali()} but not {point.ToDali()}");
            }

            var key = one.GetType().Name + other.GetType().Name + intersects + isWithin;
            found[key] = found.GetValueOrDefault(key) + 1;
        }

        // All nine pairs were apart, in touch, and one in the other.
        Assert.Equal(27, found.Count);
        Assert.All(found, pair => Assert.True(pair.Value >= 10, $"{pair}"));
    }

    // The other direction: a circle round a position reaches a shape exactly from the distance of its nearest position on.
    [Fact]
    public void A_circle_meets_a_shape_from_the_distance_of_its_nearest_position_on()
    {
        var sphere = new Sphere(6);
        for (var i = 0; i < 200; i++)
        {
            var center = sphere.Anywhere();
            var size = sphere.Size(1e-3, 40);
            var shape = Shape(sphere, center, size, i % 3);
            var eye = sphere.Near(center, Math.Min(170, size * 3));
            if (shape.Contains(eye))
                continue;
            double near = 0, far = 180;
            for (var k = 0; k < 60; k++)
            {
                var middle = (near + far) / 2;
                if (SkyCircle.FromDegrees(eye.Ra, eye.Dec, middle).Intersects(shape))
                    far = middle;
                else
                    near = middle;
            }

            // No sampled position is nearer, and going from the eye in every direction one meets the shape at that distance first.
            for (var k = 0; k < 200; k++)
            {
                var point = sphere.Near(center, size * 1.5);
                Assert.True(!shape.Contains(point) || Sphere.Distance(eye, point) >= near - 1e-9, $"{shape.ToDali()} from {eye.ToDali()}");
            }

            var isMet = Enumerable.Range(0, 7200).Any(
                b => shape.Intersects(SkyCircle.FromDegrees(At(eye, b, far).Ra, At(eye, b, far).Dec, far * 0.001)));
            Assert.True(isMet, $"{shape.ToDali()} from {eye.ToDali()} at {far}");
        }

        static SkyPoint At(SkyPoint eye, int step, double distance) => Sphere.From(eye, step * 0.05, distance);
    }

    [Theory]
    [InlineData("circle 0 0 90", "circle 180 0 90", true, false)]
    [InlineData("circle 0 0 170", "circle 180 0 5", false, false)]
    [InlineData("circle 0 0 175", "circle 0 0 180", true, true)]
    [InlineData("circle 10 0 1", "polygon 11 -1 13 -1 13 1 11 1", true, false)]
    [InlineData("circle 10 0 1", "polygon 11.01 -1 13 -1 13 1 11.01 1", false, false)]
    [InlineData("polygon 0 0 10 0 10 10 0 10", "polygon 10 0 20 0 20 10 10 10", true, false)]
    [InlineData("polygon 2 2 3 2 3 3", "polygon 0 0 10 0 10 10 0 10", true, true)]
    [InlineData("polygon 0 0 10 0 10 10 0 10", "polygon 0 0 10 0 10 10 0 10", true, true)]
    [InlineData("polygon 0 0 10 0 10 10 0 10", "polygon 10 10 10 0 0 0 0 10", true, true)]
    [InlineData("polygon 0 80 90 80 180 80 270 80", "circle 0 90 10", true, true)]
    [InlineData("polygon 0 80 90 80 180 80 270 80", "range 0 360 80 90", true, true)]
    [InlineData("range 0 360 80 90", "circle 0 90 10", true, true)]
    [InlineData("circle 0 90 9.99", "range 0 360 80 90", true, true)]
    [InlineData("circle 0 90 10.01", "range 0 360 80 90", true, false)]
    [InlineData("polygon 0 80 90 80 180 80 270 80", "range 0 360 70 80", true, false)]
    [InlineData("polygon 0 70 120 70 240 70", "range 0 360 30 71", true, false)]
    [InlineData("range 350 370 -5 5", "range 5 15 0 20", true, false)]
    [InlineData("range 350 355 -5 5", "range 345 365 -5 5", true, true)]
    [InlineData("range 350 355 -5 5", "range 5 15 -5 5", false, false)]
    [InlineData("range 0 10 80 90", "range 180 190 85 90", true, false)]
    [InlineData("range 0 10 0 10", "polygon -1 -1 11 -1 11 11 -1 11", true, true)]
    [InlineData("polygon 1 1 9 1 9 9 1 9", "range 0 10 0 10", true, true)]
    [InlineData("polygon 0 5 60 5 60 6 0 6", "range 0 60 5 6", true, false)]
    [InlineData("range 0 60 5 6", "polygon 0 4.5 60 4.5 60 6.5 0 6.5", true, false)]
    [InlineData("range 0 60 5 6", "polygon 0 4.3 60 4.3 60 6 0 6", true, true)]
    [InlineData("point 10 20", "point 370 20", true, true)]
    [InlineData("point 5 5", "polygon 0 0 10 0 10 10 0 10", true, true)]
    [InlineData("circle 10 20 0", "point 10 20", true, true)]
    [InlineData("circle 10 20 1", "point 10 20", true, false)]
    public void Known_pairs(string one, string other, bool intersects, bool isWithin)
    {
        var (a, b) = (SkyRegion.Parse(one).Shape!, SkyRegion.Parse(other).Shape!);
        Assert.Equal((intersects, intersects, isWithin), (a.Intersects(b), b.Intersects(a), b.Contains(a)));
    }

    private static ISkyShape Shape(Sphere sphere, SkyPoint center, double size, int kind)
    {
        switch (kind)
        {
            case 0:
                return SkyCircle.FromDegrees(center.Ra, center.Dec, size);
            case 1:
                return new SkyPolygon(
                    sphere.Uniform(0, 1) < 0.5
                        ? sphere.Convex(center, size, 3 + (int)sphere.Uniform(0, 5))
                        : sphere.Star(center, size, 8).Reverse());
            default:
                var south = Math.Max(-90, center.Dec - size);
                var north = Math.Min(90, center.Dec + (size * sphere.Uniform(0.2, 1)));
                var width = Math.Min(360, size / Math.Max(0.05, Math.Cos(double.DegreesToRadians(center.Dec))));
                return new SkyRange(
                    new Interval<double>(center.Ra - width, center.Ra + (width * sphere.Uniform(0, 1))),
                    new Interval<double>(south, north));
        }
    }
}
