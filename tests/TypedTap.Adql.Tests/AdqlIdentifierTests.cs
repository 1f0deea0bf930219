namespace TypedTap.Adql.Tests;

public sealed class AdqlIdentifierTests
{
    [Theory]
    [InlineData("dp_id", "dp_id")]
    [InlineData("RAJ2000", "RAJ2000")]
    [InlineData("object", "object")]
    [InlineData("size", "\"size\"")]
    [InlineData("Date", "\"Date\"")]
    [InlineData("\"size\"", "\"size\"")]
    [InlineData("_RAJ2000", "\"_RAJ2000\"")]
    [InlineData("[Fe/H]", "\"[Fe/H]\"")]
    [InlineData("2MASS", "\"2MASS\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("größe", "\"größe\"")]
    [InlineData("", "\"\"")]
    public void A_published_name_is_quoted_only_where_it_must_be(string published, string adql) =>
        Assert.Equal(adql, AdqlIdentifier.ToAdql(published));

    [Theory]
    [InlineData("\"Level\"", "Level")]
    [InlineData("\"a\"\"b\"", "a\"b")]
    [InlineData("Level", "Level")]
    [InlineData("\"open", "\"open")]
    [InlineData("\"a\"b\"", "\"a\"b\"")]
    [InlineData("\"\"", "\"\"")]
    public void Quotes_are_stripped_from_delimited_names_only(string published, string bare) =>
        Assert.Equal(bare, AdqlIdentifier.Unquote(published));

    [Theory]
    [InlineData("OFFSET")]
    [InlineData("offset")]
    [InlineData("CoalEsce")]
    [InlineData("cot")]
    [InlineData("CURRENT_TIMESTAMP")]
    public void Reserved_words_of_both_versions_are_known_in_any_case(string word) => Assert.True(AdqlIdentifier.IsReserved(word));

    [Theory]
    [InlineData("limit")]
    [InlineData("name")]
    [InlineData("type")]
    [InlineData("")]
    public void Words_that_only_look_reserved_are_not(string word) => Assert.False(AdqlIdentifier.IsReserved(word));

    [Fact]
    public void Quoting_and_unquoting_are_inverse()
    {
        foreach (var name in new[] { "a", "\"", "\"\"", "a\"\"b", "x y", "[3.6]" })
            Assert.Equal(name, AdqlIdentifier.Unquote(AdqlIdentifier.Quote(name)));
    }
}
