using TypedTap.Adql;
using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.Querying.Dialects;
using TypedTap.Sky;
using TypedTap.Tap;

namespace TypedTap.Tests.Linq.Dialects;

/// <summary>What is particular about the ADQL of known services, each property seen in a query.</summary>
public sealed class AdqlTraitsTests
{
    private static readonly SkyCircle Circle = SkyCircle.FromDegrees(10, 20, Angle.Degrees(0.5));

    [Theory]
    [InlineData("https://archive.eso.org/tap_obs", "ESO")]
    [InlineData("https://archive.eso.org/tap_cat", "ESO catalogues")]
    [InlineData("https://archive.eso.org/tap_cat/", "ESO catalogues")]
    [InlineData("https://gea.esac.esa.int/tap-server/tap", "ESA Gaia")]
    [InlineData("https://tapvizier.cds.unistra.fr/TAPVizieR/tap", "VizieR")]
    [InlineData("https://simbad.cds.unistra.fr/simbad/sim-tap", "SIMBAD")]
    [InlineData("https://irsa.ipac.caltech.edu/TAP", "IRSA")]
    [InlineData("https://datalab.noirlab.edu/tap", "NOIRLab Data Lab")]
    [InlineData("https://data.lsst.cloud/api/tap", "Rubin")]
    public void They_are_known_by_their_urls(string url, string name) => Assert.Equal(name, TapServiceTraits.Of(new Uri(url)).Name);

    [Fact]
    public void Truth_is_compared_with_what_the_service_calls_it()
    {
        using var gaia = DialectArchive.Of(TapServiceTraits.EsaGaia.Adql);
        Assert.EndsWith("WHERE s.isreal = 'True'", gaia.Sources.Where(s => s.IsReal == true).ToAdql(), StringComparison.Ordinal);
        Assert.EndsWith("WHERE s.isreal = 'False'", gaia.Sources.Where(s => s.IsReal == false).ToAdql(), StringComparison.Ordinal);
        using var other = DialectArchive.Of(AdqlTraits.Standard);
        Assert.EndsWith("WHERE s.isreal = 'true'", other.Sources.Where(s => s.IsReal == true).ToAdql(), StringComparison.Ordinal);
        Assert.EndsWith("WHERE s.isreal = 'false'", other.Sources.Where(s => s.IsReal == false).ToAdql(), StringComparison.Ordinal);
    }

    [Fact]
    public void Gaia_has_set_operators_and_OFFSET_that_ADQL_20_lacks()
    {
        using var gaia = DialectArchive.Of(new TapCapabilities { AdqlVersions = ["2.0"] }, TapServiceTraits.EsaGaia.Adql);
        var query = gaia.Sources.Select(s => s.Id);
        Assert.EndsWith("OFFSET 5", query.OrderBy(id => id).Skip(5).ToAdql(), StringComparison.Ordinal);
        Assert.Contains("\nEXCEPT\n", query.Except(query).ToAdql(), StringComparison.Ordinal);
    }

    [Fact]
    public void CADC_takes_no_subquery_in_FROM_and_no_UNION_and_wants_a_coordinate_system()
    {
        using var cadc = DialectArchive.Of(new TapCapabilities { AdqlVersions = ["2.1"] }, TapServiceTraits.Cadc.Adql);
        var query = cadc.Sources.Select(s => s.Id);
        Assert.Contains(
            "which demo does not take",
            Assert.Throws<TapQueryNotSupportedException>(() => query.Take(5).Where(id => id > 1).ToAdql()).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "demo takes no UNION", Assert.Throws<TapQueryNotSupportedException>(() => query.Union(query).ToAdql()).Message,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "1 = CONTAINS(POINT('ICRS', s.lon, s.lat), CIRCLE('ICRS', 10.0, 20.0, 0.5))",
            cadc.Sources.Where(s => SkyQuery.Point(s.Lon, s.Lat).IsWithin(Circle)).ToAdql(), StringComparison.Ordinal);
    }

    [Fact]
    public void MAST_has_no_UNION()
    {
        using var mast = DialectArchive.Of(TapServiceTraits.Mast.Adql);
        Assert.Throws<TapQueryNotSupportedException>(() => mast.Sources.Select(s => s.Id).Union(mast.Sources.Select(s => s.Id)).ToAdql());
        Assert.Equal(
            QueryFeatureState.Absent,
            (QueryDialect.Unknown with { Traits = TapServiceTraits.Mast.Adql }).StateOf(AdqlFeatureTypes.Sets, "UNION"));
    }

    [Fact]
    public void Undeclared_functions_of_Rubin_and_ESO_may_be_called()
    {
        var declares = new TapCapabilities { Functions = ["other(x REAL) -> REAL"] };
        using var rubin = DialectArchive.Of(declares, TapServiceTraits.Rubin.Adql);
        Assert.EndsWith(
            "scisql_angsep(s.ra) > 1.0", rubin.Sources.Where(s => DialectArchive.Separation(s.Ra) > 1).ToAdql(), StringComparison.Ordinal);
        Assert.Throws<TapQueryNotSupportedException>(() => rubin.Sources.Where(s => DialectArchive.Shift(s.Ra) > 1).ToAdql());
        var eso = QueryDialect.Unknown with { Capabilities = declares, Traits = TapServiceTraits.Eso.Adql };
        Assert.True(eso.Declares(AdqlFeatureTypes.UserDefinedFunctions, "eso_dateadd_sec"));
        Assert.True(eso.Declares(AdqlFeatureTypes.UserDefinedFunctions, "GETDATE"));
    }
}
