namespace TypedTap.Adql.Tests.Parsing;

/// <summary>What people get wrong, and what they are told.</summary>
public sealed class ParserErrorTests
{
    [Theory]
    [InlineData("SELCT a FROM t", "1:1", "Did you mean SELECT?")]
    [InlineData("SELECT a FORM t", "1:10", "Did you mean FROM?")]
    [InlineData("SELECT * FORM t", "1:10", "Did you mean FROM?")]
    [InlineData("SELECT a FROM t WHRE a = 1", "1:17", "Did you mean WHERE?")]
    [InlineData("SELECT a FROM t AS u WEHRE a = 1", "1:22", "Did you mean WHERE?")]
    [InlineData("SELECT a FROM t WHERE a = 1 ODER BY a", "1:29", "Did you mean ORDER?")]
    [InlineData("SELECT a FROM t GRUOP BY a", "1:17", "Did you mean GROUP?")]
    [InlineData("SELECT a FROM t WHERE a BETWEN 1 AND 2", "1:25", "Did you mean BETWEEN?")]
    [InlineData("SELECT a FROM t WHERE a LKE 'x'", "1:25", "Did you mean LIKE?")]
    public void A_misspelt_keyword_is_recognized(string query, string place, string suggestion)
    {
        var error = Single(query);
        Assert.Equal((place, suggestion), (Place(error), error.Suggestion));
        Assert.NotNull(error.Fix);
    }

    [Theory]
    [InlineData("SELECT a FROM t LIMIT 5", "1:17", "SELECT TOP 5")]
    [InlineData("SELECT a FROM t FETCH FIRST 5 ROWS ONLY", "1:17", "SELECT TOP n")]
    [InlineData("SELECT a FROM t OFFSET 10 ROWS", "1:27", "a number and nothing more")]
    [InlineData("SELECT a FROM t WHERE a == 1", "1:25", "Write =")]
    [InlineData("SELECT a FROM t WHERE a => 1", "1:25", "Write >=")]
    [InlineData("SELECT a FROM t WHERE a =< 1", "1:25", "Write <=")]
    [InlineData("SELECT a FROM t ORDER BY a DESCENDING", "1:28", "Write DESC")]
    [InlineData("SELECT MAX(a) AS max FROM t", "1:18", "or choose another name")]
    [InlineData("SELECT AVG() FROM t", "1:12", null)]
    [InlineData("SELECT a FROM t WHERE a = 1 && b = 2", "1:29", "Write AND")]
    [InlineData("SELECT a FROM t WHERE !(a = 1)", "1:23", "Write NOT")]
    [InlineData("SELECT a % 2 FROM t", "1:10", "MOD(x, y)")]
    [InlineData("SELECT a ^ 2 FROM t", "1:10", "POWER(x, y)")]
    [InlineData("SELECT a::integer FROM t", "1:9", "CAST(")]
    [InlineData("SELECT [a] FROM t", "1:8", "double quotes")]
    [InlineData("SELECT a # no comment\nFROM t", "1:10", "'--'")]
    [InlineData("SELECT a /* no comment */ FROM t", "1:10", "'--'")]
    [InlineData("SELECT a FROM t WHERE a ≥ 1", "1:25", "Write >=")]
    [InlineData("SELECT a FROM t WHERE a = ‘x’", "1:27", "straight single quotes")]
    [InlineData("SELECT a\u00a0FROM t", "1:9", "plain space")]
    [InlineData("\ufeffSELECT a FROM t", "1:1", "Remove it")]
    [InlineData("SELECT a[1] FROM t", "1:9", "take the element")]
    [InlineData("SELECT 0x1F FROM t", "1:8", "decimal")]
    [InlineData("SELECT a FROM t WHERE b > 180AND c < 2", "1:27", "space between")]
    [InlineData("SELECT _a FROM t", "1:8", "double quotes")]
    [InlineData("SELECT größe FROM t", "1:8", "double quotes")]
    [InlineData("SELECT size FROM t", "1:8", "\"size\"")]
    [InlineData("SELECT a AS area FROM t", "1:13", "\"area\"")]
    [InlineData("SELECT a AS 'x' FROM t", "1:13", "Write \"x\"")]
    [InlineData("SELECT a FROM public.t", "1:15", "\"public\"")]
    [InlineData("SELECT distance FROM t", "1:8", "\"distance\"")]
    [InlineData("SELECT a, FROM t", "1:11", "Take the comma out")]
    [InlineData("SELECT a b c FROM t", "1:12", "comma missing")]
    [InlineData("SELECT *, a FROM t", "1:8", "t.*")]
    [InlineData("SELECT TOP 5 DISTINCT a FROM t", "1:14", "SELECT DISTINCT TOP n")]
    [InlineData("SELECT TOP (5) a FROM t", "1:12", "parentheses out")]
    [InlineData("SELECT a FROM (SELECT a FROM t)", "1:15", "AS and a name")]
    [InlineData("SELECT a FROM SELECT a FROM t", "1:15", "(SELECT …) AS name")]
    [InlineData("SELECT a FROM t CROSS JOIN u", "1:17", "comma")]
    [InlineData("SELECT a FROM t JOIN u USING (t.a)", "1:32", "alone")]
    [InlineData("SELECT a FROM t WHERE CONTAINS(p, q)", "1:23", "CONTAINS(…) = 1")]
    [InlineData("SELECT a FROM t WHERE a", "1:23", "Compare it")]
    [InlineData("SELECT a FROM t WHERE a = TRUE", "1:27", "1 and 0")]
    [InlineData("SELECT a FROM t WHERE a IS TRUE", "1:28", "Compare the column")]
    [InlineData("SELECT a FROM t WHERE a NOT NULL", "1:25", "IS NOT NULL")]
    [InlineData("SELECT a FROM t WHERE a + 1 IS NULL", "1:23", "subquery in FROM")]
    [InlineData("SELECT a FROM t WHERE (a) IS NULL", "1:23", "parentheses out")]
    [InlineData("SELECT a FROM t WHERE a IN ()", "1:29", "at least one")]
    [InlineData("SELECT a FROM t WHERE a LIKE 'x' ESCAPE '!'", "1:34", null)]
    [InlineData("SELECT a FROM t WHERE a < b < c", "1:29", "BETWEEN")]
    [InlineData("SELECT a FROM t WHERE a = (SELECT MAX(b) FROM u)", "1:27", "IN or EXISTS")]
    [InlineData("SELECT a FROM t WHERE a > ALL (SELECT b FROM u)", "1:27", "IN or EXISTS")]
    [InlineData("SELECT a FROM t WHERE (a, b) IN (SELECT a, b FROM u)", "1:25", "one by one")]
    [InlineData("SELECT a FROM t WHERE a = 1 b = 2", "1:29", "Is AND missing")]
    [InlineData("SELECT a FROM t WHERE NOT NOT a = 1", "1:27", "parentheses")]
    [InlineData("SELECT CASE WHEN a = 1 THEN 2 END FROM t", "1:8", "decide after reading")]
    [InlineData("SELECT SUBSTRING(a, 1, 2) FROM t", "1:8", "LIKE")]
    [InlineData("SELECT MAX(a) OVER (PARTITION BY b) FROM t", "1:15", "grouped subquery")]
    [InlineData("SELECT a = 1 FROM t", "1:10", "after WHERE")]
    [InlineData("SELECT CAST(a AS INT) FROM t", "1:18", "Write INTEGER")]
    [InlineData("SELECT CAST(a AS FLOAT) FROM t", "1:18", "Write DOUBLE PRECISION")]
    [InlineData("SELECT CAST(a AS DOUBLE) FROM t", "1:18", "both words")]
    [InlineData("SELECT ROUND(a, b) FROM t", "1:17", "ROUND(x[, n])")]
    [InlineData("SELECT LOG(2, a) FROM t", "1:8", "LOG(x)")]
    [InlineData("SELECT POINT(a) FROM t", "1:8", "POINT([coordsys, ]lon, lat)")]
    [InlineData("SELECT POINT(c, a, b) FROM t", "1:14", "POINT(")]
    [InlineData("SELECT POLYGON(1, 2, 3, 4, 5) FROM t", "1:8", "POLYGON(")]
    [InlineData("SELECT POINT(1, 2) || 'x' FROM t", "1:8", "geometry functions")]
    [InlineData("SELECT ABS(a) || 'x' FROM t", "1:8", "parentheses")]
    [InlineData("SELECT - -a FROM t", "1:10", "-(-x)")]
    [InlineData("SELECT s.f(a) FROM t", "1:8", "alone")]
    [InlineData("SELECT a FROM t UNION DISTINCT SELECT b FROM u", "1:23", "Leave DISTINCT out")]
    [InlineData("SELECT a FROM t MINUS SELECT b FROM u", "1:17", "Write EXCEPT")]
    [InlineData("SELECT a FROM t ORDER BY a UNION SELECT b FROM u", "1:28", "in parentheses")]
    [InlineData("SELECT a FROM t ORDER BY a WHERE b = 1", "1:28", "The order of clauses")]
    [InlineData("WITH q(x) AS (SELECT a FROM t) SELECT x FROM q", "1:7", "with AS")]
    [InlineData("SELECT a FROM (WITH q AS (SELECT a FROM t) SELECT a FROM q) AS r", "1:16", "Define the table there")]
    [InlineData("SELECT a FROM t; SELECT b FROM u", "1:16", "one by one")]
    [InlineData("DELETE FROM t", "1:1", "begins with SELECT")]
    public void The_place_and_the_cure_are_named(string query, string place, string? cure)
    {
        var error = Single(query);
        Assert.Equal(place, Place(error));
        if (cure is null)
            Assert.NotEmpty(error.Message);
        else
            Assert.Contains(cure, error.Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT a FORM t", "SELECT a FROM t")]
    [InlineData("SELECT size FROM t", "SELECT \"size\" FROM t")]
    [InlineData("SELECT a FROM t WHERE a == 1", "SELECT a FROM t WHERE a = 1")]
    [InlineData("SELECT a FROM t WHERE CONTAINS(p, q)", "SELECT a FROM t WHERE CONTAINS(p, q) = 1")]
    [InlineData("SELECT a, FROM t", "SELECT a FROM t")]
    [InlineData("SELECT a FROM t WHERE b = ‘it's’", "SELECT a FROM t WHERE b = 'it'")]
    [InlineData("SELECT a FROM (SELECT a FROM t)", "SELECT a FROM (SELECT a FROM t) AS q")]
    [InlineData("SELECT CAST(a AS DOUBLE) FROM t", "SELECT CAST(a AS DOUBLE PRECISION) FROM t")]
    [InlineData("SELECT 'a' 'b' FROM t", "SELECT 'a' || 'b' FROM t")]
    [InlineData("SELECT a FROM t WHERE a NOT NULL", "SELECT a FROM t WHERE a IS NOT NULL")]
    [InlineData("SELECT a FROM t CROSS JOIN u", "SELECT a FROM t , u")]
    [InlineData("SELECT 180AND FROM t", "SELECT 180 AND FROM t")]
    public void A_fix_applied_does_what_its_suggestion_says(string query, string mended)
    {
        var fix = AdqlParser.Parse(query).Diagnostics[0].Fix!;
        Assert.StartsWith(mended, query.Remove(fix.Span.Start, fix.Span.Length).Insert(fix.Span.Start, fix.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Expected_and_found_are_there_as_data()
    {
        var error = Single("SELECT a WHERE b = 1");
        Assert.Equal(AdqlDiagnosticCode.UnexpectedToken, error.Code);
        Assert.Contains("FROM", error.Expected);
        Assert.Equal("the reserved word WHERE", error.Found);
    }

    [Fact]
    public void An_exception_lists_all_errors_with_their_places()
    {
        var exception = Assert.Throws<AdqlSyntaxException>(() => AdqlParser.Parse("SELECT a %% 2,\n  size FROM t").Require());
        Assert.Contains("1:10: error ADQL001", exception.Message, StringComparison.Ordinal);
        Assert.Contains("2:3: error ADQL005", exception.Message, StringComparison.Ordinal);
    }

    private static AdqlDiagnostic Single(string query)
    {
        var result = AdqlParser.Parse(query);
        Assert.False(result.IsValid);
        return Assert.Single(result.Diagnostics, d => d.Severity == AdqlSeverity.Error);
    }

    private static string Place(AdqlDiagnostic error) => $"{error.Line}:{error.Column}";
}
