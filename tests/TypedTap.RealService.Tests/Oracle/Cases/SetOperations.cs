#nullable disable warnings // nulls are what is tested
namespace TypedTap.RealService.Tests.Oracle.Cases;

internal static class SetOperations
{
    public static OracleCases All { get; } = new("Sets")
    {
        t => t.Observations.Select(o => o.Collection).Distinct(),
        t => t.Observations.Select(o => o.TargetName).Distinct(),
        t => t.Observations.Select(o => new { o.Collection, o.TargetName }).Distinct(),
        t => t.Observations.Select(o => new { o.TargetMoving, o.TargetStandard }).Distinct(),
        t => t.Observations.Where(o => o.TargetRedshift > 1).Select(o => o.TargetName).Distinct().Where(n => n != null),
        t => t.Planes.Select(p => new { p.CalibrationLevel, p.DataProductType, p.QualityFlag }).Distinct(),
        t => t.Observations.Select(o => o.TargetRedshift).Distinct(),
        t => t.Observations.Select(o => o.ProposalPi).Distinct().Where(p => p.Contains("ü")),
        t => t.Observations.Where(o => o.Collection == "CFHT")
            .Select(o => o.TargetName)
            .Union(t.Observations.Where(o => o.Collection == "NTT").Select(o => o.TargetName)),
        t => t.Observations.Where(o => o.Collection == "CFHT")
            .Select(o => o.TargetName)
            .Concat(t.Observations.Where(o => o.Collection == "NTT").Select(o => o.TargetName)),
        t => t.Observations.Where(o => o.Collection == "CFHT")
            .Select(o => o.TargetName)
            .Intersect(t.Observations.Where(o => o.Collection == "NTT").Select(o => o.TargetName)),
        t => t.Observations.Where(o => o.Collection == "CFHT")
            .Select(o => o.TargetName)
            .Except(t.Observations.Where(o => o.Collection == "NTT").Select(o => o.TargetName)),
        t => t.Observations.Select(o => o.ObsID).Except(t.Members.Select(m => m.ParentID)),
        t => t.Observations.Select(o => o.ObsID).Intersect(t.Members.Select(m => m.ParentID)),
        t => t.Observations.Select(o => o.ObsID).Union(t.Planes.Select(p => p.ObsID)),
        t => t.Observations.Select(o => o.ProposalPi).Except(t.Investigators.Select(i => i.ProposalPi)),
        t => t.Observations.Select(o => o.ProposalPi).Intersect(t.Investigators.Select(i => i.ProposalPi)),
        t => t.Observations.Select(o => new { Name = o.TargetName, o.MetaRelease }).Union(
            t.Planes.Select(p => new { Name = p.ProductID, p.MetaRelease })),
        t => t.Observations.Where(o => o.SequenceNumber < 300)
            .Select(o => new { o.Collection, o.SequenceNumber })
            .Except(t.Observations.Where(o => o.TargetRedshift > 1).Select(o => new { o.Collection, o.SequenceNumber })),
        t => t.Observations.Where(o => o.Collection == "CFHT")
            .Concat(t.Observations.Where(o => o.SequenceNumber < 100))
            .Select(o => o.ObsID),
        t => t.Observations.Where(o => o.Collection == "CFHT")
            .Union(t.Observations.Where(o => o.SequenceNumber < 100))
            .Select(o => o.ObsID),
        t => t.Observations.Select(o => o.TargetName)
            .Union(t.Observations.Select(o => o.InstrumentName))
            .Union(t.Observations.Select(o => o.Collection)),
        t => t.Observations.Select(o => o.TargetName)
            .Union(t.Observations.Select(o => o.InstrumentName))
            .Except(t.Observations.Select(o => o.Collection))
            .Where(n => n.StartsWith("N")),
        t => t.Observations.Select(o => o.TargetName)
            .Concat(t.Observations.Select(o => o.InstrumentName))
            .GroupBy(n => n)
            .Select(g => new { g.Key, N = g.Count() }),
        t => t.Observations.Select(o => o.TargetName)
            .Union(t.Observations.Select(o => o.InstrumentName))
            .Join(t.Fields, n => n, f => f.InstrumentName, (n, f) => new { n, f.NumTuples }),
        t => t.Observations.Select(o => new { o.ObsID, X = o.TargetRedshift })
            .Concat(t.Planes.Select(p => new { p.ObsID, X = p.MetricsMagLimit }))
            .Where(x => x.X > 1),
        t => t.Observations.Select(o => new { o.ObsID, X = o.TargetRedshift * 2 }).Concat(
            t.Planes.Select(p => new { p.ObsID, X = p.MetricsMagLimit + 1 })),
        { t => t.Observations.Select(o => o.Collection).Distinct().OrderBy(c => c), true },
        { t => t.Observations.Where(o => o.TargetName != null)
            .Select(o => o.TargetName)
            .Distinct()
            .OrderByDescending(c => c)
            .Take(7), true },
        { t => t.Observations.Where(o => o.Collection == "NTT")
            .Select(o => o.ObsID)
            .Union(t.Members.Select(m => m.ParentID))
            .OrderBy(x => x)
            .Skip(5)
            .Take(20), true },
        t => t.Observations.OrderBy(o => o.ObservationID)
            .Take(20)
            .Select(o => o.Collection)
            .Union(t.Observations.OrderByDescending(o => o.ObservationID).Take(20).Select(o => o.Collection)),
        t => t.Observations.Select(o => o.Collection).Distinct().Concat(t.Fields.Select(f => f.Collection).Distinct()),
    };
}
