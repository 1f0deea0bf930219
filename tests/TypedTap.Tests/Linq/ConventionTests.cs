#pragma warning disable MA0074, CA1310, CA1866, MA0132 // texts in queries compare by characters, whatever overload is called
using System.Net;
using TypedTap.Linq;
using TypedTap.Sky;
using TypedTap.Tap;

namespace TypedTap.Tests.Linq;

/// <summary>
/// Columns of which overrides know more than the service says: values that mean none, booleans in integers, lists in texts.
/// </summary>
public sealed class ConventionTests : IDisposable
{
    private static readonly SkyCircle Circle = SkyCircle.FromDegrees(10, 20, Angle.Degrees(1));
    private readonly ConventionArchive _archive = new();

    private TapQuery<ConventionArchive.Target> Targets => _archive.Targets;

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void A_value_that_means_none_meets_no_condition()
    {
        AdqlAssert.Where("t.ra < 10.0 AND t.ra != -596.52323555", Targets.Where(t => t.Ra < 10));
        AdqlAssert.Where("t.ra > 10.0", Targets.Where(t => t.Ra > 10));
        AdqlAssert.Where("t.ra > 10.0 AND t.ra < 20.0 AND t.ra != -596.52323555", Targets.Where(t => t.Ra > 10 && t.Ra < 20));
        AdqlAssert.Where("t.flux < 0.5 AND t.flux NOT IN (-999.9000244140625, -1.0)", Targets.Where(t => t.Flux < 0.5));
        AdqlAssert.Where("t.ra + 1.0 < t.dec AND t.ra != -596.52323555 AND t.dec != -596.52323555", Targets.Where(t => t.Ra + 1 < t.Dec));
        AdqlAssert.Where("t.note LIKE 'n%' AND t.note != 'n/a'", Targets.Where(t => t.Note!.StartsWith("n")));
        AdqlAssert.Where("t.note LIKE 'x%' AND t.note != 'n/a'", Targets.Where(t => t.Note!.StartsWith("x")));
    }

    [Fact]
    public void A_value_that_means_none_is_a_null()
    {
        AdqlAssert.Where("t.ra IS NULL OR t.ra = -596.52323555", Targets.Where(t => t.Ra == null));
        AdqlAssert.Where("t.ra != -596.52323555", Targets.Where(t => t.Ra != null));
        AdqlAssert.Where("t.ra != -596.52323555", Targets.Where(t => t.Ra.HasValue));
        AdqlAssert.Where("t.flux IS NULL OR t.flux IN (-999.9000244140625, -1.0)", Targets.Where(t => t.Flux == null));
        AdqlAssert.Where("t.ra >= 10.0 OR t.ra IS NULL OR t.ra = -596.52323555", Targets.Where(t => !(t.Ra < 10)));
        AdqlAssert.Where("t.ra != 10.0 AND t.ra != -596.52323555 OR t.ra IS NULL OR t.ra = -596.52323555", Targets.Where(t => t.Ra != 10));
        AdqlAssert.Where(
            "t.ra < 5.0 AND t.ra != -596.52323555 OR t.ra IS NULL OR t.ra = -596.52323555", Targets.Where(t => (t.Ra ?? 0) < 5));
    }

    [Fact]
    public void Inside_of_geometry_too()
    {
        AdqlAssert.Where(
            "1 = CONTAINS(POINT('ICRS', t.ra, t.dec), CIRCLE('ICRS', 10.0, 20.0, 1.0)) AND t.ra != -596.52323555 AND t.dec != -596.52323555",
            Targets.Where(t => SkyQuery.Point(t.Ra, t.Dec).IsWithin(Circle)));
        AdqlAssert.Where(
            "0 = CONTAINS(POINT('ICRS', t.ra, t.dec), CIRCLE('ICRS', 10.0, 20.0, 1.0)) AND t.ra != -596.52323555 AND t.dec != -596.52323555 OR t.ra IS NULL OR t.ra = -596.52323555 OR t.dec IS NULL OR t.dec = -596.52323555",
            Targets.Where(t => !SkyQuery.Point(t.Ra, t.Dec).IsWithin(Circle)));
    }

    [Fact]
    public void Keys_without_a_value_are_not_paired() => AdqlAssert.Is(
        """
        SELECT a.id, b.id AS id_2
        FROM demo.target AS a
        JOIN demo.target AS b ON a.ra = b.ra AND a.ra != -596.52323555 AND b.ra != -596.52323555
        """.ReplaceLineEndings("\n"),
        Targets.Join(Targets, a => a.Ra, b => b.Ra, (a, b) => new { One = a.Id, Two = b.Id }));

    [Fact]
    public void Sorting_is_by_what_is_stored() =>
        AdqlAssert.Is("SELECT t.id, t.ra\nFROM demo.target AS t\nORDER BY ra", Targets.OrderBy(t => t.Ra).Select(t => t.Id));

    [Fact]
    public void Distinct_asks_for_the_rows_with_a_value()
    {
        var e = Assert.Throws<TapQueryNotSupportedException>(() => Targets.Select(t => t.Ra).Distinct().ToAdql());
        Assert.StartsWith(
            "Column 'ra', in which -596.52323555 means \"no value\", is not supported in a query with Distinct because", e.Message,
            StringComparison.Ordinal);
        Assert.EndsWith("leave the rows without a value out: 'Where(r => r.X != null)'.", e.Message, StringComparison.Ordinal);
        AdqlAssert.Is(
            "SELECT DISTINCT t.ra\nFROM demo.target AS t\nWHERE t.ra != -596.52323555",
            Targets.Where(t => t.Ra != null).Select(t => t.Ra).Distinct());
        AdqlAssert.Is(
            "SELECT DISTINCT t.ra\nFROM demo.target AS t\nWHERE t.ra > 5.0", Targets.Where(t => t.Ra > 5).Select(t => t.Ra).Distinct());
        Assert.Throws<TapQueryNotSupportedException>(() => Targets.Where(t => t.Ra > 5 || t.Id == 3).Select(t => t.Ra).Distinct().ToAdql());
    }

    [Fact]
    public void A_boolean_kept_as_an_integer_is_compared_as_one()
    {
        AdqlAssert.Where("t.moving = 1", Targets.Where(t => t.IsMoving == true));
        AdqlAssert.Where("t.moving = 1", Targets.Where(t => t.IsMoving!.Value));
        AdqlAssert.Where("t.moving = 0", Targets.Where(t => t.IsMoving == false));
        AdqlAssert.Where("t.moving != 1 OR t.moving IS NULL", Targets.Where(t => t.IsMoving != true));
        AdqlAssert.Where("t.moving != 1 OR t.moving IS NULL", Targets.Where(t => !(t.IsMoving ?? false)));
        AdqlAssert.Where("t.moving IS NULL", Targets.Where(t => t.IsMoving == null));
        AdqlAssert.Where("t.standard = 1", Targets.Where(t => t.IsStandard));
        AdqlAssert.Where("t.standard != 1", Targets.Where(t => !t.IsStandard));
        AdqlAssert.Where("t.standard = 0", Targets.Where(t => t.IsStandard == false));
        AdqlAssert.Where("t.moving IN (1, 0)", Targets.Where(t => new bool?[] { true, false }.Contains(t.IsMoving)));
        AdqlAssert.Where("t.moving = t.standard", Targets.Where(t => t.IsMoving == t.IsStandard));
        AdqlAssert.Where("t.isreal = 'true'", Targets.Where(t => t.IsReal == true));
    }

    [Fact]
    public void A_boolean_and_an_integer_are_not_compared()
    {
        var e = Assert.Throws<TapQueryNotSupportedException>(() => Targets.Where(t => t.IsMoving == t.IsReal).ToAdql());
        Assert.Contains("the service keeps one of them as an integer and the other as a boolean", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_kept_as_text_is_asked_for_an_item()
    {
        const string Has = "t.keywords = 'x' OR t.keywords LIKE 'x|%' OR t.keywords LIKE '%|x' OR t.keywords LIKE '%|x|%'";
        AdqlAssert.Where(Has, Targets.Where(t => t.Keywords!.Contains("x")));
        AdqlAssert.Where($"({Has}) AND t.id = 1", Targets.Where(t => t.Keywords!.Contains("x") && t.Id == 1));
        AdqlAssert.Where(
            "t.keywords != 'x' AND t.keywords NOT LIKE 'x|%' AND t.keywords NOT LIKE '%|x' AND t.keywords NOT LIKE '%|x|%' OR t.keywords IS NULL",
            Targets.Where(t => !t.Keywords!.Contains("x")));
        AdqlAssert.Where("t.keywords IS NULL", Targets.Where(t => t.Keywords == null));
        AdqlAssert.Where("1 = 0", Targets.Where(t => t.Keywords!.Contains("x|y")));
        AdqlAssert.Where(Has, Targets.Where(t => Enumerable.Contains(t.Keywords!, "x")));
    }

    [Fact]
    public async Task An_item_with_a_wildcard_is_looked_for_here_too()
    {
        var query = Targets.Where(t => t.Keywords!.Contains("a_b")).Select(t => t.Keywords);
        AdqlAssert.Where("t.keywords LIKE 'a_b' OR t.keywords LIKE 'a_b|%' OR t.keywords LIKE '%|a_b' OR t.keywords LIKE '%|a_b|%'", query);
        using var archive = Answering(
            "<FIELD name='keywords' datatype='char' arraysize='*'/>", "<TD>a_b</TD>", "<TD>axb</TD>", "<TD>x|a_b|y</TD>", "<TD/>",
            "<TD>a_b2|a_</TD>");
        Assert.Equal(
            [["a_b"], ["x", "a_b", "y"]],
            await archive.Targets.Where(t => t.Keywords!.Contains("a_b")).Select(t => t.Keywords).ToListAsync());
        Assert.Throws<TapQueryNotSupportedException>(() => Targets.Where(t => !t.Keywords!.Contains("a_b")).ToAdql());
        Assert.Throws<TapQueryNotSupportedException>(() => Targets.Where(t => t.Keywords!.Contains("a_b")).Take(3).ToAdql());
    }

    [Fact]
    public void Whatever_else_is_done_with_a_list_is_refused_by_name()
    {
        var other = new[] { "x" };
        AssertRefused(
            "The property Target.Keywords is not supported in Where because it is a list that the service keeps as text; test it with 'Keywords.Contains(\"item\")'", () => Targets.Where(t => t.Keywords == other));
        AssertRefused("The property Target.Keywords is not supported in OrderBy", () => Targets.OrderBy(t => t.Keywords));
        AssertRefused("is not supported in Where", () => Targets.Where(t => t.Keywords!.Length > 1));
        AssertRefused("is not supported in Where", () => Targets.Where(t => t.Keywords!.Any(k => k == "x")));
        AssertRefused("with an item from the row is not supported", () => Targets.Where(t => t.Keywords!.Contains(t.Note)));
        AssertRefused("an equality comparer", () => Targets.Where(t => t.Keywords!.Contains("x", StringComparer.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Projections_read_with_the_conventions()
    {
        using var archive = Answering(
            "<FIELD name='ra' datatype='double'/><FIELD name='flux' datatype='float'/><FIELD name='note' datatype='char' arraysize='*'/><FIELD name='moving' datatype='int'/><FIELD name='standard' datatype='short'/><FIELD name='keywords' datatype='char' arraysize='*'/>",
            "<TD>-596.52323555</TD><TD>-999.9</TD><TD>n/a</TD><TD>1</TD><TD>0</TD><TD>a|b</TD>",
            "<TD>12.5</TD><TD>-1</TD><TD>x</TD><TD/><TD>1</TD><TD/>");
        var rows = await archive.Targets.Select(t => new { t.Ra, t.Flux, t.Note, t.IsMoving, t.IsStandard, t.Keywords }).ToListAsync();
        Assert.Equal((null, null, null, true, false), (rows[0].Ra, rows[0].Flux, rows[0].Note, rows[0].IsMoving, rows[0].IsStandard));
        Assert.Equal(["a", "b"], rows[0].Keywords!);
        Assert.Equal((12.5, null, "x", null, true), (rows[1].Ra, rows[1].Flux, rows[1].Note, rows[1].IsMoving, rows[1].IsStandard));
        Assert.Null(rows[1].Keywords);
    }

    [Fact]
    public async Task A_projection_that_meets_another_number_names_the_column()
    {
        using var archive = Answering("<FIELD name='moving' datatype='int'/>", "<TD>1</TD>", "<TD>7</TD>");
        var e = await Assert.ThrowsAsync<TapConventionException>(() => archive.Targets.Select(t => t.IsMoving).ToListAsync());
        Assert.Equal(("moving", 2L, 7L), (e.Column, e.Row, e.Value));
    }

    internal static ConventionArchive Answering(string fields, params string[] rows) => new(Answer(fields, rows));

    internal static TapClientOptions Answer(string fields, params string[] rows) => new()
    {
        Handler = new ScriptedHandler((_, _) => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(
                $"<VOTABLE version='1.4'><RESOURCE type='results'><INFO name='QUERY_STATUS' value='OK'/><TABLE>{fields}<DATA><TABLEDATA>{string.Concat(rows.Select(row => $"<TR>{row}</TR>"))}</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>",
                System.Text.Encoding.UTF8,
                "application/x-votable+xml"),
        }),
    };

    private static void AssertRefused<T>(string message, Func<TapQuery<T>> query) =>
        Assert.Contains(message, Assert.Throws<TapQueryNotSupportedException>(() => query().ToAdql()).Message, StringComparison.Ordinal);
}
