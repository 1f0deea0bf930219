using TypedTap.Linq;
using TypedTap.Tests.Linq.EsoTapObs.Dbo;

namespace TypedTap.Tests.Linq;

/// <summary>Groups, their aggregates and HAVING.</summary>
public sealed class GroupingTests
{
    private static TapQuery<Raw> Frames => Archives.Eso.Dbo.Raw;

    [Fact]
    public void A_key_and_aggregates_under_the_names_of_their_author()
    {
        AdqlAssert.Is(
            """
            SELECT r.instrument, COUNT(*) AS N, SUM(r.exposure) AS Total, MAX(r.mjd_obs) AS Newest
            FROM dbo.raw AS r
            WHERE r.dp_cat = 'SCIENCE'
            GROUP BY r.instrument
            ORDER BY N DESC
            """,
            Frames.Where(r => r.DpCat == "SCIENCE").GroupBy(r => r.Instrument)
                .Select(g => new { g.Key, N = g.Count(), Total = g.Sum(x => x.Exposure), Newest = g.Max(x => x.MjdObs) })
                .OrderByDescending(x => x.N));
    }

    [Fact]
    public void Query_syntax_says_the_same()
    {
        var comprehension = from r in Frames group r by r.Instrument into g orderby g.Count() descending select new { g.Key,
            N = g.Count() };
        var methods = Frames.GroupBy(r => r.Instrument).OrderByDescending(g => g.Count()).Select(g => new { g.Key, N = g.Count() });
        var result = Frames.GroupBy(r => r.Instrument, (key, g) => new { Key = key, N = g.Count() }).OrderByDescending(x => x.N);
        Assert.Equal(comprehension.ToAdql(), methods.ToAdql());
        Assert.Equal(methods.ToAdql(), result.ToAdql());
    }

    [Fact]
    public void Where_after_GroupBy_is_HAVING()
    {
        AdqlAssert.Is(
            """
            SELECT r.instrument, r.dp_cat, COUNT(*) AS N
            FROM dbo.raw AS r
            GROUP BY r.instrument, r.dp_cat
            HAVING COUNT(*) > 400 AND MIN(r.exposure) >= 1.5
            """,
            Frames.GroupBy(r => new { r.Instrument, r.DpCat }).Where(g => g.Count() > 400 && g.Min(x => x.Exposure) >= 1.5)
                .Select(g => new { g.Key.Instrument, g.Key.DpCat, N = g.LongCount() }));
        AdqlAssert.Is(
            """
            SELECT r.instrument, COUNT(*) AS N
            FROM dbo.raw AS r
            GROUP BY r.instrument
            HAVING COUNT(*) > 3 AND (r.instrument != 'x' OR r.instrument IS NULL)
            """,
            Frames.GroupBy(r => r.Instrument).Select(g => new { g.Key, N = g.Count() }).Where(x => x.N > 3 && x.Key != "x"));
    }

    [Fact]
    public void A_sum_of_nothing_is_zero_and_an_aggregate_is_null_if_nothing_was_counted()
    {
        AdqlAssert.Is(
            """
            SELECT r.instrument
            FROM dbo.raw AS r
            GROUP BY r.instrument
            HAVING (SUM(r.exposure) < 5.0 OR COUNT(r.exposure) = 0) AND COUNT(r.mjd_obs) > 0
            """,
            Frames.GroupBy(r => r.Instrument).Where(g => g.Sum(x => x.Exposure) < 5 && g.Max(x => x.MjdObs) != null).Select(g => g.Key));
    }

    [Fact]
    public void Groups_are_sorted_by_a_sum_of_what_is_always_there()
    {
        AdqlAssert.Is(
            """
            SELECT r.instrument, SUM(r.exposure) AS Total
            FROM dbo.raw AS r
            WHERE r.exposure > 0.0
            GROUP BY r.instrument
            ORDER BY Total DESC
            """,
            Frames.Where(r => r.Exposure > 0)
                .GroupBy(r => r.Instrument)
                .Select(g => new { g.Key, Total = g.Sum(x => x.Exposure) })
                .OrderByDescending(t => t.Total));
        Assert.Contains(
            "ORDER BY Total",
            Frames.AdqlNulls()
                .GroupBy(r => r.Instrument)
                .Select(g => new { g.Key, Total = g.Sum(x => x.Exposure) })
                .OrderBy(t => t.Total)
                .ToAdql(), StringComparison.Ordinal);
        Assert.Throws<TapQueryNotSupportedException>(() =>
            Frames.Where(r => r.Exposure != 0)
                .GroupBy(r => r.Instrument)
                .Select(g => new { g.Key, Total = g.Sum(x => x.Exposure) })
                .OrderBy(t => t.Total)
                .ToAdql());
    }

    [Fact]
    public void Values_and_distinct_values_are_counted()
    {
        AdqlAssert.Is(
            """
            SELECT r.instrument, COUNT(r.object) AS Filled, COUNT(DISTINCT r.object) AS Kinds, SUM(DISTINCT r.exposure) AS Times
            FROM dbo.raw AS r
            GROUP BY r.instrument
            """,
            Frames.GroupBy(r => r.Instrument).Select(g => new
            {
                g.Key,
                Filled = g.Count(x => x.Object != null),
                Kinds = g.Where(x => x.Object != null).Select(x => x.Object).Distinct().Count(),
                Times = g.Select(x => x.Exposure).Distinct().Sum(),
            }));
    }

    [Fact]
    public void An_aggregate_of_some_elements_is_a_subquery_of_them()
    {
        AdqlAssert.Is(
            """
            SELECT t.instrument, t.c1, t2.count_value
            FROM (SELECT r.instrument, COUNT(*) AS c1
            FROM dbo.raw AS r
            WHERE r.dp_cat = 'SCIENCE'
            GROUP BY r.instrument) AS t
            LEFT OUTER JOIN (SELECT r2.instrument, COUNT(*) AS count_value
            FROM dbo.raw AS r2
            WHERE r2.dp_cat = 'SCIENCE' AND r2.exposure > 60.0
            GROUP BY r2.instrument) AS t2 ON t.instrument = t2.instrument OR t.instrument IS NULL AND t2.instrument IS NULL
            """,
            Frames.Where(r => r.DpCat == "SCIENCE")
                .GroupBy(r => r.Instrument)
                .Select(g => new { g.Key, All = g.Count(), Long = g.Count(x => x.Exposure > 60) }));
    }

    [Fact]
    public void A_computed_key_becomes_a_column_of_a_subquery()
    {
        AdqlAssert.Is(
            """
            SELECT t.c1, COUNT(*) AS N
            FROM (SELECT r.mjd_obs + r.exposure AS c1
            FROM dbo.raw AS r) AS t
            GROUP BY t.c1
            """,
            Frames.GroupBy(r => r.MjdObs + r.Exposure).Select(g => new { g.Key, N = g.Count() }));
    }

    [Fact]
    public void All_rows_are_one_group_if_there_are_any()
    {
        AdqlAssert.Is(
            """
            SELECT COUNT(*) AS N
            FROM dbo.raw AS r
            HAVING COUNT(*) > 0
            """,
            Frames.GroupBy(r => 1).Select(g => new { N = g.Count() }));
    }

    [Fact]
    public void Groups_are_joined_as_a_subquery()
    {
        AdqlAssert.Is(
            """
            SELECT t.N, b.dp_id
            FROM (SELECT r.instrument, COUNT(*) AS N
            FROM dbo.raw AS r
            GROUP BY r.instrument) AS t
            JOIN dbo.raw AS b ON t.instrument = b.instrument
            """,
            Frames.GroupBy(r => r.Instrument)
                .Select(g => new { g.Key, N = g.Count() })
                .Join(Frames, a => a.Key, b => b.Instrument, (a, b) => new { a.N, b.DpId }));
    }
}
