namespace TypedTap.Testing.Tests.Engine.Relational;

public sealed class OrderTests : RelationalTest
{
    private static readonly TestDatabase Database = new TestDatabase()
        .Add(
            "t", "id int, t text, d double, b boolean", [1, "b", 2.0, true], [2, "B", null, false], [3, null, double.NaN, null],
            [4, "é", -1.0, true], [5, "a", double.PositiveInfinity, false])
        .Add("none", "id int");

    [Theory]
    [InlineData("ORDER BY d", "4 1 5 3 2")]
    [InlineData("ORDER BY d DESC", "2 3 5 1 4")]
    [InlineData("ORDER BY t", "2 5 1 4 3")]
    [InlineData("ORDER BY t DESC", "3 4 1 5 2")]
    [InlineData("ORDER BY b, id DESC", "5 2 4 1 3")]
    [InlineData("ORDER BY b DESC, t", "3 1 4 2 5")]
    [InlineData("ORDER BY 1 DESC", "5 4 3 2 1")]
    [InlineData("ORDER BY -id", "5 4 3 2 1")]
    [InlineData("ORDER BY MOD(id, 2), id", "2 4 1 3 5")]
    [InlineData("ORDER BY t.ID", "1 2 3 4 5")]
    [InlineData("ORDER BY id OFFSET 3", "4 5")]
    [InlineData("ORDER BY id OFFSET 9", "")]
    public void Rows_come_in_the_order_of_PostgreSQL(string order, string ids) =>
        Assert.Equal(ids, string.Join(" ", Rows(Database, $"SELECT id FROM t {order}")));

    [Theory]
    [InlineData("SELECT TOP 2 id FROM t ORDER BY d", "4 1")]
    [InlineData("SELECT TOP 2 id FROM t ORDER BY d OFFSET 2", "5 3")]
    [InlineData("SELECT TOP 9 id FROM t ORDER BY d DESC", "2 3 5 1 4")]
    [InlineData("SELECT TOP 0 id FROM t ORDER BY d", "")]
    [InlineData("SELECT TOP 2 id FROM t", "1 2")]
    [InlineData("SELECT TOP 2 id FROM t OFFSET 4", "5")]
    [InlineData("SELECT DISTINCT TOP 2 b FROM t ORDER BY b", "False True")]
    [InlineData("SELECT TOP 1 b FROM (SELECT TOP 3 id, b FROM t ORDER BY id DESC) AS x ORDER BY id", "NULL")]
    [InlineData("(SELECT TOP 3 id FROM t ORDER BY id DESC) ORDER BY id", "3 4 5")]
    [InlineData("(SELECT TOP 3 id FROM t ORDER BY id DESC) ORDER BY id OFFSET 2", "5")]
    public void TOP_and_OFFSET_come_after_the_order(string adql, string rows) => Assert.Equal(rows, string.Join(" ", Rows(Database, adql)));

    [Theory]
    [InlineData("SELECT RAND() AS r FROM t ORDER BY r")]
    [InlineData("SELECT RAND() AS r FROM t ORDER BY 1")]
    [InlineData("SELECT TOP 40 RAND() AS r FROM t ORDER BY r")]
    [InlineData("SELECT TOP 40 RAND() AS r FROM t ORDER BY r + 1 OFFSET 20")]
    [InlineData("SELECT DISTINCT RAND() AS r FROM t ORDER BY r")]
    [InlineData("SELECT DISTINCT TOP 40 RAND() AS r, id FROM t ORDER BY r, id")]
    [InlineData("SELECT RAND() * COUNT(*) AS r FROM t GROUP BY id ORDER BY r")]
    public void Rows_are_sorted_by_the_very_values_that_they_have(string adql)
    {
        var database = new TestDatabase().Add("t", TestTable.Of("id int", [.. Enumerable.Range(0, 100).Select(i => new object?[] { i })]));
        var numbers = Run(database, adql).Table.Values[0];
        double[] values = [.. Enumerable.Range(0, numbers.Count).Select(row => (double)numbers.Box(row)!)];
        Assert.InRange(values.Length, 40, 100);
        Assert.Equal(values.Order(), values);
    }

    [Fact]
    public void DISTINCT_gives_the_very_values_that_it_has_compared()
    {
        var database = new TestDatabase().Add("t", TestTable.Of("id int", [.. Enumerable.Range(0, 200).Select(i => new object?[] { i })]));
        var rows = Rows(database, "SELECT DISTINCT FLOOR(RAND() * 3) AS r FROM t");
        Assert.Equal(rows.Distinct(), rows);
        Assert.InRange(rows.Count, 1, 3);
    }

    [Fact]
    public void An_alias_comes_before_a_column_of_the_table_but_not_inside_of_an_expression()
    {
        Assert.Equal(["5", "4", "3", "2", "1"], Rows(Database, "SELECT id, -id AS d FROM t ORDER BY d").Select(row => row.Split('|')[0]));
        Assert.Equal(
            ["4", "1", "5", "3", "2"], Rows(Database, "SELECT id, -id AS d FROM t ORDER BY d + 0").Select(row => row.Split('|')[0]));
        Assert.Equal(
            ["5", "4", "3", "2", "1"], Rows(Database, "SELECT id, id AS x FROM t ORDER BY 0 - x").Select(row => row.Split('|')[0]));
    }

    [Theory]
    [InlineData("SELECT id FROM t ORDER BY 2", "names column 2, but the result has 1")]
    [InlineData("SELECT id FROM t ORDER BY 0", "names column 0")]
    [InlineData("SELECT id FROM t ORDER BY nix", "There is no column nix in t")]
    [InlineData("SELECT id AS x, d AS x FROM t ORDER BY x", "ambiguous")]
    [InlineData("SELECT DISTINCT b FROM t ORDER BY id", "which is not selected")]
    [InlineData("SELECT DISTINCT b FROM t ORDER BY COUNT(*)", "the column b of t")]
    public void An_order_that_cannot_be_is_refused(string adql, string message) =>
        Assert.Contains(message, Error(Database, adql), StringComparison.Ordinal);

    [Fact]
    public void Two_selected_columns_of_one_name_are_no_matter_if_they_are_one() =>
        Assert.Equal(["1|1", "2|2"], Rows(Database, "SELECT TOP 2 id, t.id FROM t ORDER BY id"));

    [Fact]
    public void DISTINCT_takes_nulls_and_not_a_numbers_for_equal()
    {
        var database = new TestDatabase().Add(
            "t", "x double, y text", [double.NaN, null], [double.NaN, null], [0.0, "a"], [-0.0, "a"], [null, null], [null, null]);
        Assert.Equal(["0|a", "NaN|NULL", "NULL|NULL"], Rows(database, "SELECT DISTINCT x, y FROM t ORDER BY x"));
        Assert.Equal(["a", "NULL"], Rows(database, "SELECT DISTINCT y FROM t ORDER BY y"));
        Assert.Equal(["2"], Rows(database, "SELECT COUNT(*) FROM (SELECT DISTINCT y FROM t) AS q"));
    }

    [Fact]
    public void Equal_rows_stay_in_their_order()
    {
        var rows = Enumerable.Range(0, 2000).Select(i => new object?[] { i, i % 3 }).ToArray();
        var database = new TestDatabase().Add("t", "id int, k int", rows);
        var expected = Enumerable.Range(0, 2000)
            .OrderByDescending(i => i % 3)
            .Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(expected, Rows(database, "SELECT id FROM t ORDER BY k DESC"));
        Assert.Equal(expected[..900], Rows(database, "SELECT TOP 900 id FROM t ORDER BY k DESC"));
        Assert.Equal(expected[700..750], Rows(database, "SELECT TOP 50 id FROM t ORDER BY k DESC OFFSET 700"));
    }

    [Theory]
    [InlineData("SELECT id FROM t ORDER BY id", 3, "1 2 3", true)]
    [InlineData("SELECT id FROM t", 5, "1 2 3 4 5", false)]
    [InlineData("SELECT id FROM t", 6, "1 2 3 4 5", false)]
    [InlineData("SELECT id FROM t", 0, "", true)]
    [InlineData("SELECT id FROM none", 0, "", false)]
    [InlineData("SELECT TOP 3 id FROM t", 3, "1 2 3", false)]
    [InlineData("SELECT TOP 4 id FROM t", 3, "1 2 3", true)]
    [InlineData("SELECT id FROM t UNION ALL SELECT id FROM t", 6, "1 2 3 4 5 1", true)]
    [InlineData("SELECT id FROM t EXCEPT SELECT id FROM none", 2, "1 2", true)]
    public void More_rows_than_wanted_are_an_overflow(string adql, int maxRows, string ids, bool isOverflow)
    {
        var result = Run(Database, adql, maxRows);
        Assert.Equal(ids, string.Join(" ", Text(result.Table)));
        Assert.Equal(isOverflow, result.IsOverflow);
    }
}
