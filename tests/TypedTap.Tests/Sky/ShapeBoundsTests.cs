using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;
using TypedTap.Sky;

namespace TypedTap.Tests.Sky;

/// <summary>Bounds of coordinates never lose a position that is inside of a shape, wherever it is and however large.</summary>
public sealed class ShapeBoundsTests
{
    [Fact]
    public void Of_circles_they_lose_nothing()
    {
        var random = new Random(20261130);
        var inside = 0;
        for (var i = 0; i < 4000; i++)
        {
            var center = Anywhere(random);
            var circle = new SkyCircle(
                center, Angle.Degrees(
                    random.Next(3) switch { 0 =>
                        random.NextDouble() * 180, 1 => random.NextDouble() * 5, _ => Math.Pow(10, -1 - (6 * random.NextDouble())) }));
            var bounds = ShapeBounds.Of(circle);
            for (var k = 0; k < 20; k++)
            {
                // On the edge, just inside of it, where bounds are lost, or anywhere.
                var point = k == 0
                    ? Anywhere(random)
                    : At(center, circle.Radius.InDegrees * (k < 15 ? 1 - 1e-13 : random.NextDouble()), random.NextDouble() * 360);
                if (!circle.Contains(point))
                    continue;
                inside++;
                AssertInside(bounds, point, circle.ToString());
            }
        }

        Assert.True(inside > 60_000, $"{inside} points were tested.");
    }

    [Fact]
    public void Of_polygons_they_lose_nothing()
    {
        var random = new Random(7);
        var inside = 0;
        for (var i = 0; i < 3000; i++)
        {
            var center = Anywhere(random);
            var size = random.Next(2) == 0 ? 1 : 80;
            var polygon = new SkyPolygon(
                Enumerable.Range(0, random.Next(3, 7)).Select(_ => At(center, size * random.NextDouble(), random.NextDouble() * 360)));
            var bounds = ShapeBounds.Of(polygon);
            for (var k = 0; k < 30; k++)
            {
                var vertex = polygon.Vertices[random.Next(polygon.Vertices.Count)];
                var point = k < 6
                    ? vertex
                    : k < 12 ? Between(vertex, polygon.Vertices[random.Next(polygon.Vertices.Count)], random.NextDouble())
                    : At(center, size * random.NextDouble(), random.NextDouble() * 360);
                if (!polygon.Contains(point))
                    continue;
                inside++;
                AssertInside(bounds, point, polygon.ToString());
            }
        }

        Assert.True(inside > 20_000, $"{inside} points were tested.");
    }

    [Fact]
    public void Of_ranges_they_lose_no_position_at_the_authors_own_bounds()
    {
        var random = new Random(11);
        for (var i = 0; i < 20_000; i++)
        {
            // As people write them: with a few decimals, sometimes across 0 hours, sometimes from -180 to 180 degrees.
            var (lower, width) = (random.Next(-18_000, 36_000) / 100m, random.Next(1, 20_000) / 100m);
            var upper = random.Next(2) == 0 ? lower + width : Kept(lower + width, 360);
            var bounds = ShapeBounds.Of(
                new SkyRange(new Interval<double>((double)lower, (double)upper), new Interval<double>(-10.1, 20.3)));
            foreach (var at in new[] { lower, upper })
            {
                Assert.True(
                    Holds(bounds, (double)Kept(at, 360), 20.3), $"{at}, kept from 0 to 360, is lost by {bounds} of {lower} to {upper}.");
                Assert.True(
                    Holds(bounds, (double)Kept(at, 180), -10.1),
                    $"{at}, kept from -180 to 180, is lost by {bounds} of {lower} to {upper}.");
            }
        }

        static decimal Kept(decimal degrees, decimal most) =>
            degrees >= most ? degrees - 360 : degrees < most - 360 ? degrees + 360 : degrees;
    }

    [Theory]
    [InlineData(10, 20, 0.5, 20.5)]
    [InlineData(0.1, 60, 1, 61)]
    public void They_are_not_much_larger_than_the_shape(double ra, double dec, double radius, double north)
    {
        var bounds = ShapeBounds.Of(SkyCircle.FromDegrees(ra, dec, radius));
        Assert.InRange(bounds.North, north, north + 1e-5);
        Assert.InRange(
            bounds.East - bounds.West, 2 * radius / Math.Cos(double.DegreesToRadians(dec)),
            (2 * radius / Math.Cos(double.DegreesToRadians(dec))) + 0.01);
    }

    [Theory]
    [InlineData(0, 89.9, 0.2, 89.7, 90)]
    [InlineData(0, -90, 5, -90, -85)]
    [InlineData(200, 0, 90, -90, 90)]
    public void Where_a_pole_is_inside_all_right_ascensions_are(double ra, double dec, double radius, double south, double north)
    {
        var bounds = ShapeBounds.Of(SkyCircle.FromDegrees(ra, dec, radius));
        Assert.True(bounds.IsAround);
        Assert.Equal(south, bounds.South, 1e-5);
        Assert.Equal(north, bounds.North, 1e-5);
    }

    private static void AssertInside(SkyBounds bounds, SkyPoint point, string shape)
    {
        var normalized = point.Normalized();
        Assert.True(Holds(bounds, normalized.Ra, point.Dec), $"{normalized} is lost by {bounds} of {shape}.");
        Assert.True(
            Holds(bounds, normalized.Ra > 180 ? normalized.Ra - 360 : normalized.Ra, point.Dec),
            $"{normalized}, kept from -180 to 180, is lost by {bounds} of {shape}.");
    }

    // The terms that are sent, as a service would evaluate them.
    private static bool Holds(SkyBounds bounds, double ra, double dec)
    {
        return Holds(SkyBoxTerms.Of(new QueryPoint(new QueryConstant("ra"), new QueryConstant("dec")), bounds));

        bool Holds(QueryPredicate predicate) => predicate switch
        {
            QueryAll all => all.Terms.All(Holds),
            QueryAny any => any.Terms.Any(Holds),
            QueryNullTest { Negated: true } => true,
            QueryComparison { Operator: AdqlComparisonOperator.GreaterOrEqual } comparison =>
                Value(comparison.Left) >= Value(comparison.Right),
            QueryComparison { Operator: AdqlComparisonOperator.LessOrEqual } comparison =>
                Value(comparison.Left) <= Value(comparison.Right),
            _ => throw new InvalidOperationException($"{predicate} was not expected."),
        };

        double Value(QueryExpression value) =>
            ((QueryConstant)value).Value switch { "ra" => ra, "dec" => dec, var number => (double)number };
    }

    private static SkyPoint Anywhere(Random random) => random.Next(4) switch
    {
        0 => new SkyPoint(random.NextDouble() * 360, (random.Next(2) == 0 ? 1 : -1) * (90 - Math.Pow(10, -4 * random.NextDouble()))),
        1 => new SkyPoint((random.NextDouble() * 4) - 2, (random.NextDouble() * 178) - 89),
        2 => new SkyPoint(178 + (random.NextDouble() * 4), (random.NextDouble() * 178) - 89),
        _ => new SkyPoint(random.NextDouble() * 360, double.RadiansToDegrees(Math.Asin((2 * random.NextDouble()) - 1))),
    };

    private static SkyPoint At(SkyPoint center, double distance, double angle)
    {
        var direction = Direction.Of(center);
        var helper = Math.Abs(direction.Z) < 0.9 ? Direction.NorthPole : new Direction(1, 0, 0);
        var east = helper.Cross(direction).Normalized();
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(angle));
        var side = (east * cos) + (direction.Cross(east) * sin);
        var (sinD, cosD) = Math.SinCos(double.DegreesToRadians(distance));
        return ((direction * cosD) + (side * sinD)).Normalized().ToPoint();
    }

    private static SkyPoint Between(SkyPoint one, SkyPoint other, double part) =>
        ((Direction.Of(one) * (1 - part)) + (Direction.Of(other) * part)).Normalized().ToPoint();
}
