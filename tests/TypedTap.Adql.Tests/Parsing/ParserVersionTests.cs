namespace TypedTap.Adql.Tests.Parsing;

/// <summary>What ADQL 2.1 added or took away.</summary>
public sealed class ParserVersionTests
{
    [Theory]
    [InlineData("WITH q AS (SELECT a FROM t) SELECT a FROM q")]
    [InlineData("SELECT a FROM t UNION SELECT a FROM u")]
    [InlineData("SELECT a FROM t EXCEPT SELECT a FROM u")]
    [InlineData("SELECT a FROM t INTERSECT SELECT a FROM u")]
    [InlineData("SELECT a FROM t OFFSET 5")]
    [InlineData("(SELECT a FROM t)")]
    [InlineData("SELECT a FROM t WHERE a ILIKE 'x'")]
    [InlineData("SELECT LOWER(a) FROM t")]
    [InlineData("SELECT UPPER(a) FROM t")]
    [InlineData("SELECT COALESCE(a, b) FROM t")]
    [InlineData("SELECT CAST(a AS INTEGER) FROM t")]
    [InlineData("SELECT a FROM t ORDER BY t.a")]
    [InlineData("SELECT a FROM t ORDER BY a + 1")]
    [InlineData("SELECT a FROM t GROUP BY a / 2")]
    [InlineData("SELECT POINT(a, b) FROM t")]
    [InlineData("SELECT CIRCLE('ICRS', p, 1) FROM t", AdqlDiagnosticCode.WrongArguments)]
    [InlineData("SELECT a FROM t WHERE DISTANCE(a, b, 1, 2) < 1")]
    [InlineData("SELECT a FROM t WHERE CONTAINS(f(a), r) = 1", AdqlDiagnosticCode.WrongKindOfValue)]
    public void Is_new_in_2_1(string query, AdqlDiagnosticCode code = AdqlDiagnosticCode.NotInVersion)
    {
        Assert.True(AdqlParser.Parse(query).IsValid);
        var result = AdqlParser.Parse(query, AdqlVersion.V2_0);
        Assert.False(result.IsValid);
        Assert.All(result.Diagnostics, d => Assert.Equal(code, d.Code));
        if (code == AdqlDiagnosticCode.NotInVersion)
            Assert.Contains("ADQL 2.0", result.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT offset, cot, bigint, ilike, in_unit FROM t")]
    [InlineData("SELECT a AS offset FROM t AS ilike")]
    [InlineData("SELECT a offset FROM t ilike WHERE a = 1")]
    [InlineData("SELECT IN_UNIT(a, b) FROM t")]
    [InlineData("SELECT 'a' 'b' FROM t")]
    [InlineData("SELECT REGION(a || b) FROM t")]
    public void Is_gone_in_2_1(string query)
    {
        Assert.True(AdqlParser.Parse(query, AdqlVersion.V2_0).IsValid);
        Assert.False(AdqlParser.Parse(query).IsValid);
    }

    [Fact]
    public void Strings_side_by_side_are_one_in_2_0() =>
        Assert.Equal("SELECT 'ab''c' FROM t", AdqlParser.Parse("SELECT 'a' 'b'''\n'c' FROM t", AdqlVersion.V2_0).Require().ToString());

    [Fact]
    public void A_word_that_2_1_reserves_stays_a_name_of_2_0()
    {
        var query = AdqlParser.Parse("SELECT offset FROM t", AdqlVersion.V2_0).Require();
        Assert.Equal("SELECT offset FROM t", AdqlWriter.Write(query, version: AdqlVersion.V2_0));
        Assert.Equal("SELECT \"offset\" FROM t", AdqlWriter.Write(query, version: AdqlVersion.V2_1));
    }
}
