namespace TypedTap.Adql.Tests.Checking;

/// <summary>What is said of a service that is only known in part.</summary>
public sealed class AdqlCheckerIncompleteTests
{
    [Theory]
    [InlineData("SELECT exptme FROM arc.exposure", AdqlDiagnosticCode.UnknownColumn, "Did you mean exptime?")]
    [InlineData("SELECT e.exptme FROM arc.exposure AS e", AdqlDiagnosticCode.UnknownColumn, "Did you mean e.exptime?")]
    [InlineData("SELECT ra FROM arc.exposures", AdqlDiagnosticCode.UnknownTable, "Did you mean arc.Exposure?")]
    [InlineData("SELECT ra FROM arc.exposure JOIN arc.dark USING (counts)", AdqlDiagnosticCode.UnknownColumn, "Did you mean bounds?")]
    [InlineData("SELECT proposal FROM arc.exposure", AdqlDiagnosticCode.UnknownColumn,
        "Look it up in TAP_SCHEMA.columns of the service: what is known of it may not be all.")]
    public void What_is_not_listed_is_a_warning_where_there_may_be_more(string adql, AdqlDiagnosticCode code, string suggestion)
    {
        Assert.Equal(code, Checked.Error(adql).Code);
        var warning = Checked.Warning(adql, Checked.Remembered);
        Assert.Equal(AdqlSeverity.Warning, warning.Severity);
        Assert.Equal(code, warning.Code);
        Assert.Equal(suggestion, warning.Suggestion);
    }

    [Theory]
    [InlineData("SELECT ra FROM arc.exposure UNION SELECT * FROM arc.target")]
    [InlineData("SELECT * FROM arc.dark ORDER BY 7")]
    [InlineData("SELECT counts FROM arc.dark WHERE obs_id IN (SELECT obs_id FROM arc.target WHERE counts > 5)")]
    [InlineData("SELECT anything FROM arc.dark, arc.unlisted")]
    public void Columns_that_are_not_listed_make_no_shape_wrong(string adql) =>
        Assert.Empty(Checked.Query(adql, Checked.Remembered).Diagnostics);

    [Fact]
    public void A_column_that_is_not_listed_has_no_known_type()
    {
        var result = Checked.Query("SELECT proposal, ra FROM arc.exposure WHERE proposal = 'x' AND proposal > 5", Checked.Remembered);
        Assert.True(result.IsValid);
        Assert.Equal([true, false], result.Columns.Select(c => c.Type.IsUnknown));
    }

    [Fact]
    public void Tables_of_TAP_SCHEMA_are_known_without_being_listed()
    {
        Checked.Clean("SELECT table_name, whatever FROM TAP_SCHEMA.tables");
        Checked.Clean("SELECT t.table_name FROM tap_schema.columns AS t JOIN tap_schema.groups AS g ON t.table_name = g.table_name");
    }

    [Fact]
    public void Tables_of_TAP_SCHEMA_are_checked_where_they_are_listed()
    {
        var schema = new AdqlSchema(
            [new AdqlTableInfo(AdqlTableName.Parse("TAP_SCHEMA.tables"), ValueList.Of(new AdqlColumnInfo("table_name", AdqlType.Text)))]);
        Assert.Equal(AdqlDiagnosticCode.UnknownColumn, Checked.Error("SELECT table_nam FROM tap_schema.tables", schema).Code);
        Assert.Equal(AdqlDiagnosticCode.UnknownTable, Checked.Error("SELECT a FROM tap_schema.nonsense", schema).Code);
        var incomplete = new AdqlSchema(schema.FindTables("tables")) { KnowsAllTables = false };
        Assert.Equal("table_name", Checked.Warning("SELECT table_nam FROM tap_schema.tables", incomplete).Fix!.Text);
    }
}
