namespace TypedTap.Metadata.Tests;

public class CSharpNamesTests
{
    [Theory]
    [InlineData("obsID", "ObsID")]
    [InlineData("observationURI", "ObservationURI")]
    [InlineData("publisherID", "PublisherID")]
    [InlineData("dp_id", "DpId")]
    [InlineData("mjd_obs", "MjdObs")]
    [InlineData("prog_id", "ProgId")]
    [InlineData("target_name", "TargetName")]
    [InlineData("s_region", "SRegion")]
    [InlineData("position_bounds", "PositionBounds")]
    [InlineData("position_bounds_samples", "PositionBoundsSamples")]
    [InlineData("time_bounds_lower", "TimeBoundsLower")]
    [InlineData("positionJ2000", "PositionJ2000")]
    [InlineData("RAJ2000", "RAJ2000")]
    [InlineData("RA", "RA")]
    [InlineData("DATE_OBS", "DateObs")]
    [InlineData("TAP_SCHEMA", "TapSchema")]
    [InlineData("MAG_GAAP_u", "MagGaapU")]
    [InlineData("e_RAJ2000", "ERAJ2000")]
    [InlineData("s_xel1", "SXel1")]
    [InlineData("zphot_2_5", "Zphot2_5")]
    public void Ordinary_names_become_pascal_case(string published, string expected) =>
        Assert.Equal(expected, CSharpNames.ToPascalCase(published));

    [Theory]
    [InlineData("object", "Object")]
    [InlineData("class", "Class")]
    [InlineData("type", "Type")]
    [InlineData("string", "String")]
    [InlineData("record", "Record")]
    [InlineData("\"size\"", "Size")]
    [InlineData("\"Date\"", "Date")]
    [InlineData("\"key\"", "Key")]
    public void Keywords_and_reserved_words_are_harmless(string published, string expected) =>
        Assert.Equal(expected, CSharpNames.ToPascalCase(published));

    [Theory]
    [InlineData("\"[Fe/H]\"", "FeOverH")]
    [InlineData("\"l_[M/H]\"", "LMOverH")]
    [InlineData("\"(B-V)0\"", "BMinusV0")]
    [InlineData("\"n_(B-V)0\"", "NBMinusV0")]
    [InlineData("\"e_(b-y)\"", "EBMinusY")]
    [InlineData("\"U-B\"", "UMinusB")]
    [InlineData("\"BP-RP\"", "BpMinusRp")]
    [InlineData("\"D(V)\"", "DV")]
    [InlineData("\"e_(m1)\"", "EM1")]
    [InlineData("\"[3.6]\"", "_3p6")]
    [InlineData("\"[24]\"", "_24")]
    [InlineData("\"2MASS\"", "_2MASS")]
    [InlineData("\"2M\"", "_2M")]
    [InlineData("\"_RAJ2000\"", "_RAJ2000")]
    [InlineData("\"<zph>\"", "MeanZph")]
    [InlineData("\"u'mag\"", "UPrimeMag")]
    [InlineData("\"M*\"", "MStar")]
    [InlineData("date-obs", "DateObs")]
    [InlineData("H-alpha", "HAlpha")]
    [InlineData("RA (ICRS)", "RaIcrs")]
    [InlineData("<&_A Tags>", "AndATags")]
    [InlineData("\"a\"\"b\"", "AB")]
    [InlineData("\"α_δ\"", "ΑΔ")]
    [InlineData("\"😀 x\"", "X")]
    public void Signs_are_spelt_out_where_they_carry_meaning(string published, string expected) =>
        Assert.Equal(expected, CSharpNames.ToPascalCase(published));

    [Theory]
    [InlineData("obsID", "obsID")]
    [InlineData("mjd_obs", "mjd_obs")]
    [InlineData("RAJ2000", "RAJ2000")]
    [InlineData("\"_RAJ2000\"", "_RAJ2000")]
    [InlineData("object", "object")]
    [InlineData("\"size\"", "size")]
    [InlineData("\"[Fe/H]\"", "FeOverH")]
    [InlineData("\"l_[M/H]\"", "l_MOverH")]
    [InlineData("\"(B-V)0\"", "BMinusV_0")]
    [InlineData("\"n_(B-V)0\"", "n_BMinusV_0")]
    [InlineData("\"e_(b-y)\"", "e_bMinusy")]
    [InlineData("\"[3.6]\"", "_3p6")]
    [InlineData("\"2MASS\"", "_2MASS")]
    [InlineData("\"<zph>\"", "Mean_zph")]
    [InlineData("\"u'mag\"", "uPrime_mag")]
    [InlineData("\"M*\"", "MStar")]
    [InlineData("date-obs", "date_obs")]
    [InlineData("RA (ICRS)", "RA_ICRS")]
    [InlineData("\"J/A+A/416/1117/table8\"", "J_A_A_416_1117_table8")]
    [InlineData("\"α_δ\"", "α_δ")]
    [InlineData("_", "_")]
    [InlineData("\"???\"", "Unnamed")]
    [InlineData("\u0301x", "_\u0301x")]
    public void The_published_spelling_is_kept_where_CSharp_takes_it(string published, string expected) =>
        Assert.Equal(expected, CSharpNames.ToPublished(published));

    [Theory]
    [InlineData("e\u0301toile", "\u00c9toile", "\u00e9toile")]
    [InlineData("A\u030angstrom", "\u00c5ngstrom", "\u00c5ngstrom")]
    [InlineData("\u212bngstrom", "\u00c5ngstrom", "\u00c5ngstrom")]
    [InlineData("o\u0302\u0301", "\u1ed0", "\u1ed1")]
    [InlineData("\u03b1\u0301", "\u0386", "\u03ac")]
    [InlineData("q\u0301", "Q\u0301", "q\u0301")]
    public void Letters_and_their_marks_are_put_together_on_every_machine(string published, string pascal, string kept)
    {
        Assert.Equal(pascal, CSharpNames.ToPascalCase(published));
        Assert.Equal(kept, CSharpNames.ToPublished(published));
    }

    [Theory]
    [InlineData("")]
    [InlineData("_")]
    [InlineData("\"???\"")]
    [InlineData("😀")]
    public void A_name_without_letters_gets_a_substitute(string published)
    {
        Assert.Equal("Unnamed", CSharpNames.ToPascalCase(published));
        Assert.Equal(["A", "Column2"], CSharpNames.PropertyNames("T", ["a", published]));
        Assert.Equal(["A", "Table2"], CSharpNames.TypeNames(["a", published]));
    }

    [Fact]
    public void A_very_long_name_is_cut_before_the_compiler_refuses_it() =>
        Assert.Equal(200, CSharpNames.ToPascalCase(new string('x', 1000)).Length);

    [Theory]
    [InlineData("caom2.Observation", "Observation")]
    [InlineData("tap_schema.key_columns", "KeyColumns")]
    [InlineData("basic", "Basic")]
    [InlineData("dp1.Object", "Object")]
    [InlineData("\"II/246/out\"", "II246Out")]
    [InlineData("\"J/ApJ/706/83/ysos\"", "JApJ706_83Ysos")]
    [InlineData("\"J/A+A/416/1117/table8\"", "JAA416_1117Table8")]
    [InlineData("vizier.\"VI/137/gum_mw\"", "VI137GumMw")]
    [InlineData("safcat.KiDS_DR4_1_ugriZYJHKs_cat_fits", "KiDSDR4_1UgriZYJHKsCatFits")]
    [InlineData("not.\"closed", "NotClosed")]
    public void Type_names_come_from_the_last_part(string published, string expected) =>
        Assert.Equal([expected], CSharpNames.TypeNames([published]));

    [Fact]
    public void Columns_that_meet_are_told_apart_in_their_order() => Assert.Equal(
        ["EBMinusY", "EBY", "EBMinusY_2", "EBY_2", "S2", "S2_3", "S2_2"],
        CSharpNames.PropertyNames("Star", ["\"e_(b-y)\"", "e_b_y", "\"e_b-y\"", "\"e b y\"", "s2", "\"s2\"", "s2_2"]));

    [Fact]
    public void Names_that_differ_are_left_alone() => Assert.Equal(
        ["_RAJ2000", "RAJ2000", "Rmag", "RMag", "MeanZph", "Zph"],
        CSharpNames.PropertyNames("Star", ["\"_RAJ2000\"", "RAJ2000", "Rmag", "RMag", "\"<zph>\"", "zph"]));

    [Fact]
    public void A_property_is_never_called_like_its_record() => Assert.Equal(
        ["VisitValue_2", "VisitValue", "Detector"],
        CSharpNames.PropertyNames("Visit", ["visit", "visit_value", "detector"]));

    [Theory]
    [InlineData("equals")]
    [InlineData("get_hash_code")]
    [InlineData("to_string")]
    [InlineData("print_members")]
    [InlineData("equality_contract")]
    [InlineData("clone")]
    [InlineData("get_type")]
    [InlineData("memberwise_clone")]
    [InlineData("reference_equals")]
    [InlineData("finalize")]
    public void A_property_is_never_called_like_a_member_of_every_record(string published) => Assert.Equal(
        [CSharpNames.ToPascalCase(published) + "Value"],
        CSharpNames.PropertyNames("Thing", [published]));

    [Theory]
    [InlineData("op_Equality")]
    [InlineData("op_Inequality")]
    [InlineData("get_EqualityContract")]
    [InlineData("ToString")]
    public void A_published_spelling_is_no_member_of_every_record_either(string published)
    {
        Assert.Equal([published + "Value", "tostring"], CSharpNames.PropertyNames("Thing", [published, "tostring"], NamingStyle.Published));
        Assert.Equal([published + "Row"], CSharpNames.TypeNames([published], NamingStyle.Published));
    }

    [Fact]
    public void Tables_that_meet_are_told_apart() => Assert.Equal(
        ["Source", "Source_2", "EqualsRow"],
        CSharpNames.TypeNames(["a.source", "a.\"source\"", "a.equals"]));
}
