namespace TypedTap.Adql.Tests;

public sealed class AdqlTableNameTests
{
    [Theory]
    [InlineData("basic", "basic")]
    [InlineData("caom2.Observation", "caom2|Observation")]
    [InlineData("cat.dbo.raw", "cat|dbo|raw")]
    [InlineData("\"J/A+A/416/1117/table8\"", "\"J/A+A/416/1117/table8\"")]
    [InlineData("viz.\"a.b\"", "viz|\"a.b\"")]
    [InlineData("\"a\"\".b\".c", "\"a\"\".b\"|c")]
    public void Dots_in_quotes_do_not_split(string published, string parts) =>
        Assert.Equal(parts, string.Join('|', AdqlTableName.Parse(published).Parts));

    [Theory]
    [InlineData("external.apassdr9", "\"external\".apassdr9")]
    [InlineData("caom2.Observation", "caom2.Observation")]
    [InlineData("J/ApJ", "\"J/ApJ\"")]
    public void Parts_are_quoted_one_by_one(string published, string adql) =>
        Assert.Equal(adql, AdqlTableName.Parse(published).ToAdql());

    [Theory]
    [InlineData("")]
    [InlineData(".a")]
    [InlineData("a.")]
    [InlineData("a..b")]
    [InlineData("\"a")]
    [InlineData("a.b.c.d")]
    public void A_name_that_is_none_is_refused_with_its_text(string published) =>
        Assert.Contains(
            $"'{published}'", Assert.Throws<FormatException>(() => AdqlTableName.Parse(published)).Message, StringComparison.Ordinal);
}
