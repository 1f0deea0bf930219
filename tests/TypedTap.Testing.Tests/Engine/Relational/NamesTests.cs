using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tests.Engine.Relational;

public sealed class NamesTests : RelationalTest
{
    private static readonly TestDatabase Database = new TestDatabase()
        .Add("obs", "obsID int, target text, \"Mixed Case\" int, \"select\" int", [1, "M31", 10, 100], [2, null, 20, 200])
        .Add("plane", "planeID int, obsID int, band text", [7, 1, "J"], [8, 1, "K"], [9, 3, "H"])
        .Add("twins", "\"a\" int, \"A\" int", [1, 2]);

    [Theory]
    [InlineData("SELECT obsid FROM obs")]
    [InlineData("SELECT OBSID FROM s.obs")]
    [InlineData("SELECT obs.obsID FROM obs")]
    [InlineData("SELECT s.obs.obsID FROM obs")]
    [InlineData("SELECT s.obs.obsID FROM s.obs")]
    [InlineData("SELECT obs.obsID FROM s.obs")]
    [InlineData("SELECT o.obsID FROM obs AS o")]
    [InlineData("SELECT \"obsid\" FROM obs")]
    [InlineData("SELECT \"obsID\" FROM obs")]
    public void A_column_is_found_by_its_name_in_any_case_with_or_without_its_table(string adql) =>
        Assert.Equal(["1", "2"], Sorted(Database, adql));

    [Theory]
    [InlineData("SELECT \"OBSID\" FROM obs")]
    [InlineData("SELECT \"mixed case\" FROM obs")]
    public void A_name_in_quotes_is_exact(string adql) =>
        Assert.Contains("There is no column", Error(Database, adql), StringComparison.Ordinal);

    [Fact]
    public void A_delimited_column_keeps_its_name() =>
        Assert.Equal(["Mixed Case", "select"], Names(Database, "SELECT \"Mixed Case\", \"select\" FROM obs"));

    [Fact]
    public void Of_names_that_differ_in_case_the_one_that_is_spelled_so_is_meant() =>
        Assert.Equal(["1|2"], Rows(Database, "SELECT \"a\", \"A\" FROM twins"));

    [Fact]
    public void A_result_column_has_the_published_spelling_or_the_alias() =>
        Assert.Equal(
            ["obsID", "T", "col3", "Mixed Case"], Names(Database, "SELECT OBSID, target AS T, obsid + 1, \"Mixed Case\" FROM obs"));

    [Fact]
    public void A_readable_name_is_made_that_nothing_else_has() =>
        Assert.Equal(["col2", "col2_", "col3"], Names(Database, "SELECT target AS col2, obsid + 1, obsid + 2 FROM obs"));

    [Fact]
    public void Metadata_is_passed_on()
    {
        var column = new EngineColumn("ra", EngineType.Double) { Unit = "deg", Ucd = "pos.eq.ra", Utype = "u", Description = "where" };
        var database = new TestDatabase().Add("t", new EngineTable([column], TestTable.Of("ra double", [[1.5]]).Values, 1));
        var found = Run(database, "SELECT x.r FROM (SELECT ra AS r FROM t) AS x").Table.Columns[0];
        Assert.Equal(column with { Name = "r" }, found);
    }

    [Theory]
    [InlineData("SELECT obsID FROM obs, plane", "obs and plane", "obs.obsID")]
    [InlineData("SELECT o.target FROM obs AS o JOIN plane AS p ON obsID = o.obsID", "o and p", "o.obsID")]
    [InlineData("SELECT x FROM (SELECT obsID AS x, target AS x FROM obs) AS d", "d has 2 columns", "aliases")]
    public void An_ambiguous_name_is_refused_with_the_tables_that_have_it(string adql, string tables, string cure)
    {
        var error = Error(Database, adql);
        Assert.Contains("ambiguous", error, StringComparison.Ordinal);
        Assert.Contains(tables, error, StringComparison.Ordinal);
        Assert.Contains(cure, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT targte FROM obs", "no column targte in obs: did you mean 'target'?")]
    [InlineData("SELECT o.targte FROM obs AS o", "no column targte in o: did you mean 'target'?")]
    [InlineData("SELECT bnad FROM obs AS o, plane AS p", "no column bnad in o or p")]
    [InlineData("SELECT q.target FROM obs AS o", "q is no table of the FROM clause, which has o")]
    [InlineData("SELECT obs.target FROM obs AS o", "obs is no table of the FROM clause, which has o")]
    [InlineData("SELECT q.* FROM obs AS o", "q is no table")]
    [InlineData("SELECT a FROM nowhere", "There is no table nowhere")]
    [InlineData("SELECT o.obsID FROM obs AS o, plane AS O", "go by the name O")]
    [InlineData("SELECT obsID FROM obs, (SELECT o.target FROM obs AS x) AS d", "o is no table")]
    public void What_is_not_there_is_named_with_what_is(string adql, string message) =>
        Assert.Contains(message, Error(Database, adql), StringComparison.Ordinal);

    [Fact]
    public void Wildcards_give_all_columns_in_order()
    {
        Assert.Equal(["obsID", "target", "Mixed Case", "select", "planeID", "obsID", "band"], Names(Database, "SELECT * FROM obs, plane"));
        Assert.Equal(["planeID", "obsID", "band", "target"], Names(Database, "SELECT p.*, o.target FROM obs AS o, s.plane AS p"));
    }

    [Fact]
    public void An_inner_query_sees_the_outer_one_and_hides_it() =>
        Assert.Equal(
            ["1"], Rows(
                Database, "SELECT obsID FROM obs AS o WHERE EXISTS (SELECT planeID FROM plane WHERE obsID = o.obsID AND target = 'M31')"));
}
