namespace TypedTap.Adql.Tests.Parsing;

/// <summary>Fixes do what they say or are not offered, errors behind the first are found, and none is invented.</summary>
public sealed class ParserSecondLookTests
{
    [Theory]
    [InlineData("SELECT a FROM t LIMIT 5", "SELECT TOP 5 a FROM t")]
    [InlineData("SELECT DISTINCT a FROM t WHERE b = 1 ORDER BY a LIMIT 10, 20",
        "SELECT DISTINCT TOP 20 a FROM t WHERE b = 1 ORDER BY a OFFSET 10")]
    [InlineData("SELECT a FROM t LIMIT 10 OFFSET 20", "SELECT TOP 10 a FROM t OFFSET 20")]
    [InlineData("SELECT a FROM t LEFT u ON b = c", "SELECT a FROM t LEFT JOIN u ON b = c")]
    [InlineData("SELECT a FROM t GROUP a", "SELECT a FROM t GROUP BY a")]
    [InlineData("SELECT a FROM t ORDERBY a", "SELECT a FROM t ORDER BY a")]
    [InlineData("SELECT CAST(a AS NUMERIC(10, 2)) FROM t", "SELECT CAST(a AS DOUBLE PRECISION) FROM t")]
    [InlineData("SELECT CAST(a INTEGER) FROM t", "SELECT CAST(a AS INTEGER) FROM t")]
    [InlineData("SELECT COUNT * FROM t", "SELECT COUNT(*) FROM t")]
    [InlineData("SELECT a FROM J/A+A/416/1117 WHERE b = 1", "SELECT a FROM \"J/A+A/416/1117\" WHERE b = 1")]
    [InlineData("SELECT a FROM t WHERE b = 1 WHERE c = 2", "SELECT a FROM t WHERE b = 1 AND c = 2")]
    [InlineData("SELECT a FROM t WHERE b = 1 ADN c = 2", "SELECT a FROM t WHERE b = 1 AND c = 2")]
    [InlineData("SELECT a FROM t WHERE b = 1)", "SELECT a FROM t WHERE b = 1")]
    [InlineData("SELECT a FROM order WHERE b = 1", "SELECT a FROM \"order\" WHERE b = 1")]
    [InlineData("SELECT distance FROM t", "SELECT \"distance\" FROM t")]
    [InlineData("SELECT TOP 10, a FROM t", "SELECT TOP 10 a FROM t")]
    [InlineData("WITH q AS (SELECT a FROM t), SELECT a FROM q", "WITH q AS (SELECT a FROM t) SELECT a FROM q")]
    [InlineData("WITH q (SELECT a FROM t) SELECT a FROM q", "WITH q AS (SELECT a FROM t) SELECT a FROM q")]
    public void The_fix_of_the_only_error_makes_the_query_valid(string query, string mended)
    {
        var error = Assert.Single(AdqlParser.Parse(query).Diagnostics);
        var fix = error.Fix!;
        var text = query.Remove(fix.Span.Start, fix.Span.Length).Insert(fix.Span.Start, fix.Text);
        Assert.Equal(AdqlParser.Parse(mended).Require(), AdqlParser.Parse(text).Require());
    }

    [Theory]
    [InlineData("SELECT FIRST 10 a FROM t")]
    [InlineData("SELECT UNIQUE a FROM t")]
    [InlineData("SELECT INTO x a FROM t")]
    [InlineData("SELECT a AS right ascension FROM t")]
    [InlineData("SELECT a AS '' FROM t")]
    [InlineData("SELECT * a FROM t")]
    [InlineData("SELECT a b c FROM t")]
    [InlineData("SELECT a FROM t WHERE b BETWEEN 1 TO 2")]
    [InlineData("SELECT a FROM t UNION SELECT b FROM u LIMIT 5")]
    public void No_fix_is_offered_where_it_would_guess(string query) => Assert.Null(Assert.Single(AdqlParser.Parse(query).Diagnostics).Fix);

    [Theory]
    [InlineData("SELECT a FROM t WHERE a = 1 b = 2 ORDER BY x y z, ABS(1, 2)", "1:29", "1:46")]
    [InlineData("SELECT a FROM t LIMIT 5 ORDER BY ABS(3, 4)", "1:17", "1:34")]
    [InlineData("SELECT a FROM t WHERE a = 1) AND ABS(1, 2) = 3", "1:28", "1:34")]
    [InlineData("SELECT a FROM t WHERE a = 1 GRUP BY b ORDR BY ABS(1, 2)", "1:29", "1:39", "1:47")]
    [InlineData("SELECT a FROM t WHERE CONTAINS(p, q) AND b OR c", "1:23", "1:42", "1:47")]
    [InlineData("SELECT a FROM t ORDER BY a WHERE ABS(1, 2) = 3", "1:28", "1:34")]
    [InlineData("SELECT a FROM (SELECT b FROM u LIMIT 5) AS q LIMIT 3", "1:32", "1:46")]
    public void Errors_behind_a_surprise_are_found(string query, params string[] places) =>
        Assert.Equal(places, AdqlParser.Parse(query).Diagnostics.Select(d => $"{d.Line}:{d.Column}"));

    [Theory]
    [InlineData("SELECT ABS(ra FROM t WHERE b = 2")]
    [InlineData("SELECT (ra, dec FROM t")]
    [InlineData("SELECT CAST(a AS VARCHAR(MAX)) FROM t")]
    [InlineData("SELECT a.ABS(b) FROM t")]
    [InlineData("WITH q AS SELECT a FROM t SELECT a FROM q")]
    [InlineData("SELECT a FROM t INTERSECTS(a, b) = 1")]
    [InlineData("SELECT a FROM t WHERE a RLIKE 'x'")]
    [InlineData("SELECT offset FROM t")]
    public void One_mistake_is_one_error(string query) => Assert.Single(AdqlParser.Parse(query).Diagnostics);

    [Theory]
    [InlineData("SELECT ra FROM t ORDER BY ra dec", "comma")]
    [InlineData("SELECT a FROM t WHERE a >= 1 || b < 2", "write OR")]
    [InlineData("SELECT a FROM t WHERE a RLIKE 'x'", "no regular expressions")]
    public void The_cure_is_the_one_that_was_meant(string query, string cure) =>
        Assert.Contains(cure, Assert.Single(AdqlParser.Parse(query).Diagnostics).Suggestion, StringComparison.Ordinal);

    [Theory]
    [InlineData("SELECT a FROM t WHERE b LIKE \"M%\"")]
    [InlineData("SELECT a FROM t WHERE b IN (\"M31\", \"M33\")")]
    public void Double_quotes_where_texts_are_usual_are_a_warning(string query)
    {
        var result = AdqlParser.Parse(query);
        Assert.True(result.IsValid);
        Assert.Equal(
            (AdqlSeverity.Warning, AdqlDiagnosticCode.ProbablyText),
            (Assert.Single(result.Diagnostics).Severity, result.Diagnostics[0].Code));
    }

    [Theory]
    [InlineData("SELECT CIRCLE(1) FROM t", AdqlVersion.V2_1, "CIRCLE([coordsys, ]lon, lat, radius) or CIRCLE([coordsys, ]point, radius)")]
    [InlineData("SELECT CIRCLE('ICRS', 1) FROM t", AdqlVersion.V2_0, "It is called as CIRCLE(coordsys, lon, lat, radius).")]
    [InlineData("SELECT DISTANCE(1, 2, 3) FROM t", AdqlVersion.V2_1, "DISTANCE(point1, point2) or DISTANCE(lon1, lat1, lon2, lat2)")]
    public void The_forms_of_a_function_are_those_of_the_version(string query, AdqlVersion version, string usage) =>
        Assert.Contains(usage, Assert.Single(AdqlParser.Parse(query, version).Diagnostics).Suggestion, StringComparison.Ordinal);

    [Fact]
    public void A_long_name_is_not_repeated_whole()
    {
        var name = new string('x', 20_000);
        var error = AdqlParser.Parse($"SELECT CAST(a AS {name}) FROM t").Diagnostics[0];
        Assert.InRange(error.ToString().Length, 1, 500);
    }

    [Fact]
    public void Errors_of_signs_do_not_hide_those_of_the_grammar()
    {
        var query = "SELECT ABS(a, b) FORM t WHERE c IN (" + string.Join(", ", Enumerable.Repeat("%", 100)) + ")";
        Assert.Equal(["1:8", "1:18"], AdqlParser.Parse(query).Diagnostics.Take(2).Select(d => $"{d.Line}:{d.Column}"));
    }
}
