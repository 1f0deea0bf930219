using TypedTap.Linq;
using TypedTap.Tests.Linq.EsoTapObs.Dbo;

namespace TypedTap.Tests.Linq;

/// <summary>UNION, EXCEPT, INTERSECT and OFFSET.</summary>
public sealed class SetOperationTests
{
    private static TapQuery<Raw> Frames => Archives.Eso.Dbo.Raw;

    [Fact]
    public void Two_queries_are_combined_and_sorted_together()
    {
        AdqlAssert.Is21(
            """
            SELECT r.mjd_obs, r.object
            FROM dbo.raw AS r
            UNION
            SELECT r2.mjd_obs, r2.object
            FROM dbo.raw AS r2
            WHERE r2.dec_pnt > 0.0
            ORDER BY mjd_obs
            """,
            Frames.Select(r => new { r.MjdObs, r.Object })
                .Union(Frames.Where(r => r.DecPnt > 0).Select(r => new { r.MjdObs, r.Object }))
                .OrderBy(x => x.MjdObs));
    }

    [Fact]
    public void Constants_tell_where_a_row_comes_from()
    {
        AdqlAssert.Is21(
            """
            SELECT TOP 5 t.object, t.Kind
            FROM (SELECT r.object, 'named' AS Kind
            FROM dbo.raw AS r
            UNION ALL
            SELECT r2.dp_id AS object, 'id' AS Kind
            FROM dbo.raw AS r2) AS t
            """,
            Frames.Select(r => new { r.Object, Kind = "named" }).Concat(Frames.Select(r => new { Object = r.DpId, Kind = "id" })).Take(5));
    }

    [Fact]
    public void What_is_cut_is_a_subquery()
    {
        AdqlAssert.Is21(
            """
            SELECT r.object
            FROM dbo.raw AS r
            EXCEPT
            SELECT t2.object
            FROM (SELECT TOP 4 r2.object, r2.mjd_obs
            FROM dbo.raw AS r2
            ORDER BY mjd_obs) AS t2
            """,
            Frames.Select(r => r.Object).Except(Frames.OrderBy(r => r.MjdObs).Take(4).Select(r => r.Object)));
    }

    [Fact]
    public void A_query_does_not_begin_with_a_parenthesis()
    {
        AdqlAssert.Is21(
            """
            SELECT t2.object
            FROM (SELECT r.object
            FROM dbo.raw AS r
            UNION
            SELECT r2.dp_id AS object
            FROM dbo.raw AS r2) AS t2
            INTERSECT
            SELECT r3.object
            FROM dbo.raw AS r3
            """,
            Frames.Select(r => r.Object).Union(Frames.Select(r => r.DpId)).Intersect(Frames.Select(r => r.Object)));
    }

    [Fact]
    public void Skip_is_OFFSET()
    {
        AdqlAssert.Is21(
            "SELECT TOP 10 r.dp_id\nFROM dbo.raw AS r\nORDER BY dp_id\nOFFSET 5",
            Frames.OrderBy(r => r.DpId).Skip(5).Take(10).Select(r => r.DpId));
        AdqlAssert.Is21(
            "SELECT TOP 5 r.dp_id\nFROM dbo.raw AS r\nORDER BY dp_id\nOFFSET 5",
            Frames.OrderBy(r => r.DpId).Take(10).Skip(5).Select(r => r.DpId));
    }
}
