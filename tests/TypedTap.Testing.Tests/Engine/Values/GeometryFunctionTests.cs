using TypedTap.Sky;
using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Tests.Engine.Values;

public sealed class GeometryFunctionTests
{
    [Theory]
    [InlineData("DISTANCE(POINT(0, 0), POINT(1, 0))", 1.0)]
    [InlineData("DISTANCE(0, 0, 1, 0)", 1.0)]
    [InlineData("DISTANCE(POINT('ICRS', 0, 0), POINT('ICRS', 359, 0))", 1.0)]
    [InlineData("DISTANCE(10, 20, 190, -20)", 180.0)]
    [InlineData("DISTANCE(pt, POINT(10, 20))", 0.0)]
    [InlineData("COORD1(POINT(370, 20))", 10.0)]
    [InlineData("COORD1(POINT(-10, 20))", 350.0)]
    [InlineData("COORD2(pt)", 20.0)]
    [InlineData("AREA(CIRCLE(10, 20, 1))", 3.1415129057449094)]
    [InlineData("AREA(POLYGON(0, 0, 10, 0, 10, 10, 0, 10))", 99.73873685843398)]
    [InlineData("AREA(POLYGON(0, 0, 0, 10, 10, 10, 10, 0))", 99.73873685843398)]
    [InlineData("AREA(POLYGON(0, 80, 90, 80, 180, 80, 270, 80))", 201.01586505409594)]
    [InlineData("AREA(pt)", 0.0)]
    [InlineData("COORD1(CENTROID(ci))", 10.0)]
    public void Numbers_of_shapes_are_those_of_pgSphere(string expression, double expected) =>
        Assert.Equal(expected, Assert.IsType<double>(Evaluation.Value(expression)), 9);

    [Theory]
    [InlineData("CONTAINS(POINT(10, 20), CIRCLE(10, 20, 0))", 1)]
    [InlineData("CONTAINS(POINT(10, 20), CIRCLE(POINT(10, 21), 1))", 1)]
    [InlineData("CONTAINS(POINT('ICRS', 10, 20), CIRCLE('ICRS GEOCENTER', 10, 21, 0.99))", 0)]
    [InlineData("CONTAINS(pt, ci)", 1)]
    [InlineData("CONTAINS(ci, pt)", 0)]
    [InlineData("CONTAINS(pt, pt)", 1)]
    [InlineData("CONTAINS(CIRCLE(10, 20, 1), CIRCLE(10, 20, 1))", 1)]
    [InlineData("CONTAINS(CIRCLE(8, 3, 0.5), po)", 1)]
    [InlineData("CONTAINS(POINT(5, 5), po)", 1)]
    [InlineData("CONTAINS(POINT(185, -5), po)", 0)]
    [InlineData("CONTAINS(POINT(0, 0), po)", 1)]
    [InlineData("CONTAINS(POINT(5, 0), POLYGON(0, 0, 0, 10, 10, 10, 10, 0))", 1)]
    [InlineData("CONTAINS(POINT(0, 89.9), POLYGON(0, 80, 90, 80, 180, 80, 270, 80))", 1)]
    [InlineData("CONTAINS(POINT(359.9, 0), POLYGON(350, -5, 10, -5, 10, 5, 350, 5))", 1)]
    [InlineData("CONTAINS(POINT(5, 5), BOX(5, 5, 2, 2))", 1)]
    [InlineData("CONTAINS(POINT(5, 6.01), BOX('ICRS', POINT(5, 5), 2, 2))", 0)]
    [InlineData("CONTAINS(POINT(1, 1), REGION('Circle ICRS 1 1 1'))", 1)]
    [InlineData("CONTAINS(POINT(30, 20), REGION('Union ICRS (Circle 1 1 1 Circle 30 20 1)'))", 1)]
    [InlineData("CONTAINS(2, band)", 1)]
    [InlineData("CONTAINS(2.6, band)", 0)]
    [InlineData("INTERSECTS(band, band)", 1)]
    [InlineData("INTERSECTS(CIRCLE(10, 0, 1), CIRCLE(12, 0, 1))", 1)]
    [InlineData("INTERSECTS(CIRCLE(10, 0, 1), CIRCLE(12.1, 0, 1))", 0)]
    [InlineData("INTERSECTS(CIRCLE(10, 0, 1), POLYGON(11, -1, 13, -1, 13, 1, 11, 1))", 1)]
    [InlineData("INTERSECTS(CIRCLE(10, 0, 1), POLYGON(11.01, -1, 13, -1, 13, 1, 11.01, 1))", 0)]
    [InlineData("INTERSECTS(po, POLYGON(10, 0, 20, 0, 20, 10, 10, 10))", 1)]
    [InlineData("INTERSECTS(po, POLYGON(2, 2, 3, 2, 3, 3))", 1)]
    [InlineData("INTERSECTS(POLYGON(2, 2, 3, 2, 3, 3), po)", 1)]
    [InlineData("INTERSECTS(po, POINT(5, 5))", 1)]
    [InlineData("INTERSECTS(POINT(5, 5), po)", 1)]
    [InlineData("INTERSECTS(pt, pt)", 1)]
    public void Relations_of_shapes_are_those_of_pgSphere(string expression, long expected) =>
        Assert.Equal(expected, Evaluation.Value(expression));

    [Theory]
    [InlineData("POINT('ICRS', 370, 20)", "point 370 20")]
    [InlineData("CIRCLE('', 10, 20, 1)", "circle 10 20 1")]
    [InlineData("CIRCLE(NULL, POINT(10, 20), 1)", "circle 10 20 1")]
    [InlineData("POLYGON('FK5', 0, 0, 10, 0, 10, 10)", "polygon 0 0 10 0 10 10")]
    [InlineData("POLYGON(POINT(0, 0), pt, POINT(10, 10))", "polygon 0 0 10 20 10 10")]
    [InlineData("REGION('Circle ICRS 10 20 1')", "circle 10 20 1")]
    [InlineData("REGION('circle 10 20 1')", "circle 10 20 1")]
    [InlineData("CAST('point 10 20' AS POINT)", "point 10 20")]
    public void Shapes_are_made_with_or_without_a_coordinate_system(string expression, string dali) =>
        Assert.Equal(dali, Assert.IsType<ISkyShape>(Evaluation.Value(expression), exactMatch: false).ToDali());

    [Theory]
    [InlineData("POINT('GALACTIC', 10, 20)", "The coordinate system 'GALACTIC' is not served here")]
    [InlineData("POINT(10, 95)", "A latitude lies between -90 and 90 degrees; 95 does not.")]
    [InlineData("CIRCLE(10, 20, -1)", "A radius lies between 0 and 180 degrees; -1 does not.")]
    [InlineData("CIRCLE(ci, 1)", "CIRCLE takes a POINT, not 'circle 10 20 1'")]
    [InlineData("COORD1(ci)", "COORD1 takes a POINT")]
    [InlineData("DISTANCE(ci, pt)", "DISTANCE takes a POINT")]
    [InlineData("AREA(i)", "AREA takes a geometry, not a whole number (int); write POINT(lon, lat)")]
    [InlineData("CONTAINS(pt, d)", "CONTAINS takes a geometry")]
    [InlineData("CONTAINS(t, po)", "The region 'Hello' is not understood")]
    [InlineData("REGION('Circle GALACTIC 1 2 3')", "or is in GALACTIC")]
    [InlineData("BOX(1, 2, 0, 4)", "The sides of a BOX")]
    [InlineData("AREA(REGION('Union ICRS (Circle 1 1 1 Circle 1 1 2)'))", "parts 1 and 2 have positions in common")]
    public void What_is_no_shape_is_refused_by_name(string expression, string part) =>
        Assert.Contains(part, Evaluation.Error(expression), StringComparison.Ordinal);

    [Fact]
    public void The_coordinate_system_is_ICRS() => Assert.Equal("ICRS", Evaluation.Value("COORDSYS(pt)"));

    [Theory]
    [InlineData("1 = CONTAINS(POINT(d, d), CIRCLE(2, 3, 1))")]
    [InlineData("1 = CONTAINS(POINT(d, d), CIRCLE(d, 3, 1))")]
    [InlineData("1 = CONTAINS(POINT(d, d), POLYGON(0, 0, 10, 0, 10, 10))")]
    [InlineData("DISTANCE(POINT(d, d), POINT(2, 3)) < 1")]
    [InlineData("d * 2 + r BETWEEN i AND big OR t LIKE 'x%'")]
    public void A_row_costs_no_object(string text)
    {
        var condition = Evaluation.CompileCondition(text);
        var row = new RowCursor(1);
        for (var i = 0; i < 100; i++)
            condition.Test(row);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            condition.Test(row);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
