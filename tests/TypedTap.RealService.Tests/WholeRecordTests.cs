using TypedTap.Linq;
using TypedTap.RealService.Tests.Support;
using TypedTap.Tap;

namespace TypedTap.RealService.Tests;

/// <summary>Whole records of every table of the shipped snapshots that the service has, in all serialisations of VOTable.</summary>
public sealed class WholeRecordTests
{
    // DaCHS writes BINARY unless asked for something else, and refuses to be asked for it.
    public static TheoryData<TapResponseFormat> Serializations =>
        [TapResponseFormat.Default, TapResponseFormat.TableData, TapResponseFormat.Binary2];

    [RealServiceTheory]
    [MemberData(nameof(Serializations))]
    public async Task Eso_raw_frames(TapResponseFormat serialization)
    {
        using var eso = new EsoArchive(Dachs.Url, new TapClientOptions { ResponseFormat = serialization });
        await AssertAsync(eso.Dbo.Raw.OrderBy(r => r.DpId).Take(400), EsoTapObs.Dbo.RawTable.Instance, 400);
    }

    [RealServiceTheory]
    [MemberData(nameof(Serializations))]
    public async Task Caom_observations(TapResponseFormat serialization)
    {
        using var cadc = new CadcArchive(Dachs.Url, new TapClientOptions { ResponseFormat = serialization });
        await AssertAsync(cadc.Caom2.Observation.OrderBy(o => o.ObsID).Take(400), Cadc.Caom2.ObservationTable.Instance, 400);
    }

    [RealServiceTheory]
    [MemberData(nameof(Serializations))]
    public async Task Caom_planes(TapResponseFormat serialization)
    {
        using var cadc = new CadcArchive(Dachs.Url, new TapClientOptions { ResponseFormat = serialization });
        await AssertAsync(cadc.Caom2.Plane.OrderBy(p => p.PlaneID).Take(400), Cadc.Caom2.PlaneTable.Instance, 400);
    }

    [RealServiceTheory]
    [MemberData(nameof(Serializations))]
    public async Task Caom_artifacts(TapResponseFormat serialization)
    {
        using var cadc = new CadcArchive(Dachs.Url, new TapClientOptions { ResponseFormat = serialization });
        await AssertAsync(cadc.Caom2.Artifact.OrderBy(a => a.ArtifactID).Take(400), Cadc.Caom2.ArtifactTable.Instance, 400);
    }

    [RealServiceFact]
    public async Task The_rest_of_caom()
    {
        using var cadc = new CadcArchive(Dachs.Url);
        await AssertAsync(cadc.Caom2.Part, Cadc.Caom2.PartTable.Instance, 500);
        await AssertAsync(cadc.Caom2.Chunk, Cadc.Caom2.ChunkTable.Instance, 500);
        await AssertAsync(cadc.Caom2.ObservationMember, Cadc.Caom2.ObservationMemberTable.Instance, 300);
        await AssertAsync(cadc.Caom2.ProvenanceInput, Cadc.Caom2.ProvenanceInputTable.Instance, 400);
        await AssertAsync(cadc.Caom2.EnumField, Cadc.Caom2.EnumFieldTable.Instance, 385);
        await AssertAsync(cadc.Caom2.ObsCoreEnumField, Cadc.Caom2.ObsCoreEnumFieldTable.Instance, 99);
        await AssertAsync(cadc.Caom2.SIAv1, Cadc.Caom2.SIAv1Table.Instance, 300);
        await AssertAsync(cadc.Caom2.DistinctProposalId, Cadc.Caom2.DistinctProposalIdTable.Instance, 300);
        await AssertAsync(cadc.Caom2.DistinctProposalPi, Cadc.Caom2.DistinctProposalPiTable.Instance, 41);
        await AssertAsync(cadc.Caom2.DistinctProposalTitle, Cadc.Caom2.DistinctProposalTitleTable.Instance, 151);
        await AssertAsync(cadc.Caom2.HarvestState, Cadc.Caom2.HarvestStateTable.Instance, 50);
        await AssertAsync(cadc.Caom2.HarvestSkipURI, Cadc.Caom2.HarvestSkipURITable.Instance, 60);
    }

    [RealServiceTheory]
    [MemberData(nameof(Serializations))]
    public async Task ObsCore_of_the_standard(TapResponseFormat serialization)
    {
        using var service = new ObsCoreService(Dachs.Url, new TapClientOptions { ResponseFormat = serialization });
        await AssertAsync(service.Ivoa.ObsCore.OrderBy(o => o.ObsPublisherDid).Take(400), IvoaObscore.Ivoa.ObsCoreTable.Instance, 400);
    }

    [RealServiceFact]
    public async Task ObsCore_of_eso_and_of_cadc()
    {
        using var eso = new EsoArchive(Dachs.Url);
        await AssertAsync(eso.Ivoa.ObsCore.OrderBy(o => o.ObsPublisherDid).Take(400), EsoTapObs.Ivoa.ObsCoreTable.Instance, 400);
        using var cadc = new CadcArchive(Dachs.Url);
        await AssertAsync(cadc.Ivoa.ObsCore.OrderBy(o => o.ObsPublisherDid).Take(400), Cadc.Ivoa.ObsCoreTable.Instance, 400);
    }

    private static async Task AssertAsync<T>(TapQuery<T> query, TapTableMapping<T> table, int rows)
    {
        var compared = await RowComparison.CompareAsync(query, table);
        Assert.Equal(rows, compared.Rows);
        // Rows of nulls would agree with anything.
        Assert.InRange(compared.Values, rows * table.Columns.Count / 2, int.MaxValue);
    }
}
