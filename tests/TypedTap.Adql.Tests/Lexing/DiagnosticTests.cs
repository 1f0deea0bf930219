using TypedTap.Adql.Syntax;

namespace TypedTap.Adql.Tests.Lexing;

/// <summary>Findings as text, and what can be done with them.</summary>
public sealed class DiagnosticTests
{
    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var before = string.Join(", ", Enumerable.Repeat("abcde", 40));
        var query = "SELECT " + before + ", size, " + before + " FROM t";
        var lines = AdqlParser.Parse(query).Errors[0].Render(query).Split('\n');
        Assert.StartsWith("  …", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.Equal(2 + 1 + 60 + 4 + 60 + 1, lines[1].Length);
        Assert.Equal("size", lines[1].Substring(lines[2].IndexOf('^', StringComparison.Ordinal), 4));
        Assert.Equal("^^^^", lines[2].Trim());
    }

    [Fact]
    public void A_cut_leaves_surrogate_pairs_whole()
    {
        for (var i = 0; i < 2; i++)
        {
            var text = string.Concat(Enumerable.Repeat("\U0001F600", 100));
            var query = "SELECT a" + new string(' ', i) + " || '" + text + "', size, '" + text + "' FROM t";
            var line = AdqlParser.Parse(query).Errors[0].Render(query).Split('\n')[1];
            Assert.False(char.IsLowSurrogate(line[3]));
            Assert.False(char.IsHighSurrogate(line[^2]));
        }
    }

    [Fact]
    public void A_result_renders_all_its_findings_and_sorts_them()
    {
        var result = AdqlParser.Parse("SELECT size,\n public FROM t WHERE a = NULL;");
        Assert.Equal(result.Diagnostics.Count, result.Errors.Count + result.Warnings.Count);
        Assert.Equal(2, result.Errors.Count);
        Assert.NotEmpty(result.Warnings);
        Assert.All(result.Warnings, warning => Assert.Equal(AdqlSeverity.Warning, warning.Severity));
        Assert.Equal(string.Join("\n", result.Diagnostics.Select(d => d.Render(result.Text))), result.Render());
        Assert.Equal("", AdqlParser.Parse("SELECT a FROM t").Render());
    }

    [Fact]
    public void A_fix_changes_only_the_text_that_it_is_for()
    {
        Assert.Equal("aXd", new AdqlFix(new AdqlSpan(1, 2), "X").Apply("abcd"));
        Assert.Equal("abX", new AdqlFix(new AdqlSpan(2, 0), "X").Apply("ab"));
        Assert.Throws<ArgumentException>(() => new AdqlFix(new AdqlSpan(2, 1), "X").Apply("ab"));
        Assert.Throws<ArgumentNullException>(() => new AdqlFix(default, "X").Apply(null!));
    }

    [Fact]
    public void Null_and_unknown_versions_are_refused_by_name()
    {
        const AdqlVersion Unknown = (AdqlVersion)77;
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => AdqlParser.Parse(null!)).ParamName);
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => AdqlParser.ParseCondition(null!)).ParamName);
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => AdqlParser.ParseExpression(null!)).ParamName);
        Assert.Equal("node", Assert.Throws<ArgumentNullException>(() => AdqlWriter.Write(null!)).ParamName);
        Assert.Equal("query", Assert.Throws<ArgumentNullException>(() => AdqlFeatures.Of(null!)).ParamName);
        Assert.Equal("published", Assert.Throws<ArgumentNullException>(() => AdqlTableName.Parse(null!)).ParamName);
        Assert.Equal("parts", Assert.Throws<ArgumentNullException>(() => AdqlTableName.Of("a", null!)).ParamName);
        Assert.Equal("published", Assert.Throws<ArgumentNullException>(() => AdqlIdentifier.ToAdql(null!)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => AdqlFunctions.Find(null!)).ParamName);
        Assert.Equal("Value", Assert.Throws<ArgumentNullException>(() => new AdqlString(null!)).ParamName);
        Assert.Equal("node", Assert.Throws<ArgumentNullException>(() => AdqlNodeExtensions.DescendantsAndSelf(null!)).ParamName);
        Assert.Equal("version", Assert.Throws<ArgumentOutOfRangeException>(() => AdqlParser.Parse("SELECT a FROM t", Unknown)).ParamName);
        Assert.Equal(
            "version", Assert.Throws<ArgumentOutOfRangeException>(
                () => AdqlWriter.Write(new AdqlNull(), AdqlLayout.OneLine, Unknown)).ParamName);
    }
}
