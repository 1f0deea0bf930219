using TypedTap.Adql.Syntax;

namespace TypedTap.Adql.Tests.Writing;

/// <summary>ToString is for debuggers, logs and messages: it never throws.</summary>
public sealed class AdqlNodeToStringTests
{
    private static readonly AdqlColumn A = new("a");

    [Fact]
    public void What_cannot_be_written_says_why()
    {
        Assert.Equal(
            "AdqlAnd (cannot be written: AND and OR need at least two conditions; a lone one stands for itself.)",
            new AdqlAnd([]).ToString());
        Assert.StartsWith(
            "AdqlNot (cannot be written: This AdqlOr cannot be written: AND and OR need", new AdqlNot(new AdqlOr([])).ToString(),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "AdqlComparison (cannot be written: ", new AdqlComparison((AdqlComparisonOperator)99, A, A).ToString(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", new AdqlFunction("no name").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tree_too_deep_for_the_stack_says_so()
    {
        AdqlExpression deep = A;
        for (var i = 0; i < 200_000; i++)
            deep = new AdqlUnary(AdqlSign.Minus, deep);
        Assert.Equal("AdqlUnary (cannot be written: it is nested too deep.)", deep.ToString());
    }

    [Fact]
    public void A_tree_of_the_older_version_has_its_text()
    {
        var query = AdqlParser.Parse("SELECT bigint(a) FROM t", AdqlVersion.V2_0).Require();
        Assert.Equal("SELECT bigint(a) FROM t", query.ToString());
    }
}
