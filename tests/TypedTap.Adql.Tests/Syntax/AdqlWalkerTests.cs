using TypedTap.Adql.Syntax;

namespace TypedTap.Adql.Tests.Syntax;

public sealed class AdqlWalkerTests
{
    private static readonly AdqlQuery Query = AdqlParser.Parse(
        "WITH c AS (SELECT c1 FROM t) SELECT s1, f(s2) FROM c AS x NATURAL JOIN y JOIN z ON o1 = o2 WHERE w1 IN (w2, w3) AND w4 BETWEEN w5 AND w6 "
        + "GROUP BY g1 HAVING h1 > 1 ORDER BY r1, r2").Require();

    [Fact]
    public void Columns_are_met_in_the_order_of_the_text()
    {
        var walker = new Columns();
        Assert.True(walker.Visit(Query));
        Assert.Equal("c1 s1 s2 o1 o2 w1 w2 w3 w4 w5 w6 g1 h1 r1 r2", string.Join(' ', walker.Names));
        Assert.Equal(walker.Names, Query.DescendantsAndSelf().OfType<AdqlColumn>().Select(column => column.Name));
    }

    [Fact]
    public void A_visit_that_gives_false_ends_the_walk()
    {
        var walker = new Columns { Last = "o1" };
        Assert.False(walker.Visit(Query));
        Assert.Equal(["c1", "s1", "s2", "o1"], walker.Names);
    }

    [Fact]
    public void What_is_below_is_left_out_without_the_base_method()
    {
        var walker = new ColumnsOutsideFunctions();
        Assert.True(walker.Visit(Query));
        Assert.DoesNotContain("s2", walker.Names);
        Assert.Contains("o1", walker.Names);
    }

    [Fact]
    public void Children_are_the_nodes_directly_below()
    {
        var join = Assert.IsType<AdqlJoin>(Assert.IsType<AdqlSelect>(Query).From[0]);
        Assert.Equal([join.Left, join.Right, join.Specification!], join.Children());
        var natural = Assert.IsType<AdqlJoin>(join.Left);
        Assert.Equal([natural.Left, natural.Specification!, natural.Right], natural.Children());
        Assert.Empty(natural.Left.Children());
    }

    [Fact]
    public void Descendants_of_a_very_deep_tree_are_found()
    {
        AdqlExpression deep = new AdqlColumn("a");
        for (var i = 0; i < 1_000_000; i++)
            deep = new AdqlUnary(AdqlSign.Minus, deep);
        Assert.Equal(1_000_001, deep.DescendantsAndSelf().Count());
        Assert.Throws<InsufficientExecutionStackException>(() => new Columns().Visit(deep));
    }

    private class Columns : AdqlWalker
    {
        public List<string> Names { get; } = [];

        public string? Last { get; init; }

        public override bool VisitColumn(AdqlColumn node)
        {
            Names.Add(node.Name);
            return node.Name != Last && base.VisitColumn(node);
        }
    }

    private sealed class ColumnsOutsideFunctions : Columns
    {
        public override bool VisitFunction(AdqlFunction node) => true;
    }
}
