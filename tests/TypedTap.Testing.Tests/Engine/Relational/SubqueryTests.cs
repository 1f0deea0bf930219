namespace TypedTap.Testing.Tests.Engine.Relational;

public sealed class SubqueryTests : RelationalTest
{
    private static readonly TestDatabase Database = new TestDatabase()
        .Add("o", "id int, k text, v double", [1, "a", 1.5], [2, "b", 2.5], [3, "a", null], [4, null, 4.5])
        .Add("i", "id int, ref int, k text", [10, 1, "a"], [11, 1, "b"], [12, 2, null], [13, null, "c"])
        .Add("clean", "ref int", [1], [2])
        .Add("none", "ref int");

    [Theory]
    [InlineData("id IN (SELECT ref FROM i)", "1 2")]
    [InlineData("id NOT IN (SELECT ref FROM i)", "")]
    [InlineData("id NOT IN (SELECT ref FROM clean)", "3 4")]
    [InlineData("id NOT IN (SELECT ref FROM none)", "1 2 3 4")]
    [InlineData("id IN (SELECT ref FROM none)", "")]
    [InlineData("k NOT IN (SELECT k FROM i WHERE k IS NOT NULL AND k != 'a')", "1 3")]
    [InlineData("NOT k IN (SELECT k FROM i WHERE k = 'a')", "2")]
    [InlineData("k NOT IN (SELECT k FROM i WHERE 1 = 2)", "1 2 3 4")]
    [InlineData("v IN (SELECT ref + 0.5 FROM i)", "1 2")]
    [InlineData("id IN (SELECT MAX(ref) FROM i)", "2")]
    [InlineData("id IN (SELECT TOP 1 ref FROM i WHERE ref IS NOT NULL ORDER BY ref DESC)", "2")]
    public void IN_is_right_about_nulls(string condition, string ids) => Assert.Equal(ids, Ids(condition));

    [Theory]
    [InlineData("EXISTS (SELECT * FROM i)", "1 2 3 4")]
    [InlineData("EXISTS (SELECT * FROM none)", "")]
    [InlineData("NOT EXISTS (SELECT * FROM none)", "1 2 3 4")]
    [InlineData("EXISTS (SELECT * FROM i WHERE i.ref = o.id)", "1 2")]
    [InlineData("NOT EXISTS (SELECT * FROM i WHERE i.ref = o.id)", "3 4")]
    [InlineData("EXISTS (SELECT * FROM i WHERE o.id = ref AND i.k = o.k)", "1")]
    [InlineData("EXISTS (SELECT * FROM i WHERE ref = o.id AND i.k > 'a')", "1")]
    [InlineData("EXISTS (SELECT * FROM i WHERE ref < o.id)", "2 3 4")]
    [InlineData("EXISTS (SELECT * FROM i WHERE ref = o.id OR i.k = o.k)", "1 2 3")]
    [InlineData("EXISTS (SELECT i.k FROM i WHERE ref = o.id GROUP BY i.k HAVING COUNT(*) = 1)", "1 2")]
    [InlineData("EXISTS (SELECT * FROM i JOIN clean USING (ref) WHERE i.k = o.k)", "1 2 3")]
    [InlineData("EXISTS (SELECT * FROM (SELECT ref AS r FROM i WHERE ref = o.id) AS d)", "1 2")]
    [InlineData("EXISTS (SELECT * FROM i WHERE ref = o.id AND EXISTS (SELECT * FROM clean WHERE clean.ref = i.ref AND clean.ref = o.id))",
        "1 2")]
    [InlineData("EXISTS (SELECT TOP 0 * FROM i)", "")]
    [InlineData("EXISTS (SELECT * FROM i LEFT OUTER JOIN clean ON i.ref = clean.ref AND clean.ref = o.id WHERE clean.ref IS NOT NULL)",
        "1 2")]
    [InlineData("EXISTS (SELECT * FROM i WHERE ref + 0.5 = o.v)", "1 2")]
    public void EXISTS_looks_at_the_row_around(string condition, string ids) => Assert.Equal(ids, Ids(condition));

    [Theory]
    [InlineData("o.k IN (SELECT i.k FROM i WHERE i.ref = o.id)", "1")]
    [InlineData("o.k NOT IN (SELECT i.k FROM i WHERE i.ref = o.id)", "3 4")]
    [InlineData("o.id NOT IN (SELECT i.ref FROM i WHERE i.k = o.k)", "2 3 4")]
    [InlineData("o.id IN (SELECT i.ref FROM i WHERE i.ref <= o.id AND i.k IS NOT NULL)", "1")]
    [InlineData("o.id NOT IN (SELECT i.ref FROM i WHERE i.id < o.id + 10)", "2 3")]
    public void A_correlated_IN_is_right_about_nulls(string condition, string ids) => Assert.Equal(ids, Ids(condition));

    [Theory]
    [InlineData("id IN (SELECT id, ref FROM i)", "a query of one column, but this one has 2")]
    [InlineData("id IN (SELECT k FROM i)", "no type in common")]
    [InlineData("EXISTS (SELECT nix FROM i)", "There is no column nix in i or o")]
    public void A_wrong_subquery_is_refused(string condition, string message) =>
        Assert.Contains(message, Error(Database, $"SELECT id FROM o WHERE {condition}"), StringComparison.Ordinal);

    [Fact]
    public void Subqueries_stand_in_ON_and_HAVING_too()
    {
        Assert.Equal(["1|10", "1|11", "2|NULL", "3|NULL", "4|NULL"],
            Rows(Database, "SELECT o.id, i.id FROM o LEFT OUTER JOIN i ON o.id = i.ref AND i.k IN (SELECT k FROM i) ORDER BY 1, 2"));
        Assert.Equal(["a"], Rows(Database, "SELECT k FROM o GROUP BY k HAVING COUNT(*) IN (SELECT ref FROM clean WHERE ref = 2)"));
    }

    [Fact]
    public void A_subquery_in_FROM_does_not_see_the_tables_beside_it() =>
        Assert.Contains(
            "o is no table", Error(Database, "SELECT o.id FROM o, (SELECT ref FROM i WHERE ref = o.id) AS d"), StringComparison.Ordinal);

    [Fact]
    public void WITH_names_tables_that_later_ones_and_subqueries_use()
    {
        Assert.Equal(
            ["2"], Rows(Database, "WITH a AS (SELECT id FROM o WHERE id > 1), b AS (SELECT id FROM a WHERE id < 3) SELECT id FROM b"));
        Assert.Equal(
            ["2"], Rows(Database, "WITH a AS (SELECT id FROM o WHERE id > 1) SELECT id FROM o WHERE id IN (SELECT id FROM a) AND id < 3"));
        Assert.Equal(["9"], Rows(Database, "WITH a AS (SELECT id FROM o WHERE id > 1) SELECT COUNT(*) FROM a, a AS x"));
        Assert.Equal(["2", "3", "4"], Rows(Database, "WITH o2 AS (SELECT id FROM o) SELECT O2.id FROM O2 WHERE o2.id > 1 ORDER BY id"));
        Assert.Equal(["1"], Rows(Database, "WITH i AS (SELECT id FROM o WHERE id = 1) SELECT id FROM i"));
    }

    [Theory]
    [InlineData("WITH a AS (SELECT id FROM a) SELECT id FROM a", "recursive")]
    [InlineData("WITH a AS (SELECT id FROM o), A AS (SELECT id FROM o) SELECT id FROM a", "two tables of the name A")]
    [InlineData("WITH a AS (SELECT id FROM b), b AS (SELECT id FROM o) SELECT id FROM a", "There is no table b")]
    public void A_WITH_that_cannot_be_is_refused(string adql, string message) =>
        Assert.Contains(message, Error(Database, adql), StringComparison.Ordinal);

    private static string Ids(string condition) => string.Join(" ", Rows(Database, $"SELECT o.id FROM o WHERE {condition} ORDER BY o.id"));
}
