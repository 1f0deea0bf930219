#pragma warning disable MA0074, CA1310, CA1866, MA0132 // texts in queries compare by characters, whatever overload is called
using System.Collections.Immutable;
using TypedTap.Sky;

namespace TypedTap.Tests.Linq;

/// <summary>What conditions become.</summary>
public sealed class ConditionTests
{
    private const string Constant = "UVES";
    private static readonly string[] Instruments = ["UVES", "SPHERE"];
    private readonly string _field = "UVES";

    private static EsoArchive Eso => Archives.Eso;

    [Fact]
    public void Comparisons()
    {
        AdqlAssert.Where("r.ra_pnt = 5.0", Eso.Dbo.Raw.Where(r => r.RaPnt == 5));
        AdqlAssert.Where("r.ra_pnt < 5.5 AND r.dec_pnt >= -10.25", Eso.Dbo.Raw.Where(r => r.RaPnt < 5.5 && r.DecPnt >= -10.25));
        AdqlAssert.Where("r.ra_pnt > 5.0 OR r.dec_pnt <= 1E-07", Eso.Dbo.Raw.Where(r => 5 < r.RaPnt || r.DecPnt <= 1e-7));
        AdqlAssert.Where("r.det_expid = 7", Eso.Dbo.Raw.Where(r => r.DetExpid == 7));
        AdqlAssert.Where("r.access_estsize > 5000000000", Eso.Dbo.Raw.Where(r => r.AccessEstsize > 5_000_000_000));
        AdqlAssert.Where(
            "r.exp_start >= '2016-09-26T03:04:09.308'",
            Eso.Dbo.Raw.Where(r => r.ExpStart >= new DateTime(2016, 9, 26, 3, 4, 9, 308, DateTimeKind.Utc)));
        AdqlAssert.Where("r.ra_pnt < r.dec_pnt", Eso.Dbo.Raw.Where(r => r.RaPnt < r.DecPnt));
    }

    [Fact]
    public void Nulls_mean_what_they_mean_in_csharp()
    {
        AdqlAssert.Where("r.object IS NULL", Eso.Dbo.Raw.Where(r => r.Object == null));
        AdqlAssert.Where("r.ra_pnt IS NOT NULL", Eso.Dbo.Raw.Where(r => r.RaPnt != null));
        AdqlAssert.Where("r.ra_pnt IS NOT NULL AND r.dec_pnt IS NULL", Eso.Dbo.Raw.Where(r => r.RaPnt.HasValue && !r.DecPnt.HasValue));
        AdqlAssert.Where("r.object != 'x' OR r.object IS NULL", Eso.Dbo.Raw.Where(r => r.Object != "x"));
        AdqlAssert.Where("r.ra_pnt >= 5.0 OR r.ra_pnt IS NULL", Eso.Dbo.Raw.Where(r => !(r.RaPnt < 5)));
        AdqlAssert.Where("r.object = r.target OR r.object IS NULL AND r.target IS NULL", Eso.Dbo.Raw.Where(r => r.Object == r.Target));
        AdqlAssert.Where("r.object IS NULL OR r.object = ''", Eso.Dbo.Raw.Where(r => string.IsNullOrEmpty(r.Object)));
        AdqlAssert.Where("r.ra_pnt < 5.0 OR r.ra_pnt IS NULL", Eso.Dbo.Raw.Where(r => (r.RaPnt ?? 0) < 5));
        AdqlAssert.Where("r.ra_pnt > 5.0", Eso.Dbo.Raw.Where(r => r.RaPnt.GetValueOrDefault() > 5));
        string? nothing = null;
        double? unknown = null;
        AdqlAssert.Where("r.object IS NULL", Eso.Dbo.Raw.Where(r => r.Object == nothing));
        AdqlAssert.Where("1 = 0", Eso.Dbo.Raw.Where(r => r.RaPnt < unknown));
    }

    [Fact]
    public void Columns_that_are_never_null_need_no_tests() =>
        AdqlAssert.Where("o.calib_level != 2", Archives.ObsCore.Ivoa.ObsCore.Where(o => !(o.CalibLevel == 2)));

    [Fact]
    public void Captured_values_of_every_kind()
    {
        var local = "UVES";
        var holder = new { Name = "UVES" };
        var list = new List<string> { "UVES" };
        foreach (var query in new[]
        {
            Eso.Dbo.Raw.Where(r => r.Instrument == local),
            Eso.Dbo.Raw.Where(r => r.Instrument == Constant),
            Eso.Dbo.Raw.Where(r => r.Instrument == _field),
            Eso.Dbo.Raw.Where(r => r.Instrument == Instruments[0]),
            Eso.Dbo.Raw.Where(r => r.Instrument == holder.Name),
            Eso.Dbo.Raw.Where(r => r.Instrument == list.First().Trim()),
        })
        {
            AdqlAssert.Where("r.instrument = 'UVES'", query);
        }

        var minutes = 2.5;
        AdqlAssert.Where("r.exposure > 150.0", Eso.Dbo.Raw.Where(r => r.Exposure > TimeSpan.FromMinutes(minutes).TotalSeconds));
    }

    [Fact]
    public void A_query_reads_its_captured_values_when_it_is_translated()
    {
        var limit = 1.0;
        var query = Eso.Dbo.Raw.Where(r => r.RaPnt > limit);
        limit = 2.0;
        AdqlAssert.Where("r.ra_pnt > 2.0", query);
    }

    [Fact]
    public void Contains_on_any_collection_is_IN()
    {
        const string In = "r.instrument IN ('UVES', 'SPHERE')";
        List<string?> list = ["UVES", "SPHERE", "UVES"];
        HashSet<string?> set = ["UVES", "SPHERE"];
        ImmutableArray<string?> immutable = ["UVES", "SPHERE"];
        IEnumerable<string?> sequence = list.Where(x => x is not null);
        IReadOnlyCollection<string?> collection = list;
        // C# 14 binds this one to MemoryExtensions.Contains on a span.
        AdqlAssert.Where(In, Eso.Dbo.Raw.Where(r => Instruments.Contains(r.Instrument)));
        AdqlAssert.Where(In, Eso.Dbo.Raw.Where(r => new[] { "UVES", "SPHERE" }.Contains(r.Instrument)));
        AdqlAssert.Where(In, Eso.Dbo.Raw.Where(r => Enumerable.Contains(Instruments, r.Instrument)));
        AdqlAssert.Where(In, Eso.Dbo.Raw.Where(r => list.Contains(r.Instrument)));
        AdqlAssert.Where(In, Eso.Dbo.Raw.Where(r => set.Contains(r.Instrument)));
        AdqlAssert.Where(In, Eso.Dbo.Raw.Where(r => immutable.Contains(r.Instrument)));
        AdqlAssert.Where(In, Eso.Dbo.Raw.Where(r => sequence.Contains(r.Instrument)));
        AdqlAssert.Where(In, Eso.Dbo.Raw.Where(r => collection.Contains(r.Instrument)));
    }

    [Fact]
    public void Contains_knows_nulls_empty_lists_and_numbers()
    {
        string?[] withNull = ["UVES", null];
        short?[] numbers = [1, 2, null];
        double[] doubles = [1, 2.5];
        long[] one = [7];
        AdqlAssert.Where("r.instrument = 'UVES' OR r.instrument IS NULL", Eso.Dbo.Raw.Where(r => withNull.Contains(r.Instrument)));
        AdqlAssert.Where("r.det_expid IN (1, 2) OR r.det_expid IS NULL", Eso.Dbo.Raw.Where(r => numbers.Contains(r.DetExpid)));
        AdqlAssert.Where("r.ra_pnt IN (1.0, 2.5)", Eso.Dbo.Raw.Where(r => doubles.Contains(r.RaPnt!.Value)));
        AdqlAssert.Where("r.access_estsize = 7", Eso.Dbo.Raw.Where(r => one.Contains(r.AccessEstsize!.Value)));
        AdqlAssert.Where("1 = 0", Eso.Dbo.Raw.Where(r => Array.Empty<string>().Contains(r.Instrument)));
        AdqlAssert.Where(
            "r.instrument NOT IN ('UVES', 'SPHERE') OR r.instrument IS NULL", Eso.Dbo.Raw.Where(r => !Instruments.Contains(r.Instrument)));
    }

    [Fact]
    public void Text_tests_are_LIKE()
    {
        AdqlAssert.Where("r.object LIKE 'NGC%'", Eso.Dbo.Raw.Where(r => r.Object!.StartsWith("NGC")));
        AdqlAssert.Where("r.object LIKE '%65'", Eso.Dbo.Raw.Where(r => r.Object!.EndsWith("65", StringComparison.Ordinal)));
        AdqlAssert.Where("r.object LIKE '%O''B%'", Eso.Dbo.Raw.Where(r => r.Object.Contains("O'B")));
        AdqlAssert.Where("r.object LIKE '%x%'", Eso.Dbo.Raw.Where(r => r.Object!.Contains('x')));
        AdqlAssert.Where("r.object NOT LIKE 'NGC%' OR r.object IS NULL", Eso.Dbo.Raw.Where(r => !r.Object!.StartsWith("NGC")));
        AdqlAssert.Where("r.object NOT LIKE 'NGC%' OR r.object IS NULL", Eso.Dbo.Raw.Where(r => r.Object!.StartsWith("NGC") == false));
    }

    [Fact]
    public void Optional_filters_are_left_out_when_they_are_not_given()
    {
        int? min = null;
        string? prefix = null;
        List<string?>? list = null;
        foreach (var query in new[]
        {
            Eso.Dbo.Raw.Where(r => min == null || r.TplExpno > min.Value),
            Eso.Dbo.Raw.Where(r => !min.HasValue || r.TplExpno > min.Value),
            Eso.Dbo.Raw.Where(r => prefix == null || r.Object!.StartsWith(prefix)),
            Eso.Dbo.Raw.Where(r => list == null || list.Contains(r.Object)),
            Eso.Dbo.Raw.Where(r => min.HasValue ? r.TplExpno > min.Value : true),
            Eso.Dbo.Raw.Where(r => r.RaPnt > 5 || min == null || r.TplExpno > min.Value),
        })
        {
            Assert.DoesNotContain("WHERE", query.ToAdql(), StringComparison.Ordinal);
        }

        AdqlAssert.Where("1 = 0", Eso.Dbo.Raw.Where(r => min != null && r.TplExpno > min.Value));
        AdqlAssert.Where("1 = 0", Eso.Dbo.Raw.Where(r => r.RaPnt > 5 && min != null && r.TplExpno > min.Value));
        AdqlAssert.Where("1 = 0", Eso.Dbo.Raw.Where(r => min != null).Where(r => r.TplExpno > min!.Value));
        min = 3;
        AdqlAssert.Where("r.tpl_expno > 3", Eso.Dbo.Raw.Where(r => min == null || r.TplExpno > min.Value));
    }

    [Fact]
    public void A_long_chain_of_conditions_is_translated_as_one_list()
    {
        var row = System.Linq.Expressions.Expression.Parameter(typeof(EsoTapObs.Dbo.Raw), "r");
        var id = System.Linq.Expressions.Expression.Property(row, nameof(EsoTapObs.Dbo.Raw.DpId));
        System.Linq.Expressions.Expression chain = System.Linq.Expressions.Expression.Constant(false);
        for (var i = 0; i < 2000; i++)
            chain = System.Linq.Expressions.Expression.OrElse(
                chain, System.Linq.Expressions.Expression.Equal(id, System.Linq.Expressions.Expression.Constant("x" + i)));
        var adql = Eso.Dbo.Raw.Where(System.Linq.Expressions.Expression.Lambda<Func<EsoTapObs.Dbo.Raw, bool>>(chain, row)).ToAdql();
        Assert.EndsWith(
            "WHERE " + string.Join(" OR ", Enumerable.Range(0, 2000).Select(i => $"r.dp_id = 'x{i}'")), adql, StringComparison.Ordinal);
    }

    [Fact]
    public void Fallbacks_of_texts_and_lists_are_resolved_here()
    {
        AdqlAssert.Where("r.object LIKE 'x%'", Eso.Dbo.Raw.Where(r => (r.Object ?? "").StartsWith("x")));
        AdqlAssert.Where("r.object LIKE 'x%' OR r.object IS NULL", Eso.Dbo.Raw.Where(r => (r.Object ?? "xy").StartsWith("x")));
        AdqlAssert.Where("r.object NOT LIKE 'x%' OR r.object IS NULL", Eso.Dbo.Raw.Where(r => !(r.Object ?? "").StartsWith("x")));
        AdqlAssert.Where(
            "r.instrument IN ('UVES', 'SPHERE') OR r.instrument IS NULL",
            Eso.Dbo.Raw.Where(r => Instruments.Contains(r.Instrument ?? "UVES")));
        long[] numbers = [0, 1];
        AdqlAssert.Where("r.tpl_expno IN (0, 1) OR r.tpl_expno IS NULL", Eso.Dbo.Raw.Where(r => numbers.Contains(r.TplExpno ?? 0)));
        AdqlAssert.Where("r.tpl_expno NOT IN (0, 1)", Eso.Dbo.Raw.Where(r => !numbers.Contains(r.TplExpno.GetValueOrDefault())));
        AdqlAssert.Where(
            "r.exp_start > '2020-01-01T00:00:00'",
            Eso.Dbo.Raw.Where(r => (r.ExpStart ?? DateTime.MinValue) > new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        AdqlAssert.Where("r.instrument NOT IN ('UVES', 'SPHERE')", Eso.Dbo.Raw.Where(r => !Instruments.Contains(r.Instrument ?? "UVES")));
    }

    [Fact]
    public void Integers_that_become_numbers_say_so_in_arithmetic()
    {
        AdqlAssert.Where(
            "r.tpl_expno * 1.0 / (r.tpl_nexp * 1.0) > 0.5", Eso.Dbo.Raw.Where(r => (double)r.TplExpno!.Value / r.TplNexp!.Value > 0.5));
        AdqlAssert.Where("r.tpl_expno > 0.5", Eso.Dbo.Raw.Where(r => r.TplExpno > 0.5));
        AdqlAssert.Where("r.tpl_expno > 2.5", Eso.Dbo.Raw.Where(r => r.TplExpno > 2.5m));
        AdqlAssert.Where(
            "-r.tpl_expno * 1.0 / (r.tpl_nexp * 1.0) > 0.5",
            Eso.Dbo.Raw.Where(r => -(double)r.TplExpno!.Value / (double)(double?)r.TplNexp! > 0.5));
        AdqlAssert.Where("r.tpl_expno + 1 > 2", Eso.Dbo.Raw.Where(r => r.TplExpno + 1 > 2));
    }

    [Fact]
    public void A_text_that_no_pattern_can_say_is_made_exact_here()
    {
        AdqlAssert.Where("r.object LIKE '%a_b%'", Eso.Dbo.Raw.Where(r => r.Object!.Contains(@"a\b")));
        AdqlAssert.Where("r.object LIKE '_OIII]%'", Eso.Dbo.Raw.Where(r => r.Object!.StartsWith("[OIII]")));
        AdqlAssert.Where("r.object IS NULL OR r.object LIKE '%50_%'", Eso.Dbo.Raw.Where(r => r.Object == null || r.Object.Contains("50%")));
    }

    [Fact]
    public void A_property_of_an_interface_is_a_column_only_if_it_is_the_records_own()
    {
        AdqlAssert.Where("x.object = 'M31'", Named(Eso.Dbo.Raw));
        Assert.Throws<TapQueryNotSupportedException>(() => Otherwise(Eso.Dbo.Raw).ToAdql());

        static TypedTap.Linq.TapQuery<T> Named<T>(TypedTap.Linq.TapQuery<T> query)
            where T : INamed => query.Where(x => x.Object == "M31");

        static TypedTap.Linq.TapQuery<T> Otherwise<T>(TypedTap.Linq.TapQuery<T> query)
            where T : IOtherwise => query.Where(x => x.Target == "M31");
    }

    [Fact]
    public void Arithmetic()
    {
        AdqlAssert.Where("(r.ra_pnt - r.dec_pnt) * 2.0 > 1.5", Eso.Dbo.Raw.Where(r => (r.RaPnt - r.DecPnt) * 2 > 1.5));
        AdqlAssert.Where("-r.dec_pnt > 5.0", Eso.Dbo.Raw.Where(r => -r.DecPnt > 5));
        AdqlAssert.Where("r.exposure / 60.0 > 5.0", Eso.Dbo.Raw.Where(r => r.Exposure / 60 > 5));
        AdqlAssert.Where(
            "r.ra_pnt - r.dec_pnt >= 1.0 OR r.ra_pnt IS NULL OR r.dec_pnt IS NULL", Eso.Dbo.Raw.Where(r => !(r.RaPnt - r.DecPnt < 1)));
    }

    [Fact]
    public void Known_conditions_fold_away()
    {
        var all = true;
        Assert.DoesNotContain("WHERE", Eso.Dbo.Raw.Where(r => all || r.RaPnt > 5).ToAdql(), StringComparison.Ordinal);
        AdqlAssert.Where("r.ra_pnt > 5.0", Eso.Dbo.Raw.Where(r => !all || r.RaPnt > 5));
        AdqlAssert.Where(
            "r.ra_pnt > 5.0 AND (r.dec_pnt > 1.0 OR r.dec_pnt < -1.0)",
            Eso.Dbo.Raw.Where(r => r.RaPnt > 5 && (r.DecPnt > 1 || r.DecPnt < -1)));
    }

    [Fact]
    public void Conditions_on_the_sky()
    {
        var circle = SkyCircle.FromDegrees(53.4015, -36.1404, Angle.Arcminutes(3));
        AdqlAssert.Where(
            "1 = CONTAINS(POINT('ICRS', r.ra_pnt, r.dec_pnt), CIRCLE('ICRS', 53.4015, -36.1404, 0.05))",
            Eso.Dbo.Raw.Where(r => SkyQuery.Point(r.RaPnt, r.DecPnt).IsWithin(circle)));
        AdqlAssert.Where(
            "1 = INTERSECTS(CIRCLE('ICRS', 53.4015, -36.1404, 0.05), r.s_region) AND r.dp_cat = 'SCIENCE'",
            Eso.Dbo.Raw.Where(r => r.SRegion.Intersects(circle) && r.DpCat == "SCIENCE"));
        AdqlAssert.Where(
            "0 = INTERSECTS(CIRCLE('ICRS', 53.4015, -36.1404, 0.05), r.s_region) OR r.s_region IS NULL",
            Eso.Dbo.Raw.Where(r => !r.SRegion.Intersects(circle)));
    }
}
