using TypedTap.Linq;
using TypedTap.Tests.Linq.EsoTapObs.Dbo;
using static TypedTap.Tests.Linq.AdqlAssert;

namespace TypedTap.Tests.Linq.Expressions;

/// <summary>What stands in for a null, choices, tests of types, and the query that wants nulls of ADQL.</summary>
public sealed class NullTests
{
    private enum Level
    {
        Raw = 0,
        Calibrated = 2,
    }

    private static TapQuery<Raw> Frames => Archives.Eso.Dbo.Raw;

    [Fact]
    public void Fallbacks_anywhere_in_a_condition()
    {
        Where("r.ra_pnt < r.dec_pnt OR 0.0 < r.dec_pnt AND r.ra_pnt IS NULL", Frames.Where(r => (r.RaPnt ?? 0) < r.DecPnt));
        Where("r.object = 'x' OR r.target = 'x' AND r.object IS NULL", Frames.Where(r => (r.Object ?? r.Target) == "x"));
    }

    [Fact]
    public void As_COALESCE_where_the_service_computes_a_value()
    {
        ExpressionAssert.Is(
            "SELECT r.dp_id, COALESCE(r.ra_pnt, r.dec_pnt) AS c1\nFROM dbo.raw AS r\nORDER BY c1",
            DeclaringArchive.Dachs.Raw.OrderBy(r => r.RaPnt ?? r.DecPnt).Select(r => r.DpId));
        ExpressionAssert.Is(
            "SELECT r.dp_id, COALESCE(r.object, '') || 'x' AS Name\nFROM dbo.raw AS r",
            DeclaringArchive.Dachs.Raw.Select(r => new { r.DpId, Name = TypedTap.Linq.Adql.Value(r.Object + "x") }));
        ExpressionAssert.Refused("does not say that it has it", Frames.OrderBy(r => r.RaPnt ?? r.DecPnt));
        // Columns are read and the rest is done here.
        Is("SELECT r.ra_pnt, r.dec_pnt\nFROM dbo.raw AS r", Frames.Select(r => r.RaPnt ?? r.DecPnt));
    }

    [Fact]
    public void A_choice_in_a_condition_is_said_without_CASE()
    {
        Where(
            "r.ra_pnt > 5.0 AND r.dec_pnt > 0.0 OR (r.ra_pnt <= 5.0 OR r.ra_pnt IS NULL) AND r.dec_pnt < 0.0",
            Frames.Where(r => r.RaPnt > 5 ? r.DecPnt > 0 : r.DecPnt < 0));
        Where(
            "r.ra_pnt > 5.0 AND r.dec_pnt < 3.0 OR (r.ra_pnt <= 5.0 OR r.ra_pnt IS NULL) AND r.exposure < 3.0",
            Frames.Where(r => (r.RaPnt > 5 ? r.DecPnt : r.Exposure) < 3));
        Where("r.ra_pnt > 5.0", Frames.Where(r => r.RaPnt > 5 ? true : false));
        ExpressionAssert.Refused("The conditional operator ?:", Frames.OrderBy(r => r.RaPnt > 5 ? r.DecPnt : r.RaPnt));
    }

    [Fact]
    public void One_or_the_other_but_not_both()
    {
        var both = "(r.ra_pnt <= 5.0 OR r.ra_pnt IS NULL OR r.dec_pnt <= 5.0 OR r.dec_pnt IS NULL) AND (r.ra_pnt > 5.0 OR r.dec_pnt > 5.0)";
        Where(both, Frames.Where(r => r.RaPnt > 5 ^ r.DecPnt > 5));
        Where(both, Frames.Where(r => r.RaPnt > 5 != r.DecPnt > 5));
    }

    [Fact]
    public void Tests_of_types_ask_for_a_value()
    {
        Where("r.object IS NOT NULL", Frames.Where(r => r.Object is string));
        Where("r.ra_pnt IS NOT NULL", Frames.Where(r => r.RaPnt is double));
        Where("r.object IS NULL", Frames.Where(r => !(r.Object is string)));
        Where("r.object = 'x'", Frames.Where(r => (object)r.Object! as string == "x"));
    }

    [Fact]
    public void Enumerations_are_their_numbers()
    {
        Where("r.tpl_expno = 2", Frames.Where(r => (Level)r.TplExpno!.Value == Level.Calibrated));
        Where("r.tpl_expno > 0", Frames.Where(r => (Level?)r.TplExpno > Level.Raw));
        Where("r.tpl_expno IN (0, 2)", Frames.Where(r => new[] { Level.Raw, Level.Calibrated }.Contains((Level)r.TplExpno!.Value)));
        Where("r.object = 'Calibrated'", Frames.Where(r => r.Object == nameof(Level.Calibrated)));
        Where("r.object = 'Raw'", Frames.Where(r => r.Object == Level.Raw.ToString()));
        Where("r.access_url = 'https://x.org/a'", Frames.Where(r => r.AccessUrl == new Uri("https://x.org/a").AbsoluteUri));
    }

    [Fact]
    public void With_nulls_of_ADQL_conditions_are_what_is_written()
    {
        Where("r.object != 'x'", Frames.AdqlNulls().Where(r => r.Object != "x"));
        Where("r.object != 'x'", Frames.Where(r => !(r.Object == "x")).AdqlNulls());
        Where("r.object = r.target", Frames.AdqlNulls().Where(r => r.Object == r.Target));
        Where("r.ra_pnt >= 5.0 OR r.object NOT LIKE 'x%'", Frames.AdqlNulls().Where(r => !(r.RaPnt < 5 && r.Object!.StartsWith('x'))));
        Where("r.object IS NULL", Frames.AdqlNulls().Where(r => r.Object == null));
        Where("r.tpl_expno NOT IN (1, 2)", Frames.AdqlNulls().Where(r => !new[] { 1, 2 }.Contains(r.TplExpno!.Value)));
        Is(
            "SELECT r.dp_id\nFROM dbo.raw AS r\nWHERE r.object != 'x'",
            ((IQueryable<Raw>)Frames.AdqlNulls()).Where(r => r.Object != "x").Select(r => r.DpId) as TapQuery<string?>
                ?? throw new InvalidOperationException());
    }

    [Fact]
    public void A_null_test_of_a_services_function_takes_a_subquery()
    {
        using var archive = new ConventionArchive();
        var adql = archive.Targets.Where(t => ConventionArchive.Shift(t.Id, 1) == null).Select(t => t.Id).ToAdql();
        Assert.StartsWith("SELECT t.id\nFROM (SELECT demo_shift(t2.id, 1.0) AS c1, t2.id\n", adql, StringComparison.Ordinal);
        Assert.EndsWith("WHERE t.c1 IS NULL", adql, StringComparison.Ordinal);
        Where("t.c1 < 1.0 OR t.c1 IS NULL", archive.Targets.Where(t => (ConventionArchive.Shift(t.Id, 1) ?? 0) < 1));
    }
}
