using TypedTap.Adql.Syntax;

namespace TypedTap.Adql.Tests.Syntax;

/// <summary>Trees made by a program.</summary>
public sealed class AdqlConstructionTests
{
    private static readonly AdqlColumn A = new("a");

    [Fact]
    public void A_function_takes_its_arguments_one_by_one_or_as_a_list()
    {
        Assert.Equal(new AdqlFunction("MOD", ValueList.Of<AdqlExpression>(A, A)), new AdqlFunction("MOD", A, A));
        Assert.Equal(new AdqlFunction("MOD", [A, A]), new AdqlFunction("MOD", A, A));
        Assert.Equal("PI()", new AdqlFunction("PI").ToString());
        Assert.Equal("ABS(a)", new AdqlFunction("ABS", A).ToString());
    }

    [Fact]
    public void A_table_is_made_of_its_published_name()
    {
        Assert.Equal(new AdqlTable(AdqlTableName.Of("ivoa", "ObsCore"), "o"), new AdqlTable("ivoa.ObsCore", "o"));
        Assert.Equal("\"J/A+A/1\"", new AdqlTable("\"J/A+A/1\"").ToString());
        Assert.Throws<FormatException>(() => new AdqlTable("a..b"));
    }

    [Fact]
    public void A_column_without_table_is_unqualified() => Assert.Equal(A, new AdqlColumn(null, "a"));

    [Theory]
    [InlineData(0.1f, "0.1")]
    [InlineData(-2.5f, "-2.5")]
    [InlineData(3f, "3.0")]
    [InlineData(16777216f, "16777216.0")]
    [InlineData(1e20f, "1E+20")]
    [InlineData(float.MaxValue, "3.4028235E+38")]
    [InlineData(float.Epsilon, "1E-45")]
    public void A_float_has_its_own_shortest_digits(float value, string text)
    {
        Assert.Equal(text, AdqlLiteral.Of(value).ToString());
        Assert.Equal(value, float.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void A_float_that_is_no_number_has_no_literal(float value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AdqlLiteral.Of(value));

    [Theory]
    [InlineData("a\"b.c\"")]
    [InlineData("\"a\"b")]
    [InlineData("\"a\"\"b\".\"c\"d.e")]
    [InlineData("s.\"\"")]
    public void A_quote_in_the_middle_of_a_part_is_no_name(string published) =>
        Assert.Contains(
            $"'{published}'", Assert.Throws<FormatException>(() => AdqlTableName.Parse(published)).Message, StringComparison.Ordinal);

    [Fact]
    public void Functions_come_in_groups_and_in_the_same_order()
    {
        var all = AdqlFunctions.All.ToList();
        Assert.Equal(["ABS", "CEILING", "DEGREES"], all.Take(3).Select(f => f.Name));
        Assert.Equal(["COALESCE", "IN_UNIT"], all.TakeLast(2).Select(f => f.Name));
        var groups = all.Select(f => f.Kind).ToList();
        Assert.Equal(groups.Distinct().Count(), 1 + groups.Zip(groups.Skip(1)).Count(pair => pair.First != pair.Second));
    }
}
