namespace TypedTap.Adql.Tests.Checking;

public sealed class AdqlCheckerNamesTests
{
    [Theory]
    [InlineData("SELECT B-V FROM arc.target")]
    [InlineData("SELECT t.B-V AS colour FROM arc.target AS t")]
    [InlineData("SELECT name FROM arc.target WHERE B-V > 1")]
    public void A_name_that_reads_as_a_difference_is_one_error_and_wants_quotes(string adql)
    {
        var error = Checked.Error(adql);
        Assert.Equal(AdqlDiagnosticCode.UnknownColumn, error.Code);
        Checked.Clean(Checked.Fixed(adql, error));
    }

    [Fact]
    public void A_difference_of_columns_that_no_name_looks_like_is_an_error_for_each() =>
        Assert.Equal(2, Checked.Query("SELECT B - W FROM arc.target").Diagnostics.Count);

    [Theory]
    [InlineData("SELECT obs_id FROM arc.Exposure")]
    [InlineData("SELECT OBS_ID FROM ARC.EXPOSURE")]
    [InlineData("SELECT \"obs_id\" FROM \"arc\".\"exposure\"")]
    [InlineData("SELECT obs_id FROM exposure")]
    [InlineData("SELECT arc.exposure.obs_id FROM exposure")]
    [InlineData("SELECT exposure.obs_id FROM arc.exposure")]
    [InlineData("SELECT \"size\" FROM arc.exposure")]
    [InlineData("SELECT id, ID, \"Id\" AS a FROM arc.mixed AS m")]
    [InlineData("SELECT t.\"B-V\" FROM arc.target AS T")]
    [InlineData("SELECT anything, u.whatever FROM arc.unlisted AS u")]
    [InlineData("SELECT whatever FROM TAP_UPLOAD.mine")]
    public void Names_are_found_as_the_standard_and_services_have_it(string adql) => Assert.True(Checked.Query(adql).IsValid);

    [Theory]
    [InlineData("SELECT obs_id FROM arc.exposures", "arc.Exposure", "SELECT obs_id FROM arc.Exposure")]
    [InlineData("SELECT obs_id FROM oth.Exposure AS e", "arc.Exposure", "SELECT obs_id FROM arc.Exposure AS e")]
    [InlineData("SELECT x.obs_id FROM \"arc\".\"Exposure\" AS x", "arc.Exposure", "SELECT x.obs_id FROM arc.Exposure AS x")]
    public void An_unknown_table_brings_the_nearest_one_to_mind(string adql, string meant, string mended)
    {
        var error = Checked.Error(adql);
        Assert.Equal(AdqlDiagnosticCode.UnknownTable, error.Code);
        Assert.Equal($"Did you mean {meant}?", error.Suggestion);
        Assert.Equal(mended, Checked.Fixed(adql, error));
    }

    [Theory]
    [InlineData("SELECT exptme FROM arc.exposure", "SELECT exptime FROM arc.exposure")]
    [InlineData("SELECT e.exptme FROM arc.exposure AS e", "SELECT e.exptime FROM arc.exposure AS e")]
    [InlineData("SELECT \"EXPTIME\" FROM arc.exposure", "SELECT exptime FROM arc.exposure")]
    [InlineData("SELECT e.flux FROM arc.exposure AS e, arc.target AS t", "SELECT t.flux FROM arc.exposure AS e, arc.target AS t")]
    [InlineData("SELECT ra FROM arc.exposure WHERE obs_id = \"M 31\"", "SELECT ra FROM arc.exposure WHERE obs_id = 'M 31'")]
    [InlineData("SELECT tart.flux FROM arc.target AS targ", "SELECT targ.flux FROM arc.target AS targ")]
    public void An_unknown_column_can_often_be_mended(string adql, string mended) =>
        Assert.Equal(mended, Checked.Fixed(adql, Checked.Error(adql)));

    [Fact]
    public void A_finding_has_its_place()
    {
        var error = Checked.Error("SELECT ra\nFROM arc.exposure\nWHERE nonsense > 5");
        Assert.Equal(AdqlDiagnosticCode.UnknownColumn, error.Code);
        Assert.Equal((3, 7), (error.Line, error.Column));
        Assert.Equal("nonsense".Length, error.Span.Length);
        Assert.Null(error.Fix);
    }

    [Fact]
    public void A_table_without_its_schema_must_be_the_only_one()
    {
        Assert.Equal(AdqlDiagnosticCode.AmbiguousTable, Checked.Error("SELECT obs_id FROM dark").Code);
        Checked.Clean("SELECT obs_id FROM other.dark");
        Checked.Clean("SELECT other.dark.obs_id FROM arc.dark, other.dark");
        Assert.Equal(AdqlDiagnosticCode.AmbiguousTable, Checked.Error("SELECT dark.obs_id FROM arc.dark, other.dark").Code);
    }

    [Fact]
    public void A_quoted_name_must_be_spelled_exactly()
    {
        Assert.Equal(AdqlDiagnosticCode.UnknownTable, Checked.Error("SELECT 1 AS a FROM arc.\"mixed\"").Code);
        Assert.Equal(AdqlDiagnosticCode.UnknownTable, Checked.Error("SELECT 1 AS a FROM arc.\"Exposure\"").Code);
        Assert.Equal(AdqlDiagnosticCode.UnknownColumn, Checked.Error("SELECT \"nFrames\" FROM arc.exposure").Code);
    }

    [Fact]
    public void Where_names_fold_to_lower_case_mixed_case_needs_quotes()
    {
        var schema = Checked.Schema(AdqlNameMatching.FoldToLower);
        Assert.Equal("obs_id", Assert.Single(Checked.Clean("SELECT OBS_ID FROM ARC.EXPOSURE", schema).Columns).Name);
        Assert.Equal("\"nframes\"", Assert.Single(Checked.Clean("SELECT \"nframes\" FROM arc.exposure", schema).Columns).Name);
        var error = Checked.Error("SELECT id FROM arc.\"Mixed\"", schema);
        Assert.Equal("SELECT \"Id\" FROM arc.\"Mixed\"", Checked.Fixed("SELECT id FROM arc.\"Mixed\"", error));
        var mixed = Checked.Error("SELECT \"Id\" FROM arc.Mixed", schema);
        Assert.Equal("arc.\"Mixed\"", mixed.Fix!.Text);
        Assert.EndsWith("it is published as arc.\"Mixed\" and is only reached in quotes.", mixed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_known_a_quoted_name_may_be_spelled_as_published()
    {
        var schema = Checked.Schema(AdqlNameMatching.Unknown);
        Checked.Clean("SELECT \"nFrames\", \"nframes\" AS b, NFRAMES AS c FROM arc.\"Exposure\"", schema);
        Assert.False(Checked.Query("SELECT \"NFRAMES\" FROM arc.exposure", schema).IsValid);
    }

    [Fact]
    public void What_the_parser_found_is_passed_on()
    {
        var invalid = AdqlChecker.Check(AdqlParser.Parse("SELECT FROM arc.exposure"), Checked.Schema());
        Assert.False(invalid.IsValid);
        Assert.False(invalid.KnowsAllColumns);
        Assert.Equal(AdqlDiagnosticCode.LenientForm, Checked.Warning("SELECT ra FROM arc.exposure;").Code);
    }

    [Theory]
    [InlineData("SELECT obs_id FROM arcc.dark", "Did you mean arc.Dark?", "arc.Dark")]
    [InlineData("SELECT obs_id FROM othr.dark", "Did you mean other.Dark?", "other.Dark")]
    [InlineData("SELECT obs_id FROM othr.drak", "Did you mean other.Dark?", "other.Dark")]
    [InlineData("SELECT obs_id FROM nowhere_near.dark", "Did you mean one of arc.Dark, other.Dark?", null)]
    public void Of_tables_named_alike_the_one_of_the_nearest_schema_is_meant(string adql, string suggestion, string? replacement)
    {
        var error = Checked.Error(adql);
        Assert.Equal(suggestion, error.Suggestion);
        Assert.Equal(replacement, error.Fix?.Text);
    }

    [Fact]
    public void How_names_are_compared_does_not_tell_the_software() =>
        Assert.Equal(AdqlImplementation.Unknown, Checked.Schema(AdqlNameMatching.FoldToLower).Implementation);

    [Fact]
    public void Of_names_that_differ_in_case_the_one_spelled_as_written_is_meant()
    {
        var columns = ValueList.Of(new AdqlColumnInfo("Vmag", AdqlType.Double, "mag"), new AdqlColumnInfo("VMag", AdqlType.Double, "Jy"));
        var schema = new AdqlSchema(
            [new(
                AdqlTableName.Parse("s.Stars"), columns),
                new(AdqlTableName.Parse("s.stars"), ValueList.Of(new AdqlColumnInfo("x", AdqlType.Double)))]);
        Assert.Equal(["mag", "Jy"], Checked.Query("SELECT Vmag, t.VMag FROM s.Stars AS t", schema).Columns.Select(c => c.Unit));
        Assert.Equal("Jy", Assert.Single(Checked.Clean("SELECT VMag FROM Stars", schema).Columns).Unit);
        Assert.Equal(AdqlDiagnosticCode.AmbiguousColumn, Checked.Error("SELECT VMAG FROM s.Stars", schema).Code);
        Assert.Equal(AdqlDiagnosticCode.AmbiguousTable, Checked.Error("SELECT x FROM s.STARS", schema).Code);
        Checked.Clean("SELECT x FROM s.stars", schema);
        Checked.Clean("SELECT A.flux, a.exptime FROM arc.target AS \"A\" JOIN arc.exposure AS a ON A.obs_id = a.obs_id");
    }

    [Fact]
    public void Very_many_tables_of_one_name_are_told_apart_by_their_schemas()
    {
        const int Count = 10_000;
        var schema = new AdqlSchema(
            Enumerable.Range(0, Count).Select(
                i => new AdqlTableInfo(AdqlTableName.Of("s" + i, "t"), ValueList.Of(new AdqlColumnInfo("c" + i, AdqlType.Double)))));
        var from = string.Join(", ", Enumerable.Range(0, Count).Select(i => $"s{i}.t"));
        Checked.Clean($"SELECT s7.t.c7, c{Count - 1} FROM {from}", schema);
        Assert.Equal(AdqlDiagnosticCode.DuplicateName, Checked.Error($"SELECT c1 FROM {from}, s7.t", schema).Code);
    }

    [Fact]
    public void A_wide_table_that_is_named_very_often_has_any_column_in_the_end()
    {
        var wide = Enumerable.Range(0, 30_000).Select(i => new AdqlColumnInfo("c" + i, AdqlType.Double)).ToValueList();
        var schema = new AdqlSchema([new AdqlTableInfo(AdqlTableName.Parse("s.wide"), wide)]);
        var from = string.Join(", ", Enumerable.Range(0, 10).Select(i => $"s.wide AS a{i}"));
        Assert.Equal(AdqlDiagnosticCode.UnknownColumn, Checked.Error($"SELECT a0.none FROM {from}", schema).Code);
        Checked.Clean($"SELECT a9.none FROM {from}", schema);
    }
}
