using TypedTap.Linq;
using TypedTap.Sky;
using TypedTap.Tests.Linq.EsoTapObs.Dbo;
using Functions = TypedTap.Linq.Adql.Functions;

namespace TypedTap.Tests.Linq.Expressions;

/// <summary>ADQL's own functions, and conversions.</summary>
public sealed class LanguageTests
{
    private static TapQuery<Raw> Frames => Archives.Eso.Dbo.Raw;

    private static TapQuery<Raw> Dachs => DeclaringArchive.Dachs.Raw;

    [Fact]
    public void Functions_one_to_one()
    {
        AdqlAssert.Where("ROUND(r.ra_pnt, 2) = 1.5", Frames.Where(r => Functions.Round(r.RaPnt, 2) == 1.5));
        AdqlAssert.Where(
            "TRUNCATE(r.ra_pnt, -1) > FLOOR(r.dec_pnt)", Frames.Where(r => Functions.Truncate(r.RaPnt, -1) > Functions.Floor(r.DecPnt)));
        AdqlAssert.Where("MOD(r.tpl_expno, 2.0) = 0.0", Frames.Where(r => Functions.Mod(r.TplExpno, 2) == 0));
        AdqlAssert.Where("r.ra_pnt < PI()", Frames.Where(r => r.RaPnt < Functions.Pi()));
        AdqlAssert.Where("RAND() < 0.1", Frames.Where(r => Functions.Rand() < 0.1));
        AdqlAssert.Where("ABS(r.ra_pnt) != 1.0 OR r.ra_pnt IS NULL", Frames.Where(r => Functions.Abs(r.RaPnt) != 1));
        ExpressionAssert.Where("LOWER(r.object) = 'x'", Frames.Where(r => Functions.Lower(r.Object) == "x"));
        ExpressionAssert.Where("COALESCE(r.ra_pnt, 0.0) < 5.0", Frames.Where(r => Functions.Coalesce(r.RaPnt, 0) < 5));
        ExpressionAssert.Where("IN_UNIT(r.exposure, 'min') < 5.0", Frames.Where(r => Functions.InUnit(r.Exposure, "min") < 5));
        ExpressionAssert.Where("CAST(r.object AS INTEGER) = 5", Frames.Where(r => Functions.CastInteger(r.Object) == 5));
        ExpressionAssert.Is(
            "SELECT ROUND(r.ra_pnt, 1) AS A\nFROM dbo.raw AS r", Frames.Select(r => new { A = Functions.Round(r.RaPnt, 1) }));
    }

    [Fact]
    public void Geometry_one_to_one()
    {
        AdqlAssert.Where(
            "DISTANCE(POINT('ICRS', r.ra_pnt, r.dec_pnt), POINT('ICRS', 1.0, 2.0)) < 0.5",
            Frames.Where(r => Functions.Distance(Functions.Point(r.RaPnt, r.DecPnt), Functions.Point(1, 2)) < 0.5));
        AdqlAssert.Where(
            "CONTAINS(POINT('ICRS', r.ra_pnt, r.dec_pnt), CIRCLE('ICRS', 1.0, 2.0, r.exposure)) = 1",
            Frames.Where(r => Functions.Contains(Functions.Point(r.RaPnt, r.DecPnt), Functions.Circle(1, 2, r.Exposure)) == 1));
        AdqlAssert.Where(
            "INTERSECTS(CIRCLE('ICRS', 1.0, 2.0, 3.0), POLYGON('ICRS', 1.0, 2.0, 3.0, 4.0, 5.0, r.ra_pnt)) = 0",
            Frames.Where(
                r => Functions.Intersects(new SkyCircle(new SkyPoint(1, 2), Angle.Degrees(3)), Functions.Polygon(1, 2, 3, 4, 5, r.RaPnt))
                    == 0));
        AdqlAssert.Where(
            "COORD1(POINT('ICRS', r.ra_pnt, r.dec_pnt)) > AREA(CIRCLE('ICRS', r.ra_pnt, r.dec_pnt, 1.0))",
            Frames.Where(
                r => Functions.Coord1(Functions.Point(r.RaPnt, r.DecPnt)) > Functions.Area(Functions.Circle(r.RaPnt, r.DecPnt, 1))));
    }

    [Fact]
    public void A_service_that_lists_others_lacks_a_function()
    {
        using var poor = new DeclaringArchive(["adql-string:UPPER", "adqlgeo:POINT"]);
        ExpressionAssert.Refused("The function LOWER", poor.Raw.Where(r => Functions.Lower(r.Object) == "x"));
        ExpressionAssert.Refused("The function AREA", poor.Raw.Where(r => Functions.Area(Functions.Point(r.RaPnt, r.DecPnt)) > 1));
        ExpressionAssert.Refused("'digits' of Round from the row", Frames.Where(r => Functions.Round(r.RaPnt, r.TplExpno!.Value) == 1.5));
    }

    [Fact]
    public void Outside_of_queries_those_of_mathematics_run()
    {
        Assert.Equal(3, Functions.Sqrt(9));
        Assert.Null(Functions.Power(null, 2));
        Assert.Equal(3, Functions.Round(2.5));
        Assert.Equal(2.34, Functions.Truncate(2.349, 2));
        Assert.Equal("a", TypedTap.Linq.Adql.Value("a"));
        Assert.Contains(
            "runs on the service", Assert.Throws<InvalidOperationException>(() => Functions.InUnit(1, "s")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Conversions_cut_off_as_CSharp_does()
    {
        ExpressionAssert.Where(
            "CAST(TRUNCATE(r.ra_pnt) AS INTEGER) = r.tpl_expno OR r.ra_pnt IS NULL AND r.tpl_expno IS NULL",
            Dachs.Where(r => (int?)r.RaPnt == r.TplExpno));
        ExpressionAssert.Where("CAST(r.access_estsize AS INTEGER) > 5", Dachs.Where(r => (int?)r.AccessEstsize > 5));
        ExpressionAssert.Where("CAST(r.ra_pnt AS REAL) > r.exposure", Dachs.Where(r => (float?)r.RaPnt > r.Exposure));
        ExpressionAssert.Refused("A conversion to another type", Frames.Where(r => (int?)r.RaPnt == r.TplExpno));
        ExpressionAssert.Refused("The conversion from Double? to UInt32?", Dachs.Where(r => (uint?)r.RaPnt == 5));
    }
}
