using TypedTap.Sky;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Positions, shapes and intervals in cells.</summary>
public sealed class SkyCellTests
{
    [Fact]
    public async Task Points()
    {
        await using var numbers = await Documents.CellAsync("10.5 -20", "double", "2", xtype: "point");
        Assert.Equal(new SkyPoint(10.5, -20), numbers.GetPoint(0));
        await using var overshoot = await Documents.CellAsync("0 90.0000000000002", "double", "2", xtype: "point");
        Assert.Equal(new SkyPoint(0, 90), overshoot.GetPoint(0));
        await using var text = await Documents.CellAsync("Position ICRS 10.5 -20", "char", "*", xtype: "adql:POINT");
        Assert.Equal(new SkyPoint(10.5, -20), text.GetPoint(0));
        await using var plain = await Documents.CellAsync("10.5 -20", "char", "*");
        Assert.Equal(new SkyPoint(10.5, -20), plain.GetPoint(0));
        await using var binary = await Documents.CellAsync(
            new Bytes().Double(1).Double(2).ToArray(), binary2: false, "double", "2", xtype: "point");
        Assert.Equal(new SkyPoint(1, 2), binary.GetPoint(0));
        await using var bad = await Documents.CellAsync("10 200", "double", "2", xtype: "point");
        Assert.Equal(
            "Column 'x' (double[2]), row 1: '10 200' is not a point (right ascension, declination).",
            Assert.Throws<VoTableException>(() => bad.GetPoint(0)).Message);
        await using var words = await Documents.CellAsync("Position GALACTIC 1 2", "char", "*");
        Assert.Throws<VoTableException>(() => words.GetPoint(0));
    }

    [Fact]
    public async Task Circles_and_polygons()
    {
        await using var circle = await Documents.CellAsync("1 2 0.5", "double", "3", xtype: "circle");
        Assert.Equal(SkyCircle.FromDegrees(1, 2, 0.5), circle.GetCircle(0));
        await using var circleText = await Documents.CellAsync("circle 1 2 0.5", "char", "*", xtype: "shape");
        Assert.Equal(SkyCircle.FromDegrees(1, 2, 0.5), circleText.GetCircle(0));
        await using var polygon = await Documents.CellAsync("1 2 3 4 5 6", "float", "*", xtype: "polygon");
        Assert.Equal(SkyPolygon.FromDegrees(1, 2, 3, 4, 5, 6), polygon.GetPolygon(0));
        await using var bad = await Documents.CellAsync("1 2 3 4 5", "double", "*", xtype: "polygon");
        Assert.Throws<VoTableException>(() => bad.GetPolygon(0));
        Assert.Throws<VoTableException>(() => bad.GetCircle(0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("NaN NaN NaN")]
    public async Task Nulls(string text)
    {
        await using var row = await Documents.CellAsync(text, "double", "*");
        Assert.Null(row.GetPoint(0));
        Assert.Null(row.GetCircle(0));
        Assert.Null(row.GetPolygon(0));
        Assert.Null(row.GetRegion(0));
        Assert.Null(row.GetIntervalArray(0));
        await using var empty = await Documents.CellAsync("", "char", "*");
        Assert.Null(empty.GetPoint(0));
        Assert.Null(empty.GetRegion(0));
        Assert.Null(empty.GetInterval(0));
    }

    [Fact]
    public async Task Intervals()
    {
        await using var row = await Documents.CellAsync("-Inf 5", "double", "2", xtype: "interval");
        Assert.Equal(new Interval<double>(double.NegativeInfinity, 5), row.GetInterval(0));
        await using var integers = await Documents.CellAsync("3 5", "int", "2", xtype: "interval");
        Assert.Equal(new Interval<double>(3, 5), integers.GetInterval(0));
        await using var half = await Documents.CellAsync("NaN 5", "double", "2", xtype: "interval");
        Assert.Null(half.GetInterval(0));
        Assert.False(half.IsNull(0));
        await using var several = await Documents.CellAsync("1 2 3 +Inf", "double", "2x*", xtype: "multiinterval");
        Assert.Equal([new(1, 2), new(3, double.PositiveInfinity)], several.GetIntervalArray(0)!);
        Assert.Contains(
            "an interval has 2 numbers, not 4", Assert.Throws<VoTableException>(() => several.GetInterval(0)).Message,
            StringComparison.Ordinal);
        await using var odd = await Documents.CellAsync("1 2 3", "double", "*");
        Assert.Throws<VoTableException>(() => odd.GetIntervalArray(0));
        await using var nan = await Documents.CellAsync("1 NaN", "double", "*");
        Assert.Throws<VoTableException>(() => nan.GetIntervalArray(0));
    }

    [Theory]
    [InlineData("1 2 3", "circle", "circle 1 2 3", "circle 1 2 3")]
    [InlineData("1 2 3", "adql:CIRCLE", "circle 1 2 3", "circle 1 2 3")]
    [InlineData("1 2 3", null, "circle 1 2 3", "circle 1 2 3")]
    [InlineData("1 2", null, "point 1 2", "point 1 2")]
    [InlineData("1 2 3 4", "range", "range 1 2 3 4", "range 1 2 3 4")]
    [InlineData("1 2 3 4 5 6", null, "polygon 1 2 3 4 5 6", "polygon 1 2 3 4 5 6")]
    [InlineData("1 2 3 4 5", "polygon", "polygon 1 2 3 4 5", null)]
    [InlineData("1 200 3", "circle", "circle 1 200 3", null)]
    public async Task Regions_of_numbers(string cell, string? xtype, string text, string? shape)
    {
        await using var row = await Documents.CellAsync(cell, "double", "*", xtype: xtype);
        Assert.Equal((text, shape), (row.GetRegion(0)!.Text, row.GetRegion(0)!.Shape?.ToDali()));
    }

    [Theory]
    [InlineData("Polygon ICRS 1 2 3 4 5 6", "polygon 1 2 3 4 5 6")]
    [InlineData("circle 1 2 3", "circle 1 2 3")]
    [InlineData("4/5 6/7", null)]
    [InlineData("nonsense", null)]
    public async Task Regions_of_text(string cell, string? shape)
    {
        await using var row = await Documents.CellAsync(cell, "char", "*", xtype: "adql:REGION");
        Assert.Equal((cell, shape), (row.GetRegion(0)!.Text, row.GetRegion(0)!.Shape?.ToDali()));
    }

    [Fact]
    public async Task Regions_of_anything_else()
    {
        await using var row = await Documents.CellAsync("T", "boolean");
        Assert.Equal(("true", null), (row.GetRegion(0)!.Text, row.GetRegion(0)!.Shape));
        await using var bad = await Documents.CellAsync("1 x 3", "double", "*");
        Assert.Equal(("1 x 3", null), (bad.GetRegion(0)!.Text, bad.GetRegion(0)!.Shape));
    }
}
