namespace TypedTap.Testing.Tests.Engine.Relational;

public sealed class SetOperationTests : RelationalTest
{
    private static readonly TestDatabase Database = new TestDatabase()
        .Add("a", "x int, t text, p point", [1, "a", null], [1, "a", null], [2, "b", null], [null, null, null], [null, null, null])
        .Add("b", "y short, u text, p point", [1, "a", null], [3, "c", null], [null, null, null])
        .Add("c", "z double", [1.0], [2.5]);

    [Theory]
    [InlineData("UNION", "1", "2", "3", "NULL")]
    [InlineData("UNION ALL", "1", "1", "1", "2", "3", "NULL", "NULL", "NULL")]
    [InlineData("INTERSECT", "1", "NULL")]
    [InlineData("INTERSECT ALL", "1", "NULL")]
    [InlineData("EXCEPT", "2")]
    [InlineData("EXCEPT ALL", "1", "2", "NULL")]
    public void Rows_are_combined_with_nulls_being_equal(string operation, params string[] rows)
    {
        Assert.Equal(rows, Sorted(Database, $"SELECT x FROM a {operation} SELECT y FROM b"));
        Assert.Equal(rows, Rows(Database, $"SELECT x AS k FROM a {operation} SELECT y FROM b ORDER BY K"));
    }

    [Fact]
    public void Names_are_those_of_the_left_and_types_hold_both()
    {
        var result = Run(Database, "SELECT x, t FROM a UNION SELECT y, u FROM b").Table;
        Assert.Equal(["x:int", "t:char"], result.Columns.Select(c => $"{c.Name}:{c.Type.Datatype}"));
        Assert.Equal("double", Run(Database, "SELECT x FROM a UNION SELECT z FROM c").Table.Columns[0].Type.Datatype);
        Assert.Equal(["1", "2", "2.5", "NULL"], Sorted(Database, "SELECT x FROM a UNION SELECT z FROM c"));
        Assert.Equal(["2.5"], Rows(Database, "SELECT z FROM c EXCEPT SELECT x FROM a"));
        Assert.Equal(["1", "2", "NULL"], Sorted(Database, "SELECT x FROM a UNION SELECT NULL AS q FROM c"));
    }

    [Fact]
    public void INTERSECT_binds_tighter_and_the_others_go_from_the_left()
    {
        Assert.Equal(["1", "2", "NULL"], Sorted(Database, "SELECT x FROM a UNION SELECT y FROM b INTERSECT SELECT z FROM c"));
        Assert.Equal(["1"], Sorted(Database, "SELECT z FROM c EXCEPT SELECT x FROM a WHERE 1 = 2 EXCEPT SELECT z FROM c WHERE z > 2"));
        Assert.Equal(["1", "2.5"], Sorted(Database, "SELECT z FROM c EXCEPT (SELECT z FROM c EXCEPT SELECT z FROM c)"));
    }

    [Fact]
    public void Order_and_offset_are_of_the_whole()
    {
        Assert.Equal(["NULL", "3", "2", "1"], Rows(Database, "SELECT x FROM a UNION SELECT y FROM b ORDER BY x DESC"));
        Assert.Equal(
            ["2", "3"], Rows(
                Database, "SELECT x FROM a WHERE x IS NOT NULL UNION SELECT y FROM b WHERE y IS NOT NULL ORDER BY 1 OFFSET 1"));
        Assert.Equal(["2", "1", "NULL"], Rows(Database, "SELECT x FROM a EXCEPT SELECT y FROM b WHERE y = 3 ORDER BY -x"));
        Assert.Equal(
            ["1", "3"], Rows(
                Database, "(SELECT TOP 1 x FROM a ORDER BY x) UNION (SELECT TOP 1 y FROM b WHERE y IS NOT NULL ORDER BY y DESC) ORDER BY x"));
    }

    [Theory]
    [InlineData("SELECT x FROM a UNION SELECT y, u FROM b", "1 columns with one of 2")]
    [InlineData("SELECT x FROM a UNION SELECT u FROM b", "have no type in common")]
    [InlineData("SELECT p FROM a UNION SELECT p FROM b", "Shapes on the sky")]
    [InlineData("SELECT x FROM a UNION SELECT y FROM b ORDER BY y", "There is no column y in the result")]
    [InlineData("SELECT x FROM a UNION SELECT y FROM b ORDER BY 2", "ORDER BY names column 2")]
    public void What_cannot_be_combined_is_refused(string adql, string message) =>
        Assert.Contains(message, Error(Database, adql), StringComparison.Ordinal);

    [Fact]
    public void Shapes_can_be_combined_where_none_are_compared() =>
        Assert.Equal(8, Rows(Database, "SELECT p FROM a UNION ALL SELECT p FROM b").Count);

    [Fact]
    public void A_set_operation_can_be_a_table_a_subquery_and_part_of_WITH()
    {
        Assert.Equal(["4"], Rows(Database, "SELECT COUNT(*) FROM (SELECT x FROM a UNION SELECT y FROM b) AS q"));
        Assert.Equal(
            ["1", "2.5"],
            Sorted(
                Database, "SELECT z FROM c WHERE NOT EXISTS (SELECT x FROM a EXCEPT SELECT x FROM a) OR z IN (SELECT x FROM a UNION SELECT y FROM b)"));
        Assert.Equal(["3"], Rows(Database, "WITH q AS (SELECT x FROM a UNION SELECT y FROM b) SELECT MAX(x) FROM q"));
        Assert.Equal(["1"], Rows(Database, "SELECT z FROM c WHERE EXISTS (SELECT x FROM a WHERE x = z UNION SELECT y FROM b WHERE y = z)"));
    }
}
