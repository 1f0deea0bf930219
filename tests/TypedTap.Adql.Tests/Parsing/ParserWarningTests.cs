namespace TypedTap.Adql.Tests.Parsing;

/// <summary>What is taken, though not everybody takes it.</summary>
public sealed class ParserWarningTests
{
    [Theory]
    [InlineData("SELECT a FROM t;", AdqlDiagnosticCode.LenientForm)]
    [InlineData("SELECT a + NULL FROM t", AdqlDiagnosticCode.LenientForm)]
    [InlineData("SELECT 'x' || NULL FROM t", AdqlDiagnosticCode.LenientForm)]
    [InlineData("SELECT POINT(NULL, 1, 2) FROM t", AdqlDiagnosticCode.LenientForm)]
    [InlineData("SELECT a FROM t JOIN u", AdqlDiagnosticCode.NotPortable)]
    [InlineData("SELECT a FROM t WHERE a = NULL", AdqlDiagnosticCode.NeverTrue)]
    public void A_warning_leaves_the_query_valid(string query, AdqlDiagnosticCode code)
    {
        var result = AdqlParser.Parse(query);
        Assert.True(result.IsValid);
        var warning = Assert.Single(result.Diagnostics);
        Assert.Equal((AdqlSeverity.Warning, code), (warning.Severity, warning.Code));
    }

    [Theory]
    [InlineData("SELECT NULL AS a FROM t")]
    [InlineData("SELECT COALESCE(a, NULL), CAST(NULL AS INTEGER), f(NULL) FROM t")]
    [InlineData("SELECT a FROM t, u")]
    [InlineData("SELECT a FROM t NATURAL JOIN u")]
    public void Nothing_is_said_of_what_everybody_takes(string query) => Assert.Empty(AdqlParser.Parse(query).Diagnostics);
}
