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
}
