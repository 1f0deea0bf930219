using TypedTap.Adql;

namespace TypedTap.Metadata.Tests.Adql;

/// <summary>Queries that people write, checked against the snapshots that are shipped.</summary>
public sealed class ShippedSchemaTests
{
    [Fact]
    public void The_query_of_the_sample_fits_its_snapshot()
    {
        var result = Check("cadc", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "bright.adql")));
        Assert.Empty(result.Diagnostics);
        Assert.Equal(["observationID", "publisherID", "r", "n"], result.Columns.Select(c => c.Name));
        Assert.All(result.Columns, c => Assert.False(c.Type.IsUnknown));
    }

    [Theory]
    [InlineData("eso-tap-obs",
        "SELECT TOP 10 object, ra, dec, tpl_start, prog_id FROM dbo.raw WHERE dp_cat = 'SCIENCE' AND instrument = 'SINFONI'")]
    [InlineData("eso-tap-obs", "SELECT COUNT(*) AS n, instrument FROM dbo.raw GROUP BY instrument ORDER BY n DESC")]
    [InlineData("eso-tap-cat",
        "SELECT TOP 9 s.sourceid, s.phot_ks_mean_mag FROM safcat.VVVX_VIRAC_V2_SOURCES AS s WHERE CONTAINS(POINT('', s.ra, s.de), CIRCLE('', 265, -29, 0.1)) = 1")]
    [InlineData("eso-tap-cat",
        "SELECT table_name, cat_id, rel_descr_url FROM TAP_SCHEMA.tables WHERE schema_name = 'safcat' AND cat_id IS NOT NULL ORDER BY cat_id")]
    [InlineData("cadc",
        "SELECT o.observationID, p.publisherID FROM caom2.Observation AS o JOIN caom2.Plane AS p USING (obsID) WHERE o.collection = 'CFHT'")]
    [InlineData("cadc", "SELECT table_name FROM TAP_SCHEMA.tables")]
    [InlineData("ivoa-obscore",
        "SELECT obs_publisher_did, access_url FROM ivoa.ObsCore WHERE 1 = CONTAINS(POINT(83.6, 22.0), s_region) AND dataproduct_type = 'image'")]
    public void A_query_that_the_service_takes_has_no_finding(string snapshot, string adql) =>
        Assert.Empty(Check(snapshot, adql).Diagnostics);

    [Theory]
    [InlineData("eso-tap-obs", "SELECT instrumen FROM dbo.raw", "Did you mean instrument?")]
    [InlineData("cadc", "SELECT collection FROM caom2.Observatin", "Did you mean caom2.Observation?")]
    public void A_slip_is_named_but_is_no_error_where_the_snapshot_may_lack_things(string snapshot, string adql, string suggestion)
    {
        var result = Check(snapshot, adql);
        Assert.True(result.IsValid);
        Assert.Equal(suggestion, Assert.Single(result.Diagnostics).Suggestion);
    }

    private static AdqlCheckResult Check(string snapshot, string adql) => AdqlChecker.Check(
        AdqlParser.Parse(adql),
        new TapSnapshotSchema(
            TapSnapshotReader.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", snapshot + ".tap.json")))));
}
