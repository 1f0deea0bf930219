using TypedTap.Adql.Syntax;

namespace TypedTap.Adql.Tests.Syntax;

public sealed class AdqlRewriterTests
{
    [Fact]
    public void Only_the_way_to_a_change_is_copied()
    {
        var before = Parse("SELECT a, b FROM t JOIN u ON a = k WHERE b = 1 AND c = 2 ORDER BY b");
        var after = Assert.IsType<AdqlSelect>(new Replace("c", new AdqlColumn("d")).Visit(before));
        Assert.Equal("SELECT a, b FROM t JOIN u ON a = k WHERE b = 1 AND d = 2 ORDER BY b", after.ToString());
        Assert.Same(before.Items, after.Items);
        Assert.Same(before.From, after.From);
        Assert.Same(before.OrderBy, after.OrderBy);
        Assert.Same(Assert.IsType<AdqlAnd>(before.Where).Terms[0], Assert.IsType<AdqlAnd>(after.Where).Terms[0]);
    }

    [Fact]
    public void Copies_keep_their_places_in_the_text()
    {
        var before = Parse("SELECT a FROM t WHERE b = 1");
        var after = Assert.IsType<AdqlSelect>(new Replace("b", AdqlLiteral.Of(5L)).Visit(before));
        Assert.NotEqual(before, after);
        Assert.Equal(before.Span, after.Span);
        Assert.Equal(before.Where!.Span, after.Where!.Span);
    }

    [Fact]
    public void A_node_may_become_another_that_can_stand_there()
    {
        var after = new Replace("b", AdqlParser.ParseExpression("x + y").Require()).Visit(
            Parse("SELECT b FROM t WHERE b * 2 > b ORDER BY b"));
        Assert.Equal("SELECT x + y FROM t WHERE (x + y) * 2 > x + y ORDER BY x + y", after.ToString());
    }

    [Fact]
    public void A_node_that_cannot_stand_there_is_refused_with_both_kinds()
    {
        var message = Assert.Throws<InvalidOperationException>(
            () => new Replace("b", AdqlLiteral.Of(5L)).Visit(Parse("SELECT a FROM t WHERE t.b IS NULL"))).Message;
        Assert.Contains(
            "Replace put AdqlNumber in the place of an AdqlColumn, where only an AdqlColumn can stand", message, StringComparison.Ordinal);
        message = Assert.Throws<InvalidOperationException>(
            () => new Replace("b", new AdqlNatural()).Visit(Parse("SELECT b FROM t"))).Message;
        Assert.Contains(
            "AdqlNatural in the place of an AdqlColumn, where only an AdqlExpression can stand", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_cannot_stand_anywhere() =>
        Assert.Contains(
            "put nothing", Assert.Throws<InvalidOperationException>(() => new Replace("b", null!).Visit(Parse("SELECT b FROM t"))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Every_kind_of_node_can_be_replaced_where_it_stands()
    {
        var query = AdqlParser.Parse(
            "WITH c AS (SELECT x FROM t) SELECT t.*, -f(x), 'a' || 'b', CAST(x AS REAL), COUNT(*), AVG(x), x + 1 FROM (SELECT NULL AS n FROM t) AS d JOIN t ON NOT x = 1 OR x IS NULL "
            + "LEFT OUTER JOIN t USING (x) NATURAL JOIN t WHERE x IN (1) AND x IN (SELECT x FROM t) AND x BETWEEN 1 AND 2 AND x LIKE 'a' AND EXISTS (SELECT x FROM t) "
            + "UNION (SELECT x FROM t ORDER BY x) ORDER BY x").Require();
        foreach (var node in query.DescendantsAndSelf())
        {
            // A copy in the place of the original: everything above it is copied as well, and nothing else.
            var copy = node with { };
            var above = query.DescendantsAndSelf()
                .Where(other => other.DescendantsAndSelf().Contains(node, ReferenceEqualityComparer.Instance))
                .ToList();
            var after = new Exchange(node, copy).Visit(query);
            Assert.Equal(query, after);
            var pairs = query.DescendantsAndSelf().Zip(after.DescendantsAndSelf());
            Assert.All(
                pairs, pair =>
                    Assert.Equal(
                        above.Contains(pair.First, ReferenceEqualityComparer.Instance), !ReferenceEquals(pair.First, pair.Second)));
            Assert.Contains(copy, after.DescendantsAndSelf(), ReferenceEqualityComparer.Instance);
        }
    }

    private static AdqlSelect Parse(string text) => Assert.IsType<AdqlSelect>(AdqlParser.Parse(text).Require());

    private sealed class Replace(string name, AdqlNode with) : AdqlRewriter
    {
        public override AdqlNode VisitColumn(AdqlColumn node) => node.Name == name ? with : node;
    }

    private sealed class Exchange(AdqlNode original, AdqlNode with) : AdqlRewriter
    {
        public override AdqlNode Visit(AdqlNode node) => ReferenceEquals(node, original) ? with : base.Visit(node);
    }
}
