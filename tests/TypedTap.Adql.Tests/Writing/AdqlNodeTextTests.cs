using TypedTap.Adql.Syntax;

namespace TypedTap.Adql.Tests.Writing;

/// <summary>Every kind of node has a text of its own, which is what ToString gives.</summary>
public sealed class AdqlNodeTextTests
{
    private static readonly AdqlColumn A = new("a");
    private static readonly AdqlCondition Test = new AdqlIsNull(A);
    private static readonly AdqlSelect Query = new() { Items = [new AdqlWildcard()], From = [new AdqlTable(AdqlTableName.Of("t"), null)] };

    private static readonly (AdqlNode Node, string Text)[] Texts =
    [
        (Query, "SELECT * FROM t"),
        (new AdqlSetOperation(AdqlSetOperator.Except, true, Query, Query), "SELECT * FROM t EXCEPT ALL SELECT * FROM t"),
        (new AdqlNestedQuery(Query with { OrderBy = [new(A)] }) { Offset = 1 }, "(SELECT * FROM t ORDER BY a) OFFSET 1"),
        (new AdqlCommonTable("c", Query), "c AS (SELECT * FROM t)"),
        (new AdqlSelectItem(A, "b"), "a AS b"),
        (new AdqlWildcard(AdqlTableName.Of("s", "t")), "s.t.*"),
        (new AdqlOrderItem(A, Descending: true), "a DESC"),
        (new AdqlTable(AdqlTableName.Of("s", "t"), "x"), "s.t AS x"),
        (new AdqlDerivedTable(Query, "q"), "(SELECT * FROM t) AS q"),
        (
            new AdqlJoin(
                AdqlJoinKind.Full, new AdqlTable(AdqlTableName.Of("t"), null), new AdqlTable(AdqlTableName.Of("u"), null),
                new AdqlOn(Test)), "t FULL OUTER JOIN u ON a IS NULL"),
        (new AdqlOn(new AdqlAnd([Test, Test])), "ON a IS NULL AND a IS NULL"),
        (new AdqlUsing(["a", "size"]), "USING (a, \"size\")"),
        (new AdqlNatural(), "NATURAL"),
        (new AdqlAnd([Test, Test]), "a IS NULL AND a IS NULL"),
        (new AdqlOr([Test, Test]), "a IS NULL OR a IS NULL"),
        (new AdqlNot(Test), "NOT a IS NULL"),
        (new AdqlComparison(AdqlComparisonOperator.NotEqual, A, A), "a != a"),
        (new AdqlBetween(A, A, A, Negated: true), "a NOT BETWEEN a AND a"),
        (new AdqlIn(A, [A, A]), "a IN (a, a)"),
        (new AdqlInQuery(A, Query, Negated: true), "a NOT IN (SELECT * FROM t)"),
        (new AdqlLike(A, AdqlLiteral.Of("x%"), Negated: true, IgnoreCase: true), "a NOT ILIKE 'x%'"),
        (new AdqlIsNull(A, Negated: true), "a IS NOT NULL"),
        (new AdqlExists(Query), "EXISTS (SELECT * FROM t)"),
        (A, "a"),
        (AdqlLiteral.Of(5L), "5"),
        (AdqlLiteral.Of("it's"), "'it''s'"),
        (new AdqlNull(), "NULL"),
        (new AdqlUnary(AdqlSign.Plus, A), "+a"),
        (new AdqlArithmetic(AdqlArithmeticOperator.Divide, A, A), "a / a"),
        (new AdqlConcatenation([A, A, A]), "a || a || a"),
        (new AdqlFunction("PI", []), "PI()"),
        (new AdqlCountAll(), "COUNT(*)"),
        (new AdqlAggregate(AdqlAggregateFunction.Avg, A, Distinct: true), "AVG(DISTINCT a)"),
        (new AdqlCast(A, AdqlCastType.VarChar, 8), "CAST(a AS VARCHAR(8))"),
    ];

    [Fact]
    public void A_node_is_written_alone_as_inside_a_query()
    {
        foreach (var (node, text) in Texts)
            Assert.Equal(text, node.ToString());
    }

    [Fact]
    public void No_kind_of_node_is_left_out()
    {
        var kinds = typeof(AdqlNode).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(AdqlNode)) && !type.IsAbstract);
        Assert.Equal(kinds.Select(type => type.Name).Order(), Texts.Select(text => text.Node.GetType().Name).Distinct().Order());
    }

    [Theory]
    [InlineData(AdqlCastType.DoublePrecision, "DOUBLE PRECISION")]
    [InlineData(AdqlCastType.BigInt, "BIGINT")]
    [InlineData(AdqlCastType.Timestamp, "TIMESTAMP")]
    [InlineData(AdqlCastType.Polygon, "POLYGON")]
    public void Types_are_those_of_the_standard(AdqlCastType type, string text) =>
        Assert.Equal($"CAST(a AS {text})", new AdqlCast(A, type).ToString());

    [Theory]
    [InlineData(AdqlJoinKind.Inner, "t JOIN u USING (k)")]
    [InlineData(AdqlJoinKind.Left, "t LEFT OUTER JOIN u USING (k)")]
    [InlineData(AdqlJoinKind.Right, "t RIGHT OUTER JOIN u USING (k)")]
    public void Outer_joins_say_outer(AdqlJoinKind kind, string text) =>
        Assert.Equal(text, Join(kind, Table("t"), Table("u"), new AdqlUsing(["k"])).ToString());

    [Fact]
    public void A_join_without_condition_inside_one_with_it_is_in_parentheses()
    {
        var bare = Join(AdqlJoinKind.Inner, Table("t"), Table("u"), null);
        Assert.Equal("(t JOIN u) JOIN v ON a IS NULL", Join(AdqlJoinKind.Inner, bare, Table("v"), new AdqlOn(Test)).ToString());
        Assert.Equal("(t JOIN u) NATURAL JOIN v", Join(AdqlJoinKind.Inner, bare, Table("v"), new AdqlNatural()).ToString());
        Assert.Equal("t JOIN u JOIN v", Join(AdqlJoinKind.Inner, bare, Table("v"), null).ToString());
        Assert.Equal("v JOIN (t JOIN u)", Join(AdqlJoinKind.Inner, Table("v"), bare, null).ToString());
    }

    [Theory]
    [InlineData(AdqlSetOperator.Union, AdqlSetOperator.Except, "1 UNION 2 EXCEPT 3", "1 EXCEPT (2 UNION 3)")]
    [InlineData(AdqlSetOperator.Union, AdqlSetOperator.Intersect, "(1 UNION 2) INTERSECT 3", "1 INTERSECT (2 UNION 3)")]
    [InlineData(AdqlSetOperator.Intersect, AdqlSetOperator.Union, "1 INTERSECT 2 UNION 3", "1 UNION 2 INTERSECT 3")]
    [InlineData(AdqlSetOperator.Intersect, AdqlSetOperator.Intersect, "1 INTERSECT 2 INTERSECT 3", "1 INTERSECT (2 INTERSECT 3)")]
    public void Set_operations_keep_their_grouping(AdqlSetOperator inner, AdqlSetOperator outer, string left, string right)
    {
        Assert.Equal(left, Short(new AdqlSetOperation(outer, false, new AdqlSetOperation(inner, false, From("1"), From("2")), From("3"))));
        Assert.Equal(right, Short(new AdqlSetOperation(outer, false, From("1"), new AdqlSetOperation(inner, false, From("2"), From("3")))));

        static AdqlSelect From(string name) => Query with { From = [Table("t" + name)] };
        static string Short(AdqlQuery query) => query.ToString().Replace("SELECT * FROM t", "", StringComparison.Ordinal);
    }

    private static AdqlJoin Join(
        AdqlJoinKind kind, AdqlTableReference left, AdqlTableReference right, AdqlJoinSpecification? specification) =>
        new(kind, left, right, specification);

    private static AdqlTable Table(string name) => new(AdqlTableName.Of(name), null);
}
