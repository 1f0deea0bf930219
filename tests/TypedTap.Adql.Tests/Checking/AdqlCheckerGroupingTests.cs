namespace TypedTap.Adql.Tests.Checking;

public sealed class AdqlCheckerGroupingTests
{
    [Theory]
    [InlineData("SELECT COUNT(*) AS n FROM arc.exposure")]
    [InlineData("SELECT obs_id, COUNT(*) AS n, MAX(ra) AS m FROM arc.exposure GROUP BY obs_id HAVING COUNT(*) > 2 AND obs_id != 'x' ORDER BY obs_id, n")]
    [InlineData("SELECT ra AS x, COUNT(*) AS n FROM arc.exposure GROUP BY x")]
    [InlineData("SELECT FLOOR(ra) AS x, COUNT(*) AS n FROM arc.exposure GROUP BY FLOOR(ra)")]
    [InlineData("SELECT FLOOR(ra) AS x, COUNT(*) AS n FROM arc.exposure GROUP BY x")]
    [InlineData("SELECT obs_id, COUNT(*) AS n FROM arc.exposure GROUP BY 1")]
    [InlineData("SELECT obs_id, COUNT(*) AS n FROM arc.exposure JOIN arc.target USING (obs_id) GROUP BY obs_id")]
    [InlineData("SELECT ivo_string_agg(obs_id, ',') AS l, COUNT(*) AS n FROM arc.exposure")]
    [InlineData("SELECT ra FROM arc.exposure AS e WHERE EXISTS (SELECT COUNT(*) AS n FROM arc.target AS t WHERE t.obs_id = e.obs_id)")]
    [InlineData("SELECT obs_id FROM arc.exposure AS o GROUP BY obs_id HAVING EXISTS (SELECT name FROM arc.target AS f WHERE f.ra > MAX(o.ra))")]
    [InlineData("SELECT obs_id FROM arc.exposure GROUP BY obs_id HAVING EXISTS (SELECT name FROM arc.target WHERE flux > MAX(exptime))")]
    public void Grouped_queries_are_fine(string adql) => Checked.Clean(adql);

    [Theory]
    [InlineData("SELECT ra, COUNT(*) AS n FROM arc.exposure", "ra")]
    [InlineData("SELECT ra, dec FROM arc.exposure GROUP BY ra", "dec")]
    [InlineData("SELECT ra FROM arc.exposure GROUP BY ra ORDER BY dec", "dec")]
    [InlineData("SELECT * FROM arc.exposure GROUP BY ra", "wildcard")]
    [InlineData("SELECT ra FROM arc.exposure GROUP BY ra HAVING dec > 5", "dec")]
    public void A_column_that_is_not_grouped_by_is_a_warning_since_some_databases_take_it(string adql, string column)
    {
        var warning = Checked.Warning(adql);
        Assert.Equal(AdqlDiagnosticCode.Grouping, warning.Code);
        Assert.Contains($" {column} ", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT ra FROM arc.exposure WHERE COUNT(*) > 2", AdqlDiagnosticCode.Grouping)]
    [InlineData("SELECT ra FROM arc.exposure WHERE MAX(ra) > 2", AdqlDiagnosticCode.Grouping)]
    [InlineData("SELECT SUM(COUNT(*)) AS n FROM arc.exposure", AdqlDiagnosticCode.Grouping)]
    [InlineData("SELECT a.ra FROM arc.exposure AS a JOIN arc.target AS b ON a.ra = MAX(b.ra)", AdqlDiagnosticCode.Grouping)]
    [InlineData("SELECT obs_id FROM arc.exposure AS o WHERE EXISTS (SELECT name FROM arc.target AS f WHERE f.ra > MAX(o.ra))",
        AdqlDiagnosticCode.Grouping)]
    [InlineData("SELECT obs_id FROM arc.exposure AS o GROUP BY obs_id HAVING EXISTS (SELECT name FROM arc.target AS f WHERE 5 > MAX(o.ra + f.ra))", AdqlDiagnosticCode.Grouping)]
    [InlineData("SELECT COUNT(*) AS n FROM arc.exposure GROUP BY 3", AdqlDiagnosticCode.InvalidOrdinal)]
    [InlineData("SELECT COUNT(*) AS n FROM arc.exposure GROUP BY nope", AdqlDiagnosticCode.UnknownColumn)]
    public void Aggregates_out_of_place_are_errors(string adql, AdqlDiagnosticCode code) => Assert.Equal(code, Checked.Error(adql).Code);
}
