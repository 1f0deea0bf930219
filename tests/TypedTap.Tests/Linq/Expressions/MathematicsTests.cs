using TypedTap.Linq;
using TypedTap.Tests.Linq.EsoTapObs.Dbo;
using static TypedTap.Tests.Linq.AdqlAssert;

namespace TypedTap.Tests.Linq.Expressions;

/// <summary>Functions of mathematics, remainders, quotients and bits.</summary>
public sealed class MathematicsTests
{
    private static TapQuery<Raw> Frames => Archives.Eso.Dbo.Raw;

    [Fact]
    public void Functions_that_ADQL_has()
    {
        Where("ABS(r.dec_pnt) < 5.0", Frames.Where(r => Math.Abs(r.DecPnt!.Value) < 5));
        Where("ABS(r.tpl_expno) < 5", Frames.Where(r => Math.Abs(r.TplExpno!.Value) < 5));
        Where("CEILING(r.ra_pnt) = 5.0", Frames.Where(r => Math.Ceiling(r.RaPnt!.Value) == 5));
        Where("FLOOR(r.ra_pnt) = 5.0", Frames.Where(r => Math.Floor(r.RaPnt!.Value) == 5));
        Where("TRUNCATE(r.ra_pnt) = 5.0", Frames.Where(r => Math.Truncate(r.RaPnt!.Value) == 5));
        Where("SQRT(r.ra_pnt) > 3.0", Frames.Where(r => Math.Sqrt(r.RaPnt!.Value) > 3));
        Where("POWER(r.ra_pnt, 2.0) > 3.0", Frames.Where(r => Math.Pow(r.RaPnt!.Value, 2) > 3));
        Where("POWER(r.tpl_expno * 1.0, 2.0) > 3.0", Frames.Where(r => Math.Pow(r.TplExpno!.Value, 2) > 3));
        Where("EXP(r.ra_pnt) > LOG(r.dec_pnt)", Frames.Where(r => Math.Exp(r.RaPnt!.Value) > Math.Log(r.DecPnt!.Value)));
        Where("LOG10(r.ra_pnt) > 1.0", Frames.Where(r => Math.Log10(r.RaPnt!.Value) > 1));
        Where("LOG(r.ra_pnt) / LOG(2.0) > 1.0", Frames.Where(r => Math.Log(r.RaPnt!.Value, 2) > 1));
        Where(
            "SIN(r.ra_pnt) + COS(r.ra_pnt) > TAN(r.ra_pnt)",
            Frames.Where(r => Math.Sin(r.RaPnt!.Value) + Math.Cos(r.RaPnt.Value) > Math.Tan(r.RaPnt.Value)));
        Where(
            "ASIN(r.ra_pnt) + ACOS(r.ra_pnt) > ATAN(r.ra_pnt)",
            Frames.Where(r => Math.Asin(r.RaPnt!.Value) + Math.Acos(r.RaPnt.Value) > Math.Atan(r.RaPnt.Value)));
        Where("ATAN2(r.ra_pnt, r.dec_pnt) > 1.0", Frames.Where(r => Math.Atan2(r.RaPnt!.Value, r.DecPnt!.Value) > 1));
        Where("COS(r.dec_pnt * 3.141592653589793 / 180.0) > 0.5", Frames.Where(r => Math.Cos(r.DecPnt!.Value * Math.PI / 180) > 0.5));
        Where(
            "DEGREES(r.ra_pnt) > RADIANS(r.dec_pnt)",
            Frames.Where(r => double.RadiansToDegrees(r.RaPnt!.Value) > double.DegreesToRadians(r.DecPnt!.Value)));
        Where("ABS(r.exposure) > 1.5", Frames.Where(r => MathF.Abs(r.Exposure!.Value) > 1.5f));
    }

    [Fact]
    public void They_are_null_just_if_an_argument_is()
    {
        Where("ABS(r.dec_pnt) >= 5.0 OR r.dec_pnt IS NULL", Frames.Where(r => !(Math.Abs(r.DecPnt!.Value) < 5)));
        Where(
            "ATAN2(r.ra_pnt, r.dec_pnt) != 1.0 OR r.ra_pnt IS NULL OR r.dec_pnt IS NULL",
            Frames.Where(r => Math.Atan2(r.RaPnt!.Value, r.DecPnt!.Value) != 1));
        Where("ABS(r.tpl_expno) IN (1, 2)", Frames.Where(r => new[] { 1, 2 }.Contains(Math.Abs(r.TplExpno!.Value))));
    }

    [Fact]
    public void In_sort_keys_and_where_the_service_is_to_compute_a_selected_value()
    {
        Is(
            "SELECT r.dp_id, ABS(r.dec_pnt) AS c1\nFROM dbo.raw AS r\nORDER BY c1",
            Frames.OrderBy(r => Math.Abs(r.DecPnt!.Value)).Select(r => r.DpId));
        Is(
            "SELECT r.dp_id, SQRT(r.ra_pnt) AS Root\nFROM dbo.raw AS r",
            Frames.Select(r => new { r.DpId, Root = TypedTap.Linq.Adql.Value(Math.Sqrt(r.RaPnt!.Value)) }));
        Is("SELECT r.ra_pnt\nFROM dbo.raw AS r", Frames.Select(r => Math.Sqrt(r.RaPnt!.Value)));
    }

    [Fact]
    public void A_remainder_of_integers_is_MOD()
    {
        Where("MOD(r.tpl_expno, 2) = 0", Frames.Where(r => r.TplExpno % 2 == 0));
        Where(
            "MOD(r.tpl_expno + 1, r.tpl_nexp) != 0 OR r.tpl_expno IS NULL OR r.tpl_nexp IS NULL",
            Frames.Where(r => (r.TplExpno + 1) % r.TplNexp != 0));
        ExpressionAssert.Refused("The remainder of numbers that are no integers", Frames.Where(r => r.RaPnt % 2 == 0));
    }

    [Fact]
    public void A_quotient_of_integers_where_it_is_cut_off()
    {
        ExpressionAssert.Where("r.access_estsize / 1000 > 5", DeclaringArchive.Dachs.Raw.Where(r => r.AccessEstsize / 1000 > 5));
        ExpressionAssert.Refused("The division of two integers", Frames.Where(r => r.AccessEstsize / 1000 > 5));
        Where("r.access_estsize * 1.0 / 1000.0 > 5.0", Frames.Where(r => (double)r.AccessEstsize! / 1000 > 5));
    }

    [Fact]
    public void Bits_only_by_functions_that_the_service_declares()
    {
        using var archive = new DeclaringArchive([], ["BITWISE_AND(a INTEGER, b INTEGER) -> INTEGER"]);
        ExpressionAssert.Where("BITWISE_AND(r.tpl_expno, 4) = 4", archive.Raw.Where(r => (r.TplExpno & 4) == 4));
        ExpressionAssert.Refused("declares no function for it", archive.Raw.Where(r => (r.TplExpno | 4) == 4));
        ExpressionAssert.Refused("The operator And on Int32?", Frames.Where(r => (r.TplExpno & 4) == 4));
        ExpressionAssert.Refused("The operator LeftShift", Frames.Where(r => r.TplExpno << 4 == 4));
    }

    [Fact]
    public void What_ADQL_lacks_is_refused_by_name()
    {
        ExpressionAssert.Refused("The method Math.Sign", Frames.Where(r => Math.Sign(r.RaPnt!.Value) * r.DecPnt > 1));
        ExpressionAssert.Refused("ADQL has no LEAST and GREATEST", Frames.Where(r => Math.Max(r.RaPnt!.Value, r.DecPnt!.Value) > 1));
        ExpressionAssert.Refused("use Adql.Functions.Round(x)", Frames.Where(r => Math.Round(r.RaPnt!.Value) > r.DecPnt));
        ExpressionAssert.Refused("use Math.Sqrt", Frames.Where(r => MathF.Sqrt(r.Exposure!.Value) > 1.5f));
        ExpressionAssert.Refused("The method Math.Sinh", Frames.Where(r => Math.Sinh(r.RaPnt!.Value) > 1));
    }

    [Fact]
    public void Unchecked_and_checked_are_one()
    {
        Where("r.tpl_expno + 1 > 2", Frames.Where(r => checked(r.TplExpno + 1) > 2));
        Where("-r.tpl_expno > 2", Frames.Where(r => unchecked(-r.TplExpno) > 2));
    }
}
