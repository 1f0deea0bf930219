namespace TypedTap.Metadata.Tests.Drift;

/// <summary>Five years of a real archive: what CADC's TAP_SCHEMA said in 2020 against what it says now.</summary>
public sealed class RealDriftTests
{
    private static readonly Lazy<TapSnapshotDrift> Cadc = new(
        () => TapSnapshotDrift.Between(FactsSample.Read("cadc_argus_2020"), FactsSample.Read("cadc_argus")));

    [FactsTheory]
    [InlineData("ivoa.ObsCore", "column core_id is gone; it was char[36] xtype uuid (Guid)")]
    [InlineData("ivoa.ObsCore", "column pol_xel: type was long, is int now")]
    [InlineData("caom2.Artifact", "column accessURL is gone; it was char[*] xtype clob (string)")]
    [InlineData("caom2.Plane",
        "column position_bounds: type was char[*] xtype caom2:shape (string), is char[*] xtype shape (SkyRegion) now")]
    [InlineData("caom2.Plane", "column polarization_dimension: type was long, is int now")]
    [InlineData("caom2.SIAv1", "column position_naxis: type was long[2] (long[]), is int[*] (int[]) now")]
    public void What_breaks_is_named(string table, string line) => AssertTold(TapDriftSeverity.Breaking, table, line);

    [FactsTheory]
    [InlineData("ivoa.ObsCore", "column access_url: xtype was clob, is uri now")]
    [InlineData("caom2.HarvestState", "the table is new: ")]
    [InlineData("caom2.Plane", "column creatorID is new: char[")]
    [InlineData("caom2.Plane", "column metrics_sourceNumberDensity: unit was deg-2, is deg**-2 now")]
    [InlineData("caom2.SIAv1", "column time_exposure: unit was sec, is s now")]
    [InlineData("caom2.Chunk", "column energy_axis_bounds: arraysize * is new")]
    public void What_goes_on_is_named(string table, string line) => AssertTold(TapDriftSeverity.Compatible, table, line);

    [FactsFact]
    public void The_tables_that_the_archive_retired_are_still_there_with_a_note_and_count_as_there()
    {
        var places = Cadc.Value.Changes.Where(change => change.What == "table").Select(change => (change.Place, change.Severity)).ToList();
        Assert.Equal([("caom2.HarvestState", TapDriftSeverity.Compatible)], places);
    }

    [FactsFact]
    public void The_way_back_tells_the_retired_tables_as_gone()
    {
        var now = FactsSample.Read("cadc_argus");
        string[] retired = ["ivoa.ObsFile", "ivoa.ObsPart"];
        var without = now with
        {
            Schemas = [.. now.Schemas.Select(
                schema => schema with { Tables = [.. schema.Tables.Where(table => !retired.Contains(table.Name))] })]
        };
        var told = TapSnapshotDrift.Between(FactsSample.Read("cadc_argus_2020"), without);
        Assert.Equal(
            retired, told.Changes.Where(change => change is { What: "table", Severity: TapDriftSeverity.Breaking })
                .Select(change => change.Place)
                .Order(StringComparer.Ordinal));
    }

    [FactsTheory]
    [InlineData("cadc_argus")]
    [InlineData("cadc_argus_2020")]
    [InlineData("eso_tap_obs")]
    [InlineData("gaia_ari")]
    [InlineData("lsst_dp1")]
    [InlineData("vizier")]
    public void A_service_does_not_differ_from_itself(string service) =>
        Assert.Empty(TapSnapshotDrift.Between(FactsSample.Read(service), FactsSample.Read(service)).Changes);

    private static void AssertTold(TapDriftSeverity severity, string table, string line)
    {
        Assert.Contains(
            Cadc.Value.Changes,
            change => change.Severity == severity && change.Table == table && change.ToString().StartsWith(line, StringComparison.Ordinal));
        Assert.Contains("\n    " + line, Cadc.Value.ToText(), StringComparison.Ordinal);
    }
}
