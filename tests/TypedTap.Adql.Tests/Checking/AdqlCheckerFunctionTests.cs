namespace TypedTap.Adql.Tests.Checking;

public sealed class AdqlCheckerFunctionTests
{
    private static readonly string[] Declared =
        ["gavo_to_mjd(d TIMESTAMP) -> DOUBLE PRECISION", "hpx(o INTEGER, lon REAL, lat REAL) -> BIGINT", "hpx(o INTEGER, p POINT) -> BIGINT", "any_of(a, ...) -> REAL"];

    [Theory]
    [InlineData("gavo_to_mjd(started)")]
    [InlineData("GAVO_TO_MJD('2020-01-01')")]
    [InlineData("hpx(5, ra, dec)")]
    [InlineData("hpx(5, POINT(ra, dec))")]
    [InlineData("any_of(1, 2, 3, 4)")]
    public void A_declared_function_is_called_by_its_declaration(string call) =>
        Checked.Clean($"SELECT {call} AS x FROM arc.exposure", Checked.Schema(functions: Declared));

    [Theory]
    [InlineData("gavo_to_mjd(started, 2)", AdqlDiagnosticCode.ArgumentMismatch)]
    [InlineData("gavo_to_mjd(ra)", AdqlDiagnosticCode.ArgumentMismatch)]
    [InlineData("hpx(5, obs_id)", AdqlDiagnosticCode.ArgumentMismatch)]
    [InlineData("hpx(5)", AdqlDiagnosticCode.ArgumentMismatch)]
    [InlineData("gavo_to_mdj(started)", AdqlDiagnosticCode.UnknownFunction)]
    public void Other_calls_are_errors_that_quote_the_declaration(string call, AdqlDiagnosticCode code)
    {
        var error = Checked.Error($"SELECT {call} AS x FROM arc.exposure", Checked.Schema(functions: Declared));
        Assert.Equal(code, error.Code);
        Assert.Contains(
            code == AdqlDiagnosticCode.UnknownFunction ? "Did you mean gavo_to_mjd?" : "->", error.Suggestion!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelled_function_can_be_mended()
    {
        const string Adql = "SELECT cieling(ra) AS x FROM arc.exposure";
        Assert.Equal("SELECT CEILING(ra) AS x FROM arc.exposure", Checked.Fixed(Adql, Checked.Error(Adql, Checked.Schema(functions: []))));
    }

    [Fact]
    public void Where_no_list_is_complete_any_function_may_be()
    {
        Checked.Clean("SELECT whatever(ra, 'x') AS x FROM arc.exposure");
        var listed = Checked.Schema(functions: Declared, features: [new("ivo://org.gavo.dc/std/exts#extra-adql-keywords", "MOC")]);
        Checked.Clean("SELECT MOC(6, footprint) AS x FROM arc.exposure", listed);
    }

    [Fact]
    public void The_arguments_of_any_function_are_checked() =>
        Assert.Equal(AdqlDiagnosticCode.UnknownColumn, Checked.Error("SELECT whatever(nope) AS x FROM arc.exposure").Code);

    [Theory]
    [InlineData("SELECT DISTANCE(footprint, footprint) AS x FROM arc.exposure", "DISTANCE")]
    [InlineData("SELECT LOWER(obs_id) AS x FROM arc.exposure", "LOWER")]
    [InlineData("SELECT ra FROM arc.exposure WHERE obs_id ILIKE 'x'", "ILIKE")]
    [InlineData("SELECT ra FROM arc.exposure EXCEPT SELECT ra FROM arc.target", "EXCEPT")]
    [InlineData("SELECT ra FROM arc.exposure OFFSET 5", "OFFSET")]
    [InlineData("SELECT CAST(ra AS REAL) AS x FROM arc.exposure", "CAST")]
    [InlineData("WITH a AS (SELECT ra FROM arc.exposure) SELECT ra FROM a", "WITH")]
    public void A_feature_missing_from_a_list_that_is_there_is_an_error(string adql, string feature)
    {
        Checked.Clean(adql);
        var types = new[]
        {
            AdqlFeatureTypes.Geometry, AdqlFeatureTypes.Text, AdqlFeatureTypes.Sets, AdqlFeatureTypes.Offset, AdqlFeatureTypes.Types,
            AdqlFeatureTypes.CommonTables,
        };
        var error = Checked.Error(adql, Checked.Schema(features: [.. types.Select(t => new AdqlFeature(t, "else"))]));
        Assert.Equal(AdqlDiagnosticCode.UnsupportedFeature, error.Code);
        Assert.Contains(feature, error.Message, StringComparison.Ordinal);
        Checked.Clean(
            adql, Checked.Schema(
                features: [.. types.Select(t => new AdqlFeature(t.ToUpperInvariant(), " " + feature.ToLowerInvariant()))]));
    }

    [Fact]
    public void DaCHS_has_functions_in_its_grammar_that_it_does_not_declare()
    {
        var dachs = new AdqlSchema(Checked.Dachs.FindTables("exposure"), [Checked.Signature("twice(a REAL) -> REAL")])
        {
            NameMatching = AdqlNameMatching.FoldToLower,
            Implementation = AdqlImplementation.Dachs,
            DeclaresFunctions = true,
        };
        Checked.Clean("SELECT SQUARE(exptime) AS a, BITWISE_AND(1, BITWISE_NOT(2)) AS b FROM arc.exposure", dachs);
        Assert.Equal("s", Assert.Single(Checked.Clean("SELECT STDDEV(exptime) AS a FROM arc.exposure", dachs).Columns).Unit);
        Assert.Equal(AdqlDiagnosticCode.Grouping, Checked.Error("SELECT ra FROM arc.exposure WHERE stddev(ra) > 1", dachs).Code);
        Assert.Equal(AdqlDiagnosticCode.Grouping, Checked.Warning("SELECT ra, stddev(exptime) AS a FROM arc.exposure", dachs).Code);
        Assert.Equal(AdqlDiagnosticCode.UnknownFunction, Checked.Error("SELECT thrice(ra) AS a FROM arc.exposure", dachs).Code);
        var other = Checked.Schema(functions: ["twice(a REAL) -> REAL"]);
        Assert.Equal(AdqlDiagnosticCode.UnknownFunction, Checked.Error("SELECT STDDEV(ra) AS a FROM arc.exposure", other).Code);
    }
}
