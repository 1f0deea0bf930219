namespace TypedTap.Adql.Tests.Parsing;

/// <summary>Several errors in one text are all found, once each.</summary>
public sealed class ParserRecoveryTests
{
    [Theory]
    [InlineData("SELECT size, a %% 2, b FROM public.t WHERE CONTAINS(p, q) ORDER BY", "1:8", "1:16", "1:17", "1:29", "1:44", "1:67")]
    [InlineData("SELCT * FORM t WHRE a NOT NULL", "1:1", "1:9", "1:16", "1:23")]
    [InlineData("SELECT SUBSTRING(a FROM 1 FOR 2), POINT(a), b FROM t", "1:8", "1:35")]
    [InlineData("SELECT a FROM (SELECT size FROM t WHERE) AS q WHERE a IN (1, 2 3) AND b = TRUE", "1:23", "1:40", "1:64")]
    [InlineData("SELECT a\nFROM t\nWHERE a ==\n  1 AND\n  b == 2", "3:9", "5:5")]
    [InlineData("WITH q AS (SELECT FROM t), r AS (SELECT a FROM) SELECT a FROM q, r WHERE", "1:19", "1:47", "1:73")]
    [InlineData("(SELECT a FROM) UNION (SELECT b FROM u WHERE)", "1:15", "1:45")]
    [InlineData("SELECT a FROM t JOIN u ON , v GROUP BY , b HAVING", "1:27", "1:40", "1:50")]
    public void Errors_far_apart_are_reported_together(string query, params string[] places) =>
        Assert.Equal(
            places, AdqlParser.Parse(query).Diagnostics.Where(d => d.Severity == AdqlSeverity.Error).Select(d => $"{d.Line}:{d.Column}"));

    [Theory]
    [InlineData("SELECT a FROM t WHERE b = 'x")]
    [InlineData("SELECT a FROM t WHERE b = \"x")]
    [InlineData("SELECT 'a FROM t")]
    public void A_quote_that_is_not_closed_is_the_only_error(string query) =>
        Assert.Equal(AdqlDiagnosticCode.UnterminatedQuote, Assert.Single(AdqlParser.Parse(query).Diagnostics).Code);

    [Fact]
    public void Errors_are_counted_up_to_a_limit()
    {
        var query = "SELECT " + string.Join(", ", Enumerable.Repeat("size", 1000)) + " FROM t";
        var diagnostics = AdqlParser.Parse(query).Diagnostics;
        Assert.Equal(AdqlParser.MaximumErrors + 1, diagnostics.Count);
        Assert.Equal(AdqlDiagnosticCode.TooManyErrors, diagnostics[^1].Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("-- nothing but a comment")]
    [InlineData(";")]
    public void Nothing_is_no_query(string text) =>
        Assert.Equal(AdqlDiagnosticCode.UnexpectedToken, Assert.Single(AdqlParser.Parse(text).Diagnostics).Code);

    [Fact]
    public void Lines_end_with_any_of_the_three_marks()
    {
        var diagnostics = AdqlParser.Parse("SELECT\r\n a,\r size,\n value FROM t").Diagnostics;
        Assert.Equal([(3, 2), (4, 2)], diagnostics.Select(d => (d.Line, d.Column)));
    }
}
