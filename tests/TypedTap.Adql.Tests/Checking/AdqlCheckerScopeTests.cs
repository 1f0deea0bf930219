namespace TypedTap.Adql.Tests.Checking;

public sealed class AdqlCheckerScopeTests
{
    [Theory]
    [InlineData("SELECT e.obs_id FROM arc.exposure AS e JOIN arc.target AS t ON e.obs_id = t.obs_id")]
    [InlineData("SELECT obs_id FROM arc.exposure JOIN arc.target USING (obs_id)")]
    [InlineData("SELECT obs_id, exposure.obs_id AS a, target.obs_id AS b FROM arc.exposure JOIN arc.target USING (obs_id)")]
    [InlineData("SELECT obs_id, ra, name FROM arc.exposure NATURAL JOIN arc.target")]
    [InlineData("SELECT obs_id, counts FROM arc.exposure NATURAL JOIN arc.target NATURAL JOIN arc.dark")]
    [InlineData("SELECT ra FROM arc.exposure AS e WHERE EXISTS (SELECT name FROM arc.target AS t WHERE t.obs_id = e.obs_id)")]
    [InlineData("SELECT ra FROM arc.exposure WHERE obs_id IN (SELECT obs_id FROM arc.target WHERE name = 'x' AND exptime > 5)")]
    [InlineData("SELECT q.ra FROM (SELECT ra FROM arc.exposure) AS q")]
    [InlineData("SELECT x FROM (SELECT ra AS x FROM arc.exposure) AS q WHERE q.x > 5")]
    [InlineData("WITH a AS (SELECT ra AS x FROM arc.exposure), b AS (SELECT x FROM a) SELECT b.x FROM b JOIN a ON a.x = b.x")]
    [InlineData("WITH exposure AS (SELECT name FROM arc.target) SELECT name FROM exposure")]
    [InlineData("SELECT ra AS x FROM arc.exposure ORDER BY x, exptime, exposure.seeing, 1")]
    [InlineData("SELECT ra FROM arc.exposure UNION SELECT ra FROM arc.target ORDER BY ra")]
    [InlineData("SELECT a.ra FROM arc.exposure AS a, arc.exposure AS b WHERE a.obs_id = b.obs_id")]
    public void Names_in_scope_are_found(string adql) => Checked.Clean(adql);

    [Theory]
    [InlineData("SELECT obs_id FROM arc.exposure, arc.target", AdqlDiagnosticCode.AmbiguousColumn)]
    [InlineData("SELECT obs_id FROM arc.exposure AS a JOIN arc.target AS b ON a.ra = b.ra", AdqlDiagnosticCode.AmbiguousColumn)]
    [InlineData("SELECT exposure.ra FROM arc.exposure AS e", AdqlDiagnosticCode.UnknownTable)]
    [InlineData("SELECT exposure.* FROM arc.exposure AS e", AdqlDiagnosticCode.UnknownTable)]
    [InlineData("SELECT x.ra FROM arc.exposure AS e", AdqlDiagnosticCode.UnknownTable)]
    [InlineData("SELECT ra AS x FROM arc.exposure WHERE x > 5", AdqlDiagnosticCode.UnknownColumn)]
    [InlineData("SELECT e.ra FROM arc.exposure AS e, (SELECT ra FROM arc.target WHERE e.ra > 5) AS q", AdqlDiagnosticCode.UnknownTable)]
    [InlineData("SELECT a.ra FROM arc.exposure AS a JOIN arc.target AS b ON b.obs_id = c.obs_id JOIN arc.dark AS c ON c.obs_id = a.obs_id",
        AdqlDiagnosticCode.UnknownTable)]
    [InlineData("SELECT a.ra FROM arc.exposure AS a, arc.target AS A", AdqlDiagnosticCode.DuplicateName)]
    [InlineData("SELECT 1 AS x FROM arc.exposure, arc.exposure", AdqlDiagnosticCode.DuplicateName)]
    [InlineData("WITH a AS (SELECT ra FROM arc.exposure), A AS (SELECT ra FROM arc.target) SELECT ra FROM a",
        AdqlDiagnosticCode.DuplicateName)]
    [InlineData("SELECT ra FROM arc.exposure JOIN arc.dark USING (counts)", AdqlDiagnosticCode.UnknownColumn)]
    [InlineData("SELECT ra FROM arc.exposure ORDER BY 2", AdqlDiagnosticCode.InvalidOrdinal)]
    [InlineData("SELECT ra FROM arc.exposure ORDER BY 0", AdqlDiagnosticCode.InvalidOrdinal)]
    [InlineData("SELECT ra FROM arc.exposure UNION SELECT ra FROM arc.target ORDER BY exptime", AdqlDiagnosticCode.UnknownColumn)]
    [InlineData("SELECT obs_id FROM (SELECT e.obs_id, t.obs_id FROM arc.exposure AS e, arc.target AS t) AS q",
        AdqlDiagnosticCode.AmbiguousColumn)]
    [InlineData("WITH b AS (SELECT x FROM a), a AS (SELECT ra AS x FROM arc.exposure) SELECT x FROM b", AdqlDiagnosticCode.UnknownTable)]
    public void Names_out_of_scope_or_in_doubt_are_errors(string adql, AdqlDiagnosticCode code) =>
        Assert.Equal(code, Checked.Error(adql).Code);

    [Fact]
    public void An_alias_in_HAVING_is_a_warning_since_some_services_take_it() => Assert.Equal(
        AdqlDiagnosticCode.NotPortable,
        Checked.Warning("SELECT ra AS x, COUNT(*) AS n FROM arc.exposure GROUP BY ra HAVING n > 5").Code);

    [Theory]
    [InlineData("SELECT DISTINCT ra FROM arc.exposure ORDER BY dec")]
    [InlineData("SELECT DISTINCT e.ra FROM arc.exposure AS e ORDER BY e.dec, ra, e.ra, 1")]
    [InlineData("SELECT ra FROM arc.exposure UNION SELECT ra FROM arc.target ORDER BY -ra")]
    public void An_order_that_many_databases_refuse_is_a_warning(string adql) =>
        Assert.Equal(AdqlDiagnosticCode.NotPortable, Checked.Warning(adql).Code);

    [Theory]
    [InlineData("SELECT DISTINCT * FROM arc.exposure AS e ORDER BY e.dec, ra")]
    [InlineData("SELECT DISTINCT FLOOR(ra) AS x FROM arc.exposure ORDER BY x, FLOOR(ra)")]
    [InlineData("SELECT DISTINCT * FROM arc.unlisted AS u ORDER BY u.x")]
    public void An_order_by_what_DISTINCT_selects_is_fine(string adql) => Checked.Clean(adql);

    [Fact]
    public void A_set_operation_is_ordered_by_columns_of_its_result_without_a_table()
    {
        const string Adql = "SELECT ra FROM arc.exposure UNION SELECT ra FROM arc.target ORDER BY ";
        Assert.Contains("The result does not have a column exptime", Checked.Error(Adql + "exptime").Message, StringComparison.Ordinal);
        var error = Checked.Error(Adql + "target.ra");
        Assert.Contains("without a table's name", error.Message, StringComparison.Ordinal);
        Checked.Clean(Checked.Fixed(Adql + "target.ra", error));
    }

    [Theory]
    [InlineData("SELECT a.ra FROM arc.exposure AS a JOIN arc.target AS b ON b.obs_id = c.obs_id JOIN arc.dark AS c ON c.obs_id = a.obs_id",
        "ON sees only")]
    [InlineData("SELECT a.ra FROM arc.exposure AS a, arc.target AS b JOIN arc.dark AS c ON c.obs_id = a.obs_id", "ON sees only")]
    [InlineData("SELECT e.ra FROM arc.exposure AS e, (SELECT ra FROM arc.target WHERE e.ra > 5) AS q", "beside it")]
    [InlineData("SELECT e.ra FROM (SELECT ra FROM arc.target WHERE e.ra > 5) AS q, arc.exposure AS e", "beside it")]
    [InlineData("WITH b AS (SELECT x FROM a), a AS (SELECT ra AS x FROM arc.exposure) SELECT x FROM b", "before its definition")]
    [InlineData("SELECT x.ra FROM arc.exposure AS e", "No table in this FROM")]
    public void It_is_said_why_a_table_is_not_in_sight(string adql, string reason) =>
        Assert.Contains(reason, Checked.Error(adql).Message, StringComparison.Ordinal);

    [Fact]
    public void Tables_of_two_schemas_are_named_with_them()
    {
        var error = Checked.Error("SELECT obs_id FROM arc.dark, other.dark");
        Assert.Contains("arc.Dark and other.Dark", error.Message, StringComparison.Ordinal);
        Assert.Equal("Write arc.Dark.obs_id or other.Dark.obs_id.", error.Suggestion);
        Assert.Contains(
            "another", Checked.Error("SELECT obs_id FROM arc.dark AS a, arc.dark AS b, arc.dark AS c").Suggestion,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_suggested_column_that_several_tables_have_comes_with_its_table()
    {
        const string Adql = "SELECT obs_idd FROM arc.exposure AS a, arc.target AS b";
        Checked.Clean(Checked.Fixed(Adql, Checked.Error(Adql)));
    }

    [Fact]
    public void The_innermost_table_wins()
    {
        var result = Checked.Clean(
            "SELECT q.v FROM (SELECT ra AS v FROM arc.exposure WHERE ra IN (SELECT ra FROM arc.target WHERE ra > 5)) AS q");
        Assert.Equal("pos.eq.ra;meta.main", Assert.Single(result.Columns).Ucd);
    }

    [Fact]
    public void A_merged_column_stands_once_in_a_wildcard_where_the_left_table_has_it()
    {
        var names = Checked.Clean("SELECT * FROM arc.dark AS d JOIN arc.target AS t USING (obs_id)").Columns.Select(c => c.Name);
        Assert.Equal(["obs_id", "counts", "name", "ra", "distance_pc", "flux", "outline", "\"B-V\""], names);
        Assert.Equal(7, Checked.Clean("SELECT t.* FROM arc.dark AS d NATURAL JOIN arc.target AS t").Columns.Count);
    }

    [Fact]
    public void A_wildcard_over_columns_that_nobody_knows_says_so()
    {
        var result = Checked.Clean("SELECT * FROM arc.dark AS d, arc.unlisted AS u");
        Assert.False(result.KnowsAllColumns);
        Assert.Equal(["obs_id", "counts"], result.Columns.Select(c => c.Name));
        Checked.Clean("SELECT q.whatever FROM (SELECT * FROM arc.unlisted) AS q");
        Checked.Clean("SELECT * FROM arc.unlisted ORDER BY 7");
    }

    [Fact]
    public void After_an_unknown_table_its_columns_are_no_further_errors() =>
        Assert.Equal(AdqlDiagnosticCode.UnknownTable, Checked.Error("SELECT x.a, b FROM arc.nothing AS x WHERE c = 1 ORDER BY d").Code);

    [Fact]
    public void DaCHS_knows_an_aliased_table_by_its_own_name_too()
    {
        var warning = Checked.Warning("SELECT exposure.ra FROM arc.exposure AS e", Checked.Dachs);
        Assert.Equal("e.ra", warning.Fix!.Text);
        Assert.Equal(2, Checked.Query("SELECT dark.* FROM arc.dark AS d", Checked.Dachs).Columns.Count);
    }

    [Fact]
    public void DaCHS_takes_one_of_several_columns_that_look_alike()
    {
        var dachs = Checked.Dachs;
        Assert.Equal(
            AdqlDiagnosticCode.AmbiguousColumn, Checked.Warning("SELECT obs_id FROM arc.exposure AS a, arc.target AS b", dachs).Code);
        Assert.Equal(AdqlDiagnosticCode.AmbiguousColumn, Checked.Error("SELECT ra FROM arc.exposure AS a, arc.target AS b", dachs).Code);
    }

    [Fact]
    public void Ordering_by_a_result_column_that_several_tables_have_is_a_warning() => Assert.Equal(
        AdqlDiagnosticCode.AmbiguousColumn,
        Checked.Warning("SELECT a.obs_id FROM arc.exposure AS a JOIN arc.target AS b ON a.ra = b.ra ORDER BY obs_id").Code);

    [Fact]
    public void Two_result_columns_of_a_name_are_a_warning() =>
        Assert.Equal(AdqlDiagnosticCode.DuplicateColumn, Checked.Warning("SELECT a.ra, b.ra FROM arc.exposure AS a, arc.target AS b").Code);
}
