using TypedTap.Adql.Syntax;

namespace TypedTap.Adql.Tests.Parsing;

/// <summary>What texts mean: shown by the canonical text, which shows every grouping.</summary>
public sealed class ParserTreeTests
{
    [Theory]
    [InlineData("select a+b*c-d/e from t", "SELECT a + b * c - d / e FROM t")]
    [InlineData("SELECT (a+b)*c, a-(b-c), (a-b)-c, a*(b*c) FROM t", "SELECT (a + b) * c, a - (b - c), a - b - c, a * (b * c) FROM t")]
    [InlineData("SELECT -a, +a, -(-a), 2*-a, ((a)) FROM t", "SELECT -a, +a, -(-a), 2 * (-a), a FROM t")]
    [InlineData("SELECT a||b||(c||d) FROM t", "SELECT a || b || (c || d) FROM t")]
    [InlineData("SELECT (ABS(a))||'x', (a+b)||'x' FROM t", "SELECT (ABS(a)) || 'x', (a + b) || 'x' FROM t")]
    [InlineData("SELECT ALL count(all a), COUNT ( * ), max(distinct b) FROM t", "SELECT COUNT(a), COUNT(*), MAX(DISTINCT b) FROM t")]
    [InlineData("SELECT sin(a), My_Func(a), point('', 1, 2) FROM t", "SELECT SIN(a), My_Func(a), POINT('', 1, 2) FROM t")]
    [InlineData("SELECT cast(a as double precision), cast(b as varchar (10)) FROM t",
        "SELECT CAST(a AS DOUBLE PRECISION), CAST(b AS VARCHAR(10)) FROM t")]
    [InlineData("SELECT a AS \"My \"\"Col\", t.*, c.s.t.* FROM c.s.t AS t", "SELECT a AS \"My \"\"Col\", t.*, c.s.t.* FROM c.s.t AS t")]
    [InlineData("SELECT 5., .5, 1.e-5, 1E+5 FROM t", "SELECT 5., .5, 1.e-5, 1E+5 FROM t")]
    [InlineData("SELECT 'it''s' FROM t -- comment", "SELECT 'it''s' FROM t")]
    [InlineData("-- first\nSELECT a--comment\nFROM t", "SELECT a FROM t")]
    [InlineData("SELECT a b FROM t u, v", "SELECT a AS b FROM t AS u, v")]
    [InlineData("SELECT a FROM t WHERE a=1 OR b=2 AND NOT c<>3", "SELECT a FROM t WHERE a = 1 OR b = 2 AND NOT c != 3")]
    [InlineData("SELECT a FROM t WHERE (a=1 OR b=2) AND (c=3 AND d=4)", "SELECT a FROM t WHERE (a = 1 OR b = 2) AND (c = 3 AND d = 4)")]
    [InlineData("SELECT a FROM t WHERE ((a)+1)*2 > ((b)) AND ((a=1))", "SELECT a FROM t WHERE (a + 1) * 2 > b AND a = 1")]
    [InlineData("SELECT a FROM t WHERE (a+1) BETWEEN (1) AND (2)", "SELECT a FROM t WHERE a + 1 BETWEEN 1 AND 2")]
    [InlineData("SELECT a FROM t WHERE a NOT IN ((1),b+2)", "SELECT a FROM t WHERE a NOT IN (1, b + 2)")]
    [InlineData("SELECT a FROM t WHERE a IN ((SELECT b FROM u))", "SELECT a FROM t WHERE a IN (SELECT b FROM u)")]
    [InlineData("SELECT a FROM t WHERE a not like 'x%' and b ilike c||'%'", "SELECT a FROM t WHERE a NOT LIKE 'x%' AND b ILIKE c || '%'")]
    [InlineData("SELECT a FROM t WHERE NOT EXISTS (SELECT * FROM u WHERE u.a=t.a)",
        "SELECT a FROM t WHERE NOT EXISTS (SELECT * FROM u WHERE u.a = t.a)")]
    [InlineData("SELECT a FROM t LEFT JOIN u ON a=b INNER JOIN v USING (c,d)",
        "SELECT a FROM t LEFT OUTER JOIN u ON a = b JOIN v USING (c, d)")]
    [InlineData("SELECT a FROM t NATURAL FULL JOIN u NATURAL JOIN v", "SELECT a FROM t NATURAL FULL OUTER JOIN u NATURAL JOIN v")]
    [InlineData("SELECT a FROM t JOIN (u JOIN v ON b=c) ON a=b", "SELECT a FROM t JOIN (u JOIN v ON b = c) ON a = b")]
    [InlineData("SELECT a FROM t JOIN u JOIN v ON b=c ON a=b", "SELECT a FROM t JOIN (u JOIN v ON b = c) ON a = b")]
    [InlineData("SELECT a FROM ((t JOIN u ON a=b) JOIN v ON b=c)", "SELECT a FROM t JOIN u ON a = b JOIN v ON b = c")]
    [InlineData("SELECT a FROM ((SELECT a FROM t) UNION (SELECT b FROM u)) q",
        "SELECT a FROM (SELECT a FROM t UNION SELECT b FROM u) AS q")]
    [InlineData("SELECT a FROM ((SELECT a FROM t) AS q JOIN u ON a=b)", "SELECT a FROM (SELECT a FROM t) AS q JOIN u ON a = b")]
    [InlineData("SELECT a FROM t UNION SELECT a FROM u INTERSECT SELECT a FROM v",
        "SELECT a FROM t UNION SELECT a FROM u INTERSECT SELECT a FROM v")]
    [InlineData("(SELECT a FROM t UNION SELECT a FROM u) INTERSECT SELECT a FROM v",
        "(SELECT a FROM t UNION SELECT a FROM u) INTERSECT SELECT a FROM v")]
    [InlineData("SELECT a FROM t EXCEPT (SELECT a FROM u EXCEPT ALL SELECT a FROM v)",
        "SELECT a FROM t EXCEPT (SELECT a FROM u EXCEPT ALL SELECT a FROM v)")]
    [InlineData("((SELECT a FROM t))", "SELECT a FROM t")]
    [InlineData("(SELECT TOP 5 a FROM t ORDER BY a) ORDER BY b OFFSET 1", "(SELECT TOP 5 a FROM t ORDER BY a) ORDER BY b OFFSET 1")]
    [InlineData("(SELECT TOP 5 a FROM t) ORDER BY b", "(SELECT TOP 5 a FROM t) ORDER BY b")]
    [InlineData("SELECT a FROM ((SELECT TOP 5 a FROM t) OFFSET 2) q", "SELECT a FROM ((SELECT TOP 5 a FROM t) OFFSET 2) AS q")]
    [InlineData("(SELECT TOP 5 a FROM t) UNION (SELECT b FROM u) ORDER BY a", "SELECT TOP 5 a FROM t UNION SELECT b FROM u ORDER BY a")]
    [InlineData("SELECT a FROM t WHERE a ILIKE 5 AND b NOT ILIKE 6", "SELECT a FROM t WHERE a ILIKE 5 AND b NOT ILIKE 6")]
    [InlineData("(SELECT a FROM t ORDER BY 1 desc)", "SELECT a FROM t ORDER BY 1 DESC")]
    [InlineData("SELECT a FROM t GROUP BY t.a, a/2 HAVING count(*)>1 ORDER BY a ASC, b DESC OFFSET 010",
        "SELECT a FROM t GROUP BY t.a, a / 2 HAVING COUNT(*) > 1 ORDER BY a, b DESC OFFSET 10")]
    [InlineData("WITH q AS (SELECT a FROM t), \"R r\" AS (SELECT a FROM q) SELECT a FROM \"R r\"",
        "WITH q AS (SELECT a FROM t), \"R r\" AS (SELECT a FROM q) SELECT a FROM \"R r\"")]
    [InlineData("SELECT a FROM t WHERE 1=CONTAINS(POINT(1,2),CIRCLE(p,.5)) AND DISTANCE(p,POINT(1,2))<1",
        "SELECT a FROM t WHERE 1 = CONTAINS(POINT(1, 2), CIRCLE(p, .5)) AND DISTANCE(p, POINT(1, 2)) < 1")]
    public void Is_read_as(string text, string canonical)
    {
        var tree = AdqlParser.Parse(text).Require();
        Assert.Equal(canonical, tree.ToString());
        Assert.Equal(tree, AdqlParser.Parse(canonical).Require());
    }

    [Fact]
    public void Every_node_knows_its_place()
    {
        const string Text = "SELECT a, MAX( b ) AS m\nFROM s.t AS x\n  JOIN u ON (x.a = u.b)\nWHERE NOT (a > 1 AND b IS NULL)";
        var select = Assert.IsType<AdqlSelect>(AdqlParser.Parse(Text).Require());
        Assert.Equal(Text, Slice(select));
        Assert.Equal("MAX( b ) AS m", Slice(select.Items[1]));
        Assert.Equal("MAX( b )", Slice(((AdqlSelectItem)select.Items[1]).Expression));
        var join = Assert.IsType<AdqlJoin>(select.From[0]);
        Assert.Equal("s.t AS x\n  JOIN u ON (x.a = u.b)", Slice(join));
        Assert.Equal("s.t AS x", Slice(join.Left));
        Assert.Equal("x.a = u.b", Slice(((AdqlOn)join.Specification!).Condition));
        var and = Assert.IsType<AdqlAnd>(Assert.IsType<AdqlNot>(select.Where).Operand);
        Assert.Equal("a > 1 AND b IS NULL", Slice(and));
        Assert.Equal("b IS NULL", Slice(and.Terms[1]));

        static string Slice(AdqlNode node) => Text.Substring(node.Span.Start, node.Span.Length);
    }

    [Fact]
    public void The_place_is_no_part_of_equality()
    {
        var (one, other) = (AdqlParser.Parse("SELECT a FROM t").Require(), AdqlParser.Parse("select   a\n from t").Require());
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, AdqlParser.Parse("SELECT A FROM t").Require());
    }

    [Fact]
    public void Parts_of_queries_are_read_alone()
    {
        Assert.Equal("a = 1 OR b = 2", AdqlParser.ParseCondition("a=1 or b=2").Require().ToString());
        Assert.Equal("a * (b + 1)", AdqlParser.ParseExpression("a*(b+1)").Require().ToString());
        Assert.False(AdqlParser.ParseCondition("a = 1 ORDER BY b").IsValid);
        Assert.False(AdqlParser.ParseCondition("a").IsValid);
        Assert.False(AdqlParser.ParseExpression("a b").IsValid);
        Assert.False(AdqlParser.ParseExpression("a = 1").IsValid);
    }
}
