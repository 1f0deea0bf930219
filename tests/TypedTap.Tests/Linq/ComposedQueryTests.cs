namespace TypedTap.Tests.Linq;

/// <summary>What random queries against a real service have found.</summary>
public sealed class ComposedQueryTests
{
    [Fact]
    public void A_sorted_column_of_a_subquery_keeps_the_name_that_is_used_outside()
    {
        var adql = Archives.Cadc.Caom2.Observation
            .Join(Archives.Cadc.Caom2.Observation, a => a.ObsID, b => b.ObsID, (a, b) => new { a.ObservationID, b.TargetName })
            .OrderBy(x => x.ObservationID).Take(5).Where(x => x.TargetName != null).ToAdql();
        Assert.Contains("(SELECT TOP 5 a.observationID AS observationID, b.target_name\n", adql, StringComparison.Ordinal);
        Assert.Contains("\nORDER BY observationID) AS t\n", adql, StringComparison.Ordinal);
        Assert.StartsWith("SELECT t.observationID, t.target_name\n", adql, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_in_a_condition_on_groups_sees_them_as_rows()
    {
        var adql = Archives.Cadc.Caom2.Observation.GroupBy(o => o.Collection).Select(g => new { g.Key, N = g.Count() })
            .Where(x => x.N > 5 && Archives.Cadc.Caom2.Plane.Any(p => p.DataProductType == x.Key)).ToAdql();
        Assert.DoesNotContain("HAVING", adql, StringComparison.Ordinal);
        Assert.Contains("p.dataProductType = t.collection", adql, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_in_a_comment_is_sent_as_the_sign_for_one() =>
        Assert.StartsWith("-- a\ufffdb\n", Archives.Eso.Dbo.Raw.Tag("a\ud83db").ToAdql(), StringComparison.Ordinal);

    [Fact]
    public void A_sum_of_integers_as_numbers_is_one_of_numbers() =>
        Assert.Contains("SUM(a.contentLength * 1.0) AS S", Archives.Cadc.Caom2.Artifact.GroupBy(a => a.ProductType)
            .Select(g => new { g.Key, S = g.Sum(a => (double?)a.ContentLength) }).ToAdql(), StringComparison.Ordinal);

    [Fact]
    public void Values_without_nulls_can_be_looked_for_in_the_first_rows()
    {
        var planes = Archives.Cadc.Caom2.Plane;
        AdqlAssert.Is(
            """
            SELECT p.planeID
            FROM caom2.Plane AS p
            WHERE p.productID IN (SELECT TOP 10 o.observationID
            FROM caom2.Observation AS o
            WHERE o.observationID IS NOT NULL
            ORDER BY observationID)
            """,
            planes.Where(p => Archives.Cadc.Caom2.Observation.Where(o => o.ObservationID != null).OrderBy(o => o.ObservationID).Take(10)
                .Select(o => o.ObservationID).Contains(p.ProductID)).Select(p => p.PlaneID));
    }

    [Fact]
    public void The_first_rows_in_the_order_of_something_else_have_that_beside_the_value_in_FROM_alone()
    {
        AdqlAssert.Is(
            """
            SELECT p.planeID
            FROM caom2.Plane AS p
            WHERE p.obsID IN (SELECT t.obsID
            FROM (SELECT TOP 10 o.obsID, o.observationID
            FROM caom2.Observation AS o
            WHERE o.obsID IS NOT NULL
            ORDER BY observationID) AS t)
            """,
            Archives.Cadc.Caom2.Plane.Where(
                p => Archives.Cadc.Caom2.Observation.Where(o => o.ObsID != null).OrderBy(o => o.ObservationID).Take(10)
                    .Select(o => o.ObsID).Contains(p.ObsID)).Select(p => p.PlaneID));
    }
}
