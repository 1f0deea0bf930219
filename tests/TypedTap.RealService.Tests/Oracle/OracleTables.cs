using TypedTap.RealService.Tests.Cadc.Caom2;

namespace TypedTap.RealService.Tests.Oracle;

/// <summary>The tables that queries of the oracle use, as one of its sides has them: of a service, or lists in memory.</summary>
internal sealed record OracleTables(
    IQueryable<Observation> Observations,
    IQueryable<Plane> Planes,
    IQueryable<Artifact> Artifacts,
    IQueryable<EnumField> Fields,
    IQueryable<ObservationMember> Members,
    IQueryable<DistinctProposalPi> Investigators)
{
    /// <summary>The tables of a service.</summary>
    public static OracleTables Of(CadcArchive cadc) => new(
        cadc.Caom2.Observation, cadc.Caom2.Plane, cadc.Caom2.Artifact, cadc.Caom2.EnumField, cadc.Caom2.ObservationMember,
        cadc.Caom2.DistinctProposalPi);
}
