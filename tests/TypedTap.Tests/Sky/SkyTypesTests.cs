using System.Globalization;
using TypedTap.Sky;

namespace TypedTap.Tests.Sky;

public sealed class SkyTypesTests
{
    [Fact]
    public void Angles_know_their_unit()
    {
        Assert.Equal(0.5, Angle.Arcminutes(30).InDegrees);
        Assert.Equal(1, Angle.Arcseconds(3600).InDegrees);
        Assert.Equal(180, Angle.Radians(Math.PI).InDegrees, 12);
        Assert.Equal(Math.PI, Angle.FromDegrees(180).InRadians, 12);
        Assert.Equal(90, Angle.Degrees(1.5).InArcminutes);
        Assert.Equal(5400, Angle.Degrees(1.5).InArcseconds);
        Assert.Equal(Angle.Degrees(2), (Angle.Degrees(1) + Angle.Degrees(2) - Angle.Degrees(1)) * 2 / 2);
        Assert.True(
            Angle.Degrees(1) < Angle.Degrees(2) && Angle.Degrees(2) > Angle.Zero && Angle.Degrees(1) <= Angle.Degrees(1)
                && Angle.Degrees(1) >= Angle.Degrees(1));
        Assert.Equal(-1, Angle.Degrees(1).CompareTo(Angle.Degrees(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Angle.Degrees(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Angle.Arcminutes(double.PositiveInfinity));
    }

    [Fact]
    public void Points_are_checked_and_normalised_on_request()
    {
        Assert.Equal((-10, 20), (new SkyPoint(-10, 20).Ra, new SkyPoint(-10, 20).Dec));
        Assert.Equal(new SkyPoint(350, 20), new SkyPoint(-10, 20).Normalized());
        Assert.Equal(new SkyPoint(0, 20), new SkyPoint(720, 20).Normalized());
        Assert.Equal(0, new SkyPoint(-1e-20, 0).Normalized().Ra);
        var (ra, dec) = SkyPoint.FromDegrees(1, 2);
        Assert.Equal((1, 2), (ra, dec));
        Assert.StartsWith(
            "A declination lies between -90 and +90 degrees; 90.5 does not.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new SkyPoint(0, 90.5)).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "A right ascension must be a finite number, not NaN.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new SkyPoint(double.NaN, 0)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new SkyPoint(0, double.NaN));
    }

    [Theory]
    [InlineData(0, 0, 0, 90, 90)]
    [InlineData(0, 0, 180, 0, 180)]
    [InlineData(350, 0, 10, 0, 20)]
    [InlineData(10, 89, 190, 89, 2)]
    [InlineData(10, 20, 10, 20, 0)]
    [InlineData(10, 20, 370, 20, 0)]
    public void Distances(double ra1, double dec1, double ra2, double dec2, double expected)
    {
        Assert.Equal(expected, new SkyPoint(ra1, dec1).DistanceTo(new SkyPoint(ra2, dec2)).InDegrees, 10);
        Assert.Equal(expected, new SkyPoint(ra2, dec2).DistanceTo(new SkyPoint(ra1, dec1)).InDegrees, 10);
    }

    [Fact]
    public void Small_distances_are_exact() =>
        Assert.Equal(1e-3, new SkyPoint(10, 0).DistanceTo(new SkyPoint(10 + (1e-3 / 3600), 0)).InArcseconds, 9);

    [Fact]
    public void Circles()
    {
        var circle = SkyCircle.FromDegrees(26.28, 23.30, Angle.Arcminutes(6));
        Assert.Equal(circle, SkyCircle.FromDegrees(26.28, 23.30, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SkyCircle.FromDegrees(0, 0, -1));
        Assert.StartsWith(
            "A radius lies between 0 and 180 degrees; 181 deg does not.",
            Assert.Throws<ArgumentOutOfRangeException>(() => SkyCircle.FromDegrees(0, 0, 181)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Polygons_compare_by_value()
    {
        var polygon = SkyPolygon.FromDegrees(1, 2, 3, 4, 5, 6);
        Assert.Equal(polygon, new SkyPolygon([new(1, 2), new(3, 4), new(5, 6)]));
        Assert.Equal(polygon.GetHashCode(), SkyPolygon.FromDegrees(1, 2, 3, 4, 5, 6).GetHashCode());
        Assert.NotEqual(polygon, SkyPolygon.FromDegrees(1, 2, 3, 4, 5, 7));
        Assert.False(polygon.Equals(null));
        Assert.Equal(3, polygon.Vertices.Count);
        Assert.Throws<ArgumentException>(() => SkyPolygon.FromDegrees(1, 2, 3, 4));
        Assert.Throws<ArgumentException>(() => SkyPolygon.FromDegrees(1, 2, 3, 4, 5, 6, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => SkyPolygon.FromDegrees(1, 2, 3, 4, 5, 96));
    }

    [Fact]
    public void Intervals_and_ranges()
    {
        var (lower, upper) = new Interval<double>(1, double.PositiveInfinity);
        Assert.Equal((1, double.PositiveInfinity), (lower, upper));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Interval<double>(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Interval<float>(1, float.NaN));
        Assert.Equal(new Interval<int>(5, 3), new Interval<int>(5, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SkyRange(new(0, 1), new(0, 91)));
        Assert.Equal("range 0 1 -Inf +Inf", new SkyRange(new(0, 1), new(double.NegativeInfinity, double.PositiveInfinity)).ToDali());
    }

    [Fact]
    public void Texts_do_not_depend_on_the_culture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        german.NumberFormat.NumberDecimalSeparator = ",";
        german.NumberFormat.NegativeSign = "−";
        try
        {
            Thread.CurrentThread.CurrentCulture = german;
            Assert.Equal("0.5 deg", Angle.Degrees(0.5).ToString());
            Assert.Equal("1.5 -2.5", new SkyPoint(1.5, -2.5).ToString());
            Assert.Equal("circle 1.5 -2.5 0.25", SkyCircle.FromDegrees(1.5, -2.5, 0.25).ToDali());
            Assert.Equal("polygon 1.5 2 3 4 5 6", SkyPolygon.FromDegrees(1.5, 2, 3, 4, 5, 6).ToDali());
            Assert.Equal("-Inf 1.5", new Interval<double>(double.NegativeInfinity, 1.5).ToString());
            Assert.Equal("1 2", new Interval<int>(1, 2).ToString());
            Assert.Equal(
                "2020-01-31T00:00:00.0000000Z 2020-02-01T00:00:00.0000000Z",
                new Interval<DateTime>(new(2020, 1, 31, 0, 0, 0, DateTimeKind.Utc), new(2020, 2, 1, 0, 0, 0, DateTimeKind.Utc)).ToString());
            Assert.Equal("circle 1.5 2 3", SkyRegion.Parse("circle 1.5 2 3").Shape?.ToDali());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
