namespace TypedTap.Adql.Tests.Lexing;

/// <summary>
/// What is no token of ADQL: one error for the whole of it, at its place, with a change that mends it where that is clear.
/// </summary>
public sealed class LexerErrorTests
{
    [Theory]
    [InlineData("SELECT a FROM t WHERE a = 1&&b = 2", "SELECT a FROM t WHERE a = 1 AND b = 2")]
    [InlineData("SELECT a FROM t WHERE a = 1 && b = 2", "SELECT a FROM t WHERE a = 1 AND b = 2")]
    [InlineData("SELECT a FROM t WHERE a <=> 1", "SELECT a FROM t WHERE a = 1")]
    [InlineData("SELECT a FROM t WHERE a === 1", "SELECT a FROM t WHERE a = 1")]
    [InlineData("SELECT a FROM t WHERE a !== 1", "SELECT a FROM t WHERE a != 1")]
    [InlineData("SELECT a FROM t WHERE a < = 1", "SELECT a FROM t WHERE a <= 1")]
    [InlineData("SELECT a FROM t WHERE a > \t= 1", "SELECT a FROM t WHERE a >= 1")]
    [InlineData("SELECT a FROM t WHERE a ! = 1", "SELECT a FROM t WHERE a != 1")]
    [InlineData("SELECT a FROM t WHERE a > 180AND b > 1", "SELECT a FROM t WHERE a > 180 AND b > 1")]
    [InlineData("SELECT a FROM t WHERE a > 1OR b > 1", "SELECT a FROM t WHERE a > 1 OR b > 1")]
    [InlineData("SELECT 2mass FROM t", "SELECT \"2mass\" FROM t")]
    [InlineData("SELECT t.2mass FROM t", "SELECT t.\"2mass\" FROM t")]
    [InlineData("SELECT 2mass_id FROM t", "SELECT \"2mass_id\" FROM t")]
    [InlineData("SELECT 2_mass FROM t", "SELECT \"2_mass\" FROM t")]
    [InlineData("SELECT [RA] FROM t", "SELECT RA FROM t")]
    [InlineData("SELECT `ra` FROM t", "SELECT ra FROM t")]
    [InlineData("SELECT [size] FROM t", "SELECT \"size\" FROM t")]
    [InlineData("SELECT [my col] FROM t", "SELECT \"my col\" FROM t")]
    [InlineData("SELECT a FROM t WHERE a LIKE M%", "SELECT a FROM t WHERE a LIKE 'M%'")]
    [InlineData("SELECT a FROM t WHERE a LIKE M% AND b > 1", "SELECT a FROM t WHERE a LIKE 'M%' AND b > 1")]
    [InlineData("SELECT a FROM t WHERE a LIKE M%'", "SELECT a FROM t WHERE a LIKE 'M%'")]
    [InlineData("SELECT a FROM t WHERE (a LIKE %M%)", "SELECT a FROM t WHERE (a LIKE '%M%')")]
    [InlineData("SELECT a FROM t WHERE a = 'Barnard's star'", "SELECT a FROM t WHERE a = 'Barnard''s star'")]
    [InlineData("SELECT a FROM t WHERE a = 'Barnard's star' AND b > 1", "SELECT a FROM t WHERE a = 'Barnard''s star' AND b > 1")]
    [InlineData("SELECT a FROM t WHERE a = 'Barnard's größe'\nAND b = 'x'", "SELECT a FROM t WHERE a = 'Barnard''s größe'\nAND b = 'x'")]
    [InlineData("SELECT a FROM t WHERE a='x'AND b = 'Barnard's star'", "SELECT a FROM t WHERE a='x'AND b = 'Barnard''s star'")]
    public void One_error_with_a_fix_that_makes_it_valid(string query, string mended)
    {
        var fix = Single(query).Fix;
        Assert.NotNull(fix);
        Assert.Equal(mended, fix.Apply(query));
        Assert.Empty(AdqlParser.Parse(mended).Errors);
    }

    [Theory]
    [InlineData("SELECT \"\" FROM t", "1:8", "For an empty string write ''.")]
    [InlineData("SELECT a FROM t WHERE a > 10h20m30s", "1:27", "decimal degrees")]
    [InlineData("SELECT a FROM t WHERE a > 10h20m30.5s AND b > 1", "1:27", "decimal degrees")]
    [InlineData("SELECT a FROM t WHERE a > -5d30m", "1:28", "decimal degrees")]
    [InlineData("SELECT a FROM t WHERE a > 20d", "1:27", "decimal degrees")]
    [InlineData("SELECT a FROM t WHERE a > 10:20:30.5", "1:27", "decimal degrees")]
    [InlineData("SELECT a FROM t WHERE a > -10:20 AND b > 1", "1:28", "decimal degrees")]
    [InlineData("SELECT a FROM t WHERE a > 1e+", "1:27", "1E5")]
    [InlineData("SELECT a FROM t WHERE a > 1e AND b > 1", "1:27", "1E5")]
    [InlineData("SELECT a FROM t WHERE a > 1e-- comment", "1:27", "1E5")]
    [InlineData("SELECT a FROM t WHERE a > 1.5abc AND b > 1", "1:27", "no units")]
    [InlineData("SELECT a FROM t WHERE a > 1_000", "1:27", "at most one point")]
    [InlineData("SELECT a ** 2 FROM t", "1:10", "POWER(x, y)")]
    [InlineData("SELECT a FROM t WHERE a IN [1, 2, 3]", "1:28", "IN (1, 2, 3)")]
    [InlineData("SELECT a FROM t WHERE a IN ['x', 'y']", "1:28", "IN (1, 2, 3)")]
    [InlineData("SELECT a FROM t WHERE a IN[1]", "1:27", "IN (1, 2, 3)")]
    public void One_error_with_advice_only(string query, string place, string cure)
    {
        var error = Single(query);
        Assert.Equal(place, $"{error.Line}:{error.Column}");
        Assert.Contains(cure, error.Suggestion, StringComparison.Ordinal);
        Assert.Null(error.Fix);
    }

    [Theory]
    [InlineData("%s")]
    [InlineData("%(id)s")]
    [InlineData("{id}")]
    [InlineData("{}")]
    [InlineData("{{id}}")]
    [InlineData("${id}")]
    [InlineData("$1")]
    [InlineData(":name")]
    [InlineData(":1")]
    [InlineData("@name")]
    [InlineData("@@name")]
    [InlineData("?")]
    [InlineData("?1")]
    public void A_placeholder_is_one_error(string placeholder)
    {
        foreach (var before in new[] { "SELECT a FROM t WHERE a = ", "SELECT a FROM t WHERE a LIKE ", "SELECT a FROM t WHERE a IN (1, " })
        {
            var error = Single(before + placeholder + (before.EndsWith("(1, ", StringComparison.Ordinal) ? ")" : ""));
            Assert.Equal(new AdqlSpan(before.Length, placeholder.Length), error.Span);
            Assert.Contains("no parameters or placeholders", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("SELECT a %d FROM t", "MOD(x, y)")]
    [InlineData("SELECT a%2 FROM t", "MOD(x, y)")]
    [InlineData("SELECT a%b FROM t", "MOD(x, y)")]
    public void A_remainder_is_no_placeholder_and_no_pattern(string query, string cure) =>
        Assert.Contains(cure, AdqlParser.Parse(query).Errors[0].Suggestion, StringComparison.Ordinal);

    [Theory]
    [InlineData("SELECT a FROM t WHERE a BETWEEN.5AND b", 1)]
    [InlineData("SELECT a FROM t WHERE a='x'AND b='y'", 0)]
    [InlineData("SELECT a FROM t WHERE a='x'AND b='y' -- don't", 0)]
    [InlineData("SELECT 'x'AS b FROM t", 0)]
    [InlineData("SELECT a FROM t WHERE a BETWEEN.5 AND 1", 0)]
    [InlineData("SELECT a || b FROM t WHERE 1e5 < .5E-3", 0)]
    public void Good_tokens_next_to_each_other_stay_good(string query, int errors) =>
        Assert.Equal(errors, AdqlParser.Parse(query).Errors.Count);

    [Fact]
    public void A_string_that_a_word_touches_is_where_the_missing_quote_is_reported()
    {
        const string Query = "SELECT a FROM t WHERE a = 'Barnard's star' OR a = 'x'";
        var error = Single(Query);
        Assert.Equal(Query.IndexOf("'s", StringComparison.Ordinal), error.Span.Start);
        Assert.Contains("written twice", error.Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_that_is_not_closed_cuts_the_text_short() => Assert.Equal("1:15", Place(Single("SELECT a FROM /* t WHERE a = 1")));

    [Theory]
    [InlineData("SELECT\u00a0a\u00a0FROM\u00a0t\u2003WHERE a = 1", "1:7", "4 such spaces", "plain space")]
    [InlineData("\ufeffSELECT a\u200b FROM t", "1:1", "2 invisible characters", "Remove it")]
    [InlineData("SELECT a \u2013 b \u2212 c FROM t", "1:10", "2 dashes", "Write -.")]
    public void Characters_of_pasted_text_are_counted_and_reported_once(string query, string place, string count, string cure)
    {
        var error = Single(query);
        Assert.Equal(place, Place(error));
        Assert.Contains(count, error.Message, StringComparison.Ordinal);
        Assert.Contains(cure, error.Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_one_is_not_counted() =>
        Assert.DoesNotContain("there are", Single("SELECT\u00a0a FROM t").Message, StringComparison.Ordinal);

    [Fact]
    public void Long_text_is_cut_in_messages_and_is_no_fix()
    {
        var error = Single("SELECT _" + new string('a', 300) + " FROM t");
        Assert.Contains("_" + new string('a', 38) + "… ", error.Message, StringComparison.Ordinal);
        Assert.True(error.Message.Length < 250);
        Assert.Null(error.Fix);
        Assert.Null(Single("SELECT 2" + new string('a', 300) + " FROM t").Fix);
        Assert.NotNull(Single("SELECT _" + new string('a', 150) + " FROM t").Fix);
    }

    private static AdqlDiagnostic Single(string query)
    {
        var result = AdqlParser.Parse(query);
        Assert.False(result.IsValid);
        return Assert.Single(result.Errors);
    }

    private static string Place(AdqlDiagnostic error) => $"{error.Line}:{error.Column}";

    [Theory]
    [InlineData("SELECT a FROM t WHERE a LIKE%")]
    [InlineData("SELECT a FROM t WHERE a LIKE _%")]
    [InlineData("e like%")]
    public void A_pattern_of_one_sign_without_quotes_is_an_error_like_any_other(string text) =>
        Assert.False(AdqlParser.Parse(text).IsValid);
}
