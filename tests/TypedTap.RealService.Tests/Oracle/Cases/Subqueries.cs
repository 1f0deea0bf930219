#nullable disable warnings // nulls are what is tested
namespace TypedTap.RealService.Tests.Oracle.Cases;

internal static class Subqueries
{
    public static OracleCases All { get; } = new("Subqueries")
    {
        t => t.Observations.Where(o => t.Members.Any(m => m.ParentID == o.ObsID)).Select(o => o.ObsID),
        t => t.Observations.Where(o => !t.Members.Any(m => m.ParentID == o.ObsID)).Select(o => o.ObsID),
        t => t.Observations.Where(o => t.Members.Where(m => m.ParentID == o.ObsID).Any()).Select(o => o.ObsID),
        t => t.Observations.Where(
            o => t.Planes.Any(p => p.ObsID == o.ObsID && p.CalibrationLevel == 3 && p.QualityFlag == null)).Select(o => o.ObsID),
        t => t.Observations.Where(o => t.Planes.Where(p => p.ObsID == o.ObsID).All(p => p.CalibrationLevel < 3)).Select(o => o.ObsID),
        t => t.Observations.Where(o => !t.Planes.Where(p => p.ObsID == o.ObsID).All(p => p.MetricsMagLimit > 16)).Select(o => o.ObsID),
        t => t.Observations.Where(
            o => t.Planes.Any(p => p.ObsID == o.ObsID && p.MetricsBackground > o.TargetRedshift)).Select(o => o.ObsID),
        t => t.Observations.Where(
            o => t.Planes.Any(p => p.ObsID == o.ObsID && !(p.MetricsBackground > o.TargetRedshift))).Select(o => o.ObsID),
        t => t.Observations.Where(o => t.Planes.Any(p => p.ObsID == o.ObsID && p.MetaRelease != o.MetaRelease)).Select(o => o.ObsID),
        t => t.Observations.Where(o => t.Planes.Any(p => p.ObsID == o.ObsID && p.MetaRelease == o.MetaRelease)).Select(o => o.ObsID),
        t => t.Observations.Where(o => o.Collection == "CFHT" || t.Members.Any(m => m.ParentID == o.ObsID)).Select(o => o.ObsID),
        t => t.Observations.Where(o => !(o.Collection == "CFHT" || t.Members.Any(m => m.ParentID == o.ObsID))).Select(o => o.ObsID),
        t => t.Observations.Where(o => t.Members.Select(m => m.ParentID).Contains(o.ObsID)).Select(o => o.ObsID),
        t => t.Observations.Where(o => !t.Members.Select(m => m.ParentID).Contains(o.ObsID)).Select(o => o.ObsID),
        t => t.Observations.Where(o => t.Investigators.Select(i => i.ProposalPi).Contains(o.ProposalPi)).Select(o => o.ObsID),
        t => t.Observations.Where(
            o => t.Investigators.Where(i => i.ProposalPi != null).Select(i => i.ProposalPi).Contains(o.ProposalPi)).Select(o => o.ObsID),
        t => t.Observations.Where(
            o => !t.Investigators.Where(i => i.NumTuples > 40 && i.ProposalPi != null).Select(i => i.ProposalPi).Contains(o.ProposalPi))
                .Select(o => o.ObsID),
        t => t.Planes.Where(
            p => t.Observations.Where(o => o.TargetRedshift > 1.5).Select(o => o.ObsID).Contains(p.ObsID)).Select(p => p.PlaneID),
        t => t.Planes.Where(
            p => t.Observations.Where(o => o.ObsID != null).OrderBy(o => o.ObservationID).Take(10).Select(o => o.ObsID).Contains(p.ObsID))
                .Select(p => p.PlaneID),
        t => t.Planes.Where(
            p => t.Observations.Any(o => o.ObsID == p.ObsID && t.Members.Any(m => m.ParentID == o.ObsID))).Select(p => p.PlaneID),
        t => t.Observations.Select(o => new { o.ObsID, N = t.Planes.Count(p => p.ObsID == o.ObsID) }),
        t => t.Observations.Select(o => new { o.ObsID, N = t.Members.Count(m => m.ParentID == o.ObsID) }),
        t => t.Observations.Select(o => new { o.ObsID, T = t.Planes.Where(p => p.ObsID == o.ObsID).Max(p => p.TimeExposure) }),
        t => t.Observations.Select(
            o => new { o.ObsID, T = t.Planes.Where(p => p.ObsID == o.ObsID && p.QualityFlag == "junk").Sum(p => p.TimeExposure) }),
        t => t.Observations.Where(o => t.Planes.Count(p => p.ObsID == o.ObsID) > 2).Select(o => o.ObsID),
        t => t.Observations.Where(o => t.Members.Count(m => m.ParentID == o.ObsID) == 0).Select(o => o.ObsID),
        t => t.Observations.Where(o => t.Planes.Where(p => p.ObsID == o.ObsID).Max(p => p.MetricsMagLimit) > 24).Select(o => o.ObsID),
        t => t.Observations.Where(o => !(t.Planes.Where(p => p.ObsID == o.ObsID).Max(p => p.MetricsMagLimit) > 24)).Select(o => o.ObsID),
        t => t.Observations.Where(o => o.SequenceNumber > t.Fields.Max(f => f.CalibrationLevel)).Select(o => o.ObsID),
        t => t.Observations.Where(o => o.TargetRedshift > t.Observations.Average(x => x.TargetRedshift)).Select(o => o.ObsID),
        t => t.Observations.Where(
            o => o.MetaRelease == t.Observations.Where(x => x.MetaRelease != null).Max(x => x.MetaRelease)).Select(o => o.ObsID),
        t => t.Observations.Where(o => o.Collection == "CFHT")
            .Where(o => t.Planes.Any(p => p.ObsID == o.ObsID && p.TimeExposure > 100))
            .Select(o => new { o.ObsID, N = t.Planes.Count(p => p.ObsID == o.ObsID) }),
        t => from o in t.Observations where o.SequenceNumber
            < 500 let n = t.Planes.Count(p => p.ObsID == o.ObsID) where n > 1 select new { o.ObsID, n },
        t => from o in t.Observations let z = o.TargetRedshift * 2 where z > 2 select new { o.ObsID, z },
        t => from o in t.Observations let z = o.TargetRedshift + 1 let y = z * 2 where y > 4 && o.Collection != "VLT" select new { z, y },
        t => from o in t.Observations let name = o.TargetName ?? o.ObservationID select new { o.ObsID, name },
        t => from o in t.Observations where t.Observations.Any(
            x => x.SequenceNumber == o.SequenceNumber && x.ObservationID != o.ObservationID) select o.ObsID,
        t => from o in t.Observations where o.TargetName != null
            && t.Observations.Where(x => x.Collection == "CFHT").Select(x => x.TargetName).Contains(o.TargetName) select o.ObsID,
    };
}
