namespace TypedTap.Testing.Tests.Engine.Relational;

public sealed class GroupingTests : RelationalTest
{
    private static readonly TestDatabase Database = new TestDatabase()
        .Add("t", "g text, i int, s short, l long, f float, d double, b boolean, p point",
            ["x", 1, 1, 10L, 0.5, 1.0, true, null],
            ["x", 1, 2, 20L, 1.5, double.NaN, false, null],
            ["x", null, 3, null, null, null, null, null],
            ["y", 5, 4, 40L, 2.5, -0.0, true, null],
            [null, 7, 5, 50L, 3.5, 0.0, null, null],
            [null, 8, 6, 60L, 4.5, 7.0, null, null])
        .Add("none", "g text, i int, d double");

    [Fact]
    public void Nulls_are_one_group() =>
        Assert.Equal(["x|3", "y|1", "NULL|2"], Rows(Database, "SELECT g, COUNT(*) AS n FROM t GROUP BY g ORDER BY g"));

    [Theory]
    [InlineData("COUNT(*)", "6", "int")]
    [InlineData("COUNT(i)", "5", "int")]
    [InlineData("COUNT(DISTINCT i)", "4", "int")]
    [InlineData("SUM(i)", "22", "long")]
    [InlineData("SUM(DISTINCT i)", "21", "long")]
    [InlineData("SUM(s)", "21", "long")]
    [InlineData("AVG(i)", "4.4", "double")]
    [InlineData("AVG(DISTINCT i)", "5.25", "double")]
    [InlineData("MIN(i)", "1", "int")]
    [InlineData("MAX(l)", "60", "long")]
    [InlineData("SUM(f)", "12.5", "float")]
    [InlineData("AVG(f)", "2.5", "double")]
    [InlineData("MAX(d)", "NaN", "double")]
    [InlineData("MIN(d)", "-0", "double")]
    [InlineData("COUNT(DISTINCT d)", "4", "int")]
    [InlineData("MIN(g)", "x", "char")]
    [InlineData("MAX(g)", "y", "char")]
    [InlineData("COUNT(DISTINCT b)", "2", "int")]
    [InlineData("COUNT(DISTINCT g)", "2", "int")]
    public void Aggregates_have_the_values_and_types_of_PostgreSQL(string aggregate, string value, string datatype)
    {
        var result = Run(Database, $"SELECT {aggregate} AS x FROM t").Table;
        Assert.Equal([value], Text(result));
        Assert.Equal(datatype, result.Columns[0].Type.Datatype);
    }

    [Fact]
    public void Aggregates_of_nothing_are_null_and_counts_are_zero()
    {
        Assert.Equal(["0|0|NULL|NULL|NULL|NULL"], Rows(Database, "SELECT COUNT(*), COUNT(i), SUM(i), AVG(d), MIN(g), MAX(i) FROM none"));
        Assert.Equal(["NULL|NULL|0"], Rows(Database, "SELECT SUM(i), MIN(i), COUNT(i) FROM t WHERE i IS NULL"));
        Assert.Empty(Rows(Database, "SELECT g, COUNT(*) FROM none GROUP BY g"));
    }

    [Theory]
    [InlineData("SELECT i + 1 AS x, COUNT(*) AS n FROM t WHERE i < 6 GROUP BY i + 1 ORDER BY x", "2|2", "6|1")]
    [InlineData("SELECT i + 1 AS x, COUNT(*) AS n FROM t WHERE i < 6 GROUP BY x ORDER BY x", "2|2", "6|1")]
    [InlineData("SELECT i + 1, COUNT(*) AS n FROM t WHERE i < 6 GROUP BY 1 ORDER BY 1", "2|2", "6|1")]
    [InlineData("SELECT (i + 1) * 2 AS x, COUNT(*) AS n FROM t AS q WHERE i < 6 GROUP BY q.I + 1 ORDER BY x", "4|2", "12|1")]
    [InlineData("SELECT COUNT(*) AS n FROM t WHERE i < 6 GROUP BY i + 1 ORDER BY i + 1 DESC", "1", "2")]
    [InlineData("SELECT MAX(l) - MIN(l) AS n FROM t WHERE i < 6 GROUP BY g ORDER BY COUNT(*)", "0", "10")]
    public void Expressions_aliases_and_positions_can_be_grouped_by(string adql, params string[] rows) =>
        Assert.Equal(rows, Rows(Database, adql));

    [Fact]
    public void A_column_comes_before_an_alias_of_its_name() =>
        Assert.Equal(
            ["1|x", "1|x", "1|x", "1|y"], Sorted(Database, "SELECT COUNT(*) AS n, MIN(g) AS s FROM t WHERE g IS NOT NULL GROUP BY s"));

    [Fact]
    public void HAVING_leaves_groups_out()
    {
        Assert.Equal(["x|3", "NULL|2"], Rows(Database, "SELECT g, COUNT(*) AS n FROM t GROUP BY g HAVING COUNT(*) > 1 ORDER BY n DESC"));
        Assert.Equal(["x"], Rows(Database, "SELECT g FROM t GROUP BY g HAVING g < 'y' AND SUM(i) = 2"));
        Assert.Equal(["6"], Rows(Database, "SELECT COUNT(*) FROM t HAVING COUNT(*) > 5"));
        Assert.Empty(Rows(Database, "SELECT COUNT(*) FROM t HAVING COUNT(*) > 6"));
        Assert.Equal(["1"], Rows(Database, "SELECT 1 AS x FROM t HAVING MAX(i) = 8"));
        Assert.Equal(["y"], Rows(Database, "SELECT g FROM t GROUP BY g HAVING EXISTS (SELECT i FROM t AS u WHERE u.g = t.g AND u.i = 5)"));
    }

    [Theory]
    [InlineData("SELECT g, i FROM t GROUP BY g", "the column i of t is neither grouped by nor inside an aggregate. Add it to GROUP BY")]
    [InlineData("SELECT g, COUNT(*) FROM t", "the column g of t is neither grouped by nor inside an aggregate. Add GROUP BY g")]
    [InlineData("SELECT g, i + 2 FROM t GROUP BY g, i + 1", "the column i of t")]
    [InlineData("SELECT * FROM t GROUP BY g", "the column i of t")]
    [InlineData("SELECT g FROM t HAVING COUNT(*) > 1", "the column g of t")]
    [InlineData("SELECT g FROM t GROUP BY g HAVING i > 1", "the column i of t")]
    [InlineData("SELECT g FROM t GROUP BY g ORDER BY i", "the column i of t")]
    [InlineData("SELECT g FROM t GROUP BY g HAVING EXISTS (SELECT u.i FROM t AS u WHERE u.i = t.i)", "the column i of t")]
    [InlineData("SELECT g FROM t WHERE COUNT(*) > 1 GROUP BY g", "can't stand in WHERE")]
    [InlineData("SELECT MAX(COUNT(*)) FROM t", "can't stand in the argument of another aggregate")]
    [InlineData("SELECT g FROM t GROUP BY COUNT(*)", "can't stand in GROUP BY")]
    [InlineData("SELECT g FROM t GROUP BY 2", "GROUP BY names column 2, but the result has 1")]
    [InlineData("SELECT t.g FROM t JOIN none ON COUNT(*) = 1", "can't stand in ON")]
    [InlineData("SELECT SUM(g) FROM t", "SUM takes numbers, but g is text")]
    [InlineData("SELECT MIN(b) FROM t", "MIN takes values that have an order, but b is a boolean")]
    [InlineData("SELECT MAX(p) FROM t", "a shape on the sky")]
    [InlineData("SELECT COUNT(DISTINCT p) FROM t", "DISTINCT")]
    [InlineData("SELECT p FROM t GROUP BY p", "GROUP BY")]
    [InlineData("SELECT DISTINCT p FROM t", "DISTINCT")]
    [InlineData("SELECT g FROM t ORDER BY p", "no order")]
    public void What_groups_do_not_allow_is_named(string adql, string message) =>
        Assert.Contains(message, Error(Database, adql), StringComparison.Ordinal);

    [Fact]
    public void A_sum_that_no_long_holds_is_an_error_and_one_that_only_passes_by_is_none()
    {
        var database = new TestDatabase().Add(
            "big", "v long, k int", [long.MaxValue, 1], [long.MaxValue, 1], [-long.MaxValue, 1], [long.MaxValue, 2], [1L, 2]);
        Assert.Equal(["9223372036854775807|3.0744573456182584E+18"], Rows(database, "SELECT SUM(v), AVG(v) FROM big WHERE k = 1"));
        Assert.Contains("9223372036854775808", Error(database, "SELECT SUM(v) FROM big WHERE k = 2"), StringComparison.Ordinal);
        Assert.Contains(
            "too large", Error(new TestDatabase().Add("b", "v double", [1e308], [1e308]), "SELECT SUM(v) FROM b"),
            StringComparison.Ordinal);
        Assert.Contains(
            "no float holds", Error(new TestDatabase().Add("b", "v float", [3e38], [3e38]), "SELECT SUM(v) FROM b"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Merged_columns_can_be_grouped_by() =>
        Assert.Equal(["x|4", "y|1", "z|1", "NULL|2"], Rows(
            new TestDatabase().Add("t", "g text, i int", ["x", 1], ["x", 2], ["y", 3], [null, 4]).Add(
                "u", "g text, j int", ["x", 1], ["x", 2], ["z", 1], [null, 1]),
            "SELECT g, COUNT(*) AS n FROM t FULL OUTER JOIN u USING (g) GROUP BY g ORDER BY g"));
}
