using TypedTap.Linq;
using TypedTap.Sky;
using static TypedTap.Tests.Linq.ConventionArchive;

namespace TypedTap.Tests.Linq;

/// <summary>Functions of a service, and columns as quantities.</summary>
public sealed class FunctionTests : IDisposable
{
    private readonly ConventionArchive _archive = new();

    private TapQuery<Target> Targets => _archive.Targets;

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void In_conditions()
    {
        AdqlAssert.Where("ivo_hasword(t.note, 'moon') = 1 AND t.note != 'n/a'", Targets.Where(t => HasWord(t.Note, "moon") == 1));
        AdqlAssert.Where("ivo_hasword('moon', 'x') = 1", Targets.Where(t => 1 == HasWord("moon", "x")));
        AdqlAssert.Where("demo_shift(t.id * 2, 1.5) < 3.0", Targets.Where(t => Shift(t.Id * 2, 1.5) < 3));
        AdqlAssert.Where("demo_shift(demo_shift(t.id, 1.0), 2.0) < t.id", Targets.Where(t => Shift(Shift(t.Id, 1), 2) < t.Id));
        AdqlAssert.Where("is_good(POINT('ICRS', t.id, 2.0)) = 1", Targets.Where(t => IsGood(SkyQuery.Point(t.Id, 2)) == true));
        AdqlAssert.Where("is_good(POINT('ICRS', 1.0, 2.0)) = 1", Targets.Where(t => IsGood(new SkyPoint(1, 2)) == true));
        AdqlAssert.Where("is_good(POINT('ICRS', 1.0, 2.0)) != 1", Targets.Where(t => IsGood(new SkyPoint(1, 2)) == false));
        AdqlAssert.Where("ivo_hasword('x', 'y') IN (1, 2)", Targets.Where(t => new int?[] { 1, 2 }.Contains(HasWord("x", "y"))));
    }

    [Fact]
    public void What_they_make_of_nulls_is_the_services_affair()
    {
        AdqlAssert.Where("ivo_hasword('a', 'b') != 1", Targets.Where(t => HasWord("a", "b") != 1));
        AdqlAssert.Where("ivo_hasword('a', 'b') != 1", Targets.Where(t => !(HasWord("a", "b") == 1)));
        AdqlAssert.Where("demo_shift(t.id, 1.0) >= 3.0", Targets.Where(t => !(Shift(t.Id, 1) < 3)));
        AdqlAssert.Where("demo_shift(t.id, 1.0) = t.id", Targets.Where(t => Shift(t.Id, 1) == t.Id));
        AdqlAssert.Where("demo_shift(t.id, 1.0) > 1.0", Targets.Where(t => (Shift(t.Id, 1) ?? 0) > 1));
        Assert.Contains(
            "A null as an argument of ivo_hasword",
            Assert.Throws<TapQueryNotSupportedException>(() => Targets.Where(t => HasWord(null, "x") == 1).ToAdql()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_projections_and_sort_keys()
    {
        AdqlAssert.Is(
            "SELECT t.id, demo_shift(t.id, 1.0) AS Shifted, ivo_hasword('a', 'b') AS Has\nFROM demo.target AS t\nORDER BY Shifted DESC",
            Targets.OrderByDescending(t => Shift(t.Id, 1)).Select(t => new { t.Id, Shifted = Shift(t.Id, 1), Has = HasWord("a", "b") }));
        using var archive = ConventionTests.Answering(
            "<FIELD name='Shifted' datatype='float'/><FIELD name='Has' datatype='long'/>", "<TD>1.5</TD><TD>1</TD>", "<TD/><TD/>");
        var rows = await archive.Targets.Select(t => new { Shifted = Shift(t.Id, 1) * 2, Has = HasWord("a", "b") }).ToListAsync();
        Assert.Equal((3.0, 1), (rows[0].Shifted, rows[0].Has));
        Assert.Null(rows[1].Shifted);
        Assert.Null(rows[1].Has);
    }

    [Fact]
    public void A_value_that_means_none_is_not_computed_with()
    {
        var e = Assert.Throws<TapQueryNotSupportedException>(() => Targets.Select(t => Shift(t.Ra, 1)).ToAdql());
        Assert.Contains(
            "is not supported in a function's arguments because the service would compute with it", e.Message, StringComparison.Ordinal);
        AdqlAssert.Is(
            "SELECT demo_shift(t.ra, 1.0) AS c1\nFROM demo.target AS t\nWHERE t.ra != -596.52323555",
            Targets.Where(t => t.Ra != null).Select(t => Shift(t.Ra, 1)));
        AdqlAssert.Where("demo_shift(t.ra, 1.0) < 5.0 AND t.ra != -596.52323555", Targets.Where(t => Shift(t.Ra, 1) < 5));
    }

    [Fact]
    public void Outside_of_a_query_they_say_where_they_belong()
    {
        var e = Assert.Throws<InvalidOperationException>(() => HasWord("a", "b"));
        Assert.Contains("runs on the service, not here: call it inside a query", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quantity_in_the_final_select_asks_for_its_column_alone()
    {
        AdqlAssert.Is("SELECT t.ra\nFROM demo.target AS t", Targets.Select(t => t.RaAsAngle()));
        using var archive = ConventionTests.Answering("<FIELD name='ra' datatype='double'/>", "<TD>90</TD>", "<TD>-596.52323555</TD>");
        Assert.Equal([Angle.Degrees(90), null], await archive.Targets.Select(t => t.RaAsAngle()).ToListAsync());
        using var again = ConventionTests.Answering("<FIELD name='ra' datatype='double'/>", "<TD>90</TD>");
        Assert.Equal([Math.PI / 2], await again.Targets.Select(t => t.RaAsAngle()!.Value.InRadians).ToListAsync());
    }

    [Fact]
    public void In_a_condition_the_column_is_compared()
    {
        var limit = Angle.Degrees(1);
        AdqlAssert.Where("t.ra < 1.0 AND t.ra != -596.52323555", Targets.Where(t => t.RaAsAngle() < limit));
        AdqlAssert.Where("t.ra < 1.0 AND t.ra != -596.52323555", Targets.Where(t => t.RaAsAngle()!.Value.InDegrees < 1));
        var e = Assert.Throws<TapQueryNotSupportedException>(() => Targets.OrderBy(t => t.RaAsAngle()).ToAdql());
        Assert.Equal(
            "The method TargetQuantities.RaAsAngle is not supported in OrderBy because it converts on the client what the service has read; compare the column 'ra' itself, whose values are in 'deg'.",
            e.Message);
    }
}
