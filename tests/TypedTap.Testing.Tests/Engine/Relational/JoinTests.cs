namespace TypedTap.Testing.Tests.Engine.Relational;

public sealed class JoinTests : RelationalTest
{
    private static readonly TestDatabase Database = new TestDatabase()
        .Add("l", "id int, a text", [1, "a1"], [2, "a2"], [2, "a2b"], [null, "an"], [4, "a4"])
        .Add("r", "id long, b text", [1, "b1"], [2, "b2"], [3, "b3"], [null, "bn"], [2, "b2b"])
        .Add("m", "id double, c text", [1.0, "c1"], [3.0, "c3"], [2.5, "c2"])
        .Add("none", "id int, d text");

    [Theory]
    [InlineData("SELECT a, b FROM l JOIN r ON l.id = r.id")]
    [InlineData("SELECT a, b FROM l, r WHERE l.id = r.id")]
    [InlineData("SELECT a, b FROM l, r WHERE r.id = l.id")]
    [InlineData("SELECT a, b FROM l JOIN r USING (id)")]
    [InlineData("SELECT a, b FROM l NATURAL JOIN r")]
    [InlineData("SELECT a, b FROM l, r WHERE NOT (l.id != r.id)")]
    [InlineData("SELECT a, b FROM l JOIN r ON l.id >= r.id AND l.id <= r.id")]
    public void An_inner_join_pairs_equal_keys_and_no_nulls(string adql) =>
        Assert.Equal(["a1|b1", "a2b|b2", "a2b|b2b", "a2|b2", "a2|b2b"], Sorted(Database, adql));

    [Theory]
    [InlineData("LEFT", "a1|b1 a2b|b2 a2b|b2b a2|b2 a2|b2b a4|NULL an|NULL")]
    [InlineData("RIGHT", "NULL|b3 NULL|bn a1|b1 a2b|b2 a2b|b2b a2|b2 a2|b2b")]
    [InlineData("FULL", "NULL|b3 NULL|bn a1|b1 a2b|b2 a2b|b2b a2|b2 a2|b2b a4|NULL an|NULL")]
    public void An_outer_join_keeps_what_has_no_partner(string kind, string expected)
    {
        Assert.Equal(expected.Split(' '), Sorted(Database, $"SELECT a, b FROM l {kind} OUTER JOIN r ON l.id = r.id"));
        Assert.Equal(expected.Split(' '), Sorted(Database, $"SELECT a, b FROM l {kind} OUTER JOIN r USING (id)"));
        Assert.Equal(expected.Split(' '), Sorted(Database, $"SELECT a, b FROM l {kind} OUTER JOIN r ON l.id <= r.id AND l.id >= r.id"));
    }

    [Fact]
    public void A_condition_of_ON_makes_partners_and_one_of_WHERE_leaves_rows_out()
    {
        Assert.Equal(
            ["a1|b1", "a2b|NULL", "a2|NULL", "a4|NULL", "an|NULL"],
            Sorted(Database, "SELECT a, b FROM l LEFT OUTER JOIN r ON l.id = r.id AND b = 'b1'"));
        Assert.Equal(
            ["a1|b1", "a2b|NULL", "a2|NULL", "a4|NULL", "an|NULL"],
            Sorted(Database, "SELECT a, b FROM l LEFT OUTER JOIN r ON l.id = r.id AND a = 'a1'"));
        Assert.Equal(["a1|b1"], Sorted(Database, "SELECT a, b FROM l LEFT OUTER JOIN r ON l.id = r.id WHERE b = 'b1'"));
        Assert.Equal(["a4|NULL", "an|NULL"], Sorted(Database, "SELECT a, b FROM l LEFT OUTER JOIN r ON l.id = r.id WHERE b IS NULL"));
        Assert.Equal(["a1|b1"], Sorted(Database, "SELECT a, b FROM l LEFT OUTER JOIN r ON l.id = r.id WHERE a = 'a1'"));
        Assert.Equal(["NULL|b3", "NULL|bn"], Sorted(Database, "SELECT a, b FROM l FULL OUTER JOIN r ON l.id = r.id WHERE a IS NULL"));
        Assert.Equal(["a1|NULL"], Sorted(Database, "SELECT a, b FROM l LEFT OUTER JOIN r ON l.id = r.id AND 1 = 2 WHERE a = 'a1'"));
    }

    [Fact]
    public void Keys_of_different_number_types_are_compared_by_value() =>
        Assert.Equal(["a1|c1", "NULL|c2", "NULL|c3"], Rows(Database, "SELECT a, c FROM l RIGHT OUTER JOIN m ON l.id = m.id ORDER BY c"));

    [Fact]
    public void An_empty_side_is_no_special_case()
    {
        Assert.Empty(Rows(Database, "SELECT a FROM l JOIN none ON l.id = none.id"));
        Assert.Equal(5, Rows(Database, "SELECT a, d FROM l LEFT OUTER JOIN none USING (id)").Count);
        Assert.Equal(5, Rows(Database, "SELECT a, d FROM l FULL OUTER JOIN none USING (id)").Count);
        Assert.Equal(5, Rows(Database, "SELECT a, d FROM none FULL OUTER JOIN l USING (id)").Count);
        Assert.Empty(Rows(Database, "SELECT a, d FROM l, none"));
    }

    [Fact]
    public void Merged_columns_stand_once_and_have_the_value_that_is_there()
    {
        Assert.Equal(["id", "a", "b"], Names(Database, "SELECT * FROM l JOIN r USING (id)"));
        Assert.Equal(["id", "a", "b"], Names(Database, "SELECT * FROM l NATURAL JOIN r"));
        Assert.Equal(["1", "2", "2", "2", "2", "3", "NULL"], Rows(Database, "SELECT id FROM l RIGHT OUTER JOIN r USING (id) ORDER BY id"));
        Assert.Equal(["1", "2", "2", "2", "2", "4", "NULL"], Rows(Database, "SELECT id FROM l LEFT OUTER JOIN r USING (id) ORDER BY id"));
        Assert.Equal(
            ["1", "2", "2", "2", "2", "3", "4", "NULL", "NULL"],
            Rows(Database, "SELECT id FROM l FULL OUTER JOIN r USING (id) ORDER BY id"));
        Assert.Equal(
            ["1|1", "2|2", "2|2", "2|2", "2|2", "NULL|3", "NULL|NULL"],
            Rows(Database, "SELECT l.id, r.id FROM l RIGHT OUTER JOIN r USING (id) ORDER BY 1, 2"));
    }

    [Fact]
    public void A_merged_column_can_be_merged_again()
    {
        const string From = "FROM l FULL OUTER JOIN r USING (id) FULL OUTER JOIN m USING (id)";
        Assert.Equal(["1|a1|b1|c1", "2|a2|b2|NULL", "2|a2b|b2|NULL", "2.5|NULL|NULL|c2", "3|NULL|b3|c3", "4|a4|NULL|NULL"],
            Rows(Database, $"SELECT id, a, b, c {From} WHERE id IS NOT NULL AND (b != 'b2b' OR b IS NULL) ORDER BY id, a"));
        Assert.Equal(["id", "a", "b", "c"], Names(Database, $"SELECT * {From}"));
        Assert.Equal("double", Run(Database, $"SELECT id {From}").Table.Columns[0].Type.Datatype);
    }

    [Fact]
    public void NATURAL_without_common_columns_pairs_all() =>
        Assert.Equal(25, Rows(Database, "SELECT * FROM (SELECT a FROM l) AS x NATURAL JOIN (SELECT b FROM r) AS y").Count);

    [Theory]
    [InlineData("SELECT a FROM l JOIN r USING (idd)",
        "USING names the column idd, which is not in l on the left side of the join: did you mean 'id'?")]
    [InlineData("SELECT a FROM l JOIN r ON l.id = r.id JOIN m USING (id)", "which l and r on the left side have")]
    [InlineData("SELECT a FROM l JOIN r ON l.id = r.id NATURAL JOIN m", "NATURAL joins by the column id")]
    [InlineData("SELECT x FROM (SELECT a AS x FROM l) AS p JOIN (SELECT id AS x FROM r) AS q USING (x)", "types that can't be compared")]
    [InlineData("SELECT a FROM l JOIN r ON l.id = m.id, m", "m is no table of the FROM clause, which has l or r")]
    public void What_cannot_be_joined_is_refused(string adql, string message) =>
        Assert.Contains(message, Error(Database, adql), StringComparison.Ordinal);

    [Fact]
    public void Parentheses_join_in_another_order()
    {
        Assert.Equal(["a1|b1|c1", "a2b|NULL|NULL", "a2|NULL|NULL", "a4|NULL|NULL", "an|NULL|NULL"],
            Sorted(Database, "SELECT a, b, c FROM l LEFT OUTER JOIN (r JOIN m ON r.id = m.id) ON l.id = r.id"));
        Assert.Equal(["a1|b1|c1"], Sorted(Database, "SELECT a, b, c FROM l LEFT OUTER JOIN r ON l.id = r.id JOIN m ON r.id = m.id"));
    }

    [Fact]
    public void Many_tables_join_whatever_their_order()
    {
        foreach (var order in new[] { "l, r, m", "m, r, l", "r, m, l", "r, l, m" })
            Assert.Equal(["a1|b1|c1"], Rows(Database, $"SELECT a, b, c FROM {order} WHERE l.id = r.id AND r.id = m.id"));
        Assert.Equal(75, Rows(Database, "SELECT a, b, c FROM l, r, m").Count);
    }

    [Fact]
    public void More_tables_than_can_be_told_apart_are_refused()
    {
        var tables = string.Join(", ", Enumerable.Range(0, 65).Select(i => $"l AS t{i}"));
        Assert.Contains("more than 64 tables", Error(Database, $"SELECT t0.a FROM {tables} WHERE 1 = 2"), StringComparison.Ordinal);
    }
}
