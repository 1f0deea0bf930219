#nullable disable warnings // nulls are what is tested
namespace TypedTap.RealService.Tests.Oracle.Cases;

internal static class Orders
{
    public static OracleCases All { get; } = new("Orders")
    {
        { t => t.Observations.OrderBy(o => o.ObservationID).Select(o => o.ObsID), true },
        { t => t.Observations.OrderByDescending(o => o.ObservationID).Select(o => o.ObservationID), true },
        { t => t.Observations.OrderBy(o => o.ObsID).Select(o => o.ObservationID), true },
        { t => t.Observations.OrderBy(o => o.Collection).ThenByDescending(o => o.ObsID).Select(o => o.ObsID), true },
        { t => t.Observations.OrderByDescending(o => o.Collection)
            .ThenBy(o => o.InstrumentName)
            .ThenBy(o => o.ObsID)
            .Select(o => o.ObsID), true },
        { t => t.Observations.Where(o => o.TargetRedshift != null)
            .OrderBy(o => o.TargetRedshift)
            .ThenBy(o => o.ObsID)
            .Select(o => new { o.ObsID, o.TargetRedshift }), true },
        { t => t.Observations.Where(o => o.TargetRedshift != null)
            .OrderByDescending(o => o.TargetRedshift * 2)
            .ThenBy(o => o.ObsID)
            .Select(o => o.ObsID)
            .Take(30), true },
        { t => t.Observations.Where(o => o.TargetRedshift != null)
            .OrderBy(o => -o.TargetRedshift)
            .ThenBy(o => o.ObsID)
            .Select(o => o.ObsID)
            .Take(30), true },
        { t => t.Observations.Where(o => o.MetaRelease != null)
            .OrderBy(o => o.MetaRelease)
            .ThenBy(o => o.ObsID)
            .Select(o => o.MetaRelease)
            .Take(50), true },
        { t => t.Observations.Where(o => o.TargetName != null)
            .OrderBy(o => o.TargetName)
            .ThenBy(o => o.ObsID)
            .Select(o => new { o.TargetName, o.ObsID }), true },
        { t => t.Observations.Where(o => o.ProposalPi != null)
            .OrderByDescending(o => o.ProposalPi)
            .ThenBy(o => o.ObsID)
            .Select(o => o.ProposalPi)
            .Take(200), true },
        { t => t.Observations.OrderBy(o => o.ObservationID).Take(7).Select(o => o.ObservationID), true },
        { t => t.Observations.OrderBy(o => o.ObservationID).Skip(1990).Select(o => o.ObservationID), true },
        { t => t.Observations.OrderBy(o => o.ObservationID).Skip(10).Take(5).Select(o => o.ObservationID), true },
        { t => t.Observations.OrderBy(o => o.ObservationID).Skip(0).Take(5).Select(o => o.ObservationID), true },
        { t => t.Observations.OrderBy(o => o.ObservationID).Skip(5000).Select(o => o.ObservationID), true },
        { t => t.Observations.OrderBy(o => o.ObservationID).Take(0).Select(o => o.ObservationID), true },
        { t => t.Observations.OrderBy(o => o.ObservationID).Reverse().Take(5).Select(o => o.ObservationID), true },
        { t => t.Observations.OrderBy(o => o.Collection).OrderBy(o => o.ObsID).Select(o => o.ObservationID).Take(9), true },
        { t => t.Planes.OrderBy(p => p.CalibrationLevel).ThenBy(p => p.PlaneID).Skip(1000).Take(20).Select(p => p.ProductID), true },
        { t => t.Planes.Join(t.Observations, p => p.ObsID, o => o.ObsID, (p, o) => new { p, o })
            .OrderBy(x => x.o.Collection)
            .ThenBy(x => x.p.PlaneID)
            .Select(x => new { x.o.Collection, x.p.ProductID })
            .Take(100), true },
        { t => t.Artifacts.Where(a => a.ContentLength != null)
            .OrderByDescending(a => a.ContentLength)
            .ThenBy(a => a.ArtifactID)
            .Take(40)
            .Select(a => new { a.ContentLength, a.ArtifactID }), true },
        { t => t.Observations.Select(o => new { Id = o.ObsID, o.Collection }).OrderBy(x => x.Collection).ThenBy(x => x.Id).Take(12), true },
    };
}
