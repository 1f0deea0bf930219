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
    public void An_unknown_column_can_often_be_mended(string adql, string mended) => Assert.Equal(mended, Checked.Fixed(adql, Checked.Error(adql)));

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
        Assert.Equal("arc.\"Mixed\"", Checked.Error("SELECT \"Id\" FROM arc.mixed", schema).Fix!.Text);
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
}
