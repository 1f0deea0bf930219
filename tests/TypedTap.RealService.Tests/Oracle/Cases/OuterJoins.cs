#nullable disable warnings // nulls are what is tested
namespace TypedTap.RealService.Tests.Oracle.Cases;

internal static class OuterJoins
{
    public static OracleCases All { get; } = new("Outer joins")
    {
        t => t.Observations.LeftJoin(t.Members, o => o.ObsID, m => m.ParentID, (o, m) => new { o.ObsID, m.MemberID }),
        t => t.Observations.LeftJoin(
            t.Members, o => o.ObsID, m => m.ParentID, (o, m) => new { o.ObsID, Member = m == null ? null : m.MemberID }),
        t => t.Observations.LeftJoin(t.Members, o => o.ObsID, m => m.ParentID, (o, m) => new { o, m })
            .Where(x => x.m == null)
            .Select(x => x.o.ObsID),
        t => t.Observations.LeftJoin(t.Members, o => o.ObsID, m => m.ParentID, (o, m) => new { o, m })
            .Where(x => x.m != null)
            .Select(x => new { x.o.ObsID, x.m.MemberID }),
        t => t.Observations.LeftJoin(
            t.Planes.Where(p => p.QualityFlag == "junk"), o => o.ObsID, p => p.ObsID,
            (o, p) => new { o.ObsID, p.ProductID, p.CalibrationLevel }),
        t => t.Observations.LeftJoin(t.Planes.Where(p => p.QualityFlag == "junk"), o => o.ObsID, p => p.ObsID, (o, p) => new { o.ObsID, p })
            .Where(x => x.p.CalibrationLevel > 1)
            .Select(x => x.ObsID),
        t => t.Observations.LeftJoin(t.Planes.Where(p => p.QualityFlag == "junk"), o => o.ObsID, p => p.ObsID, (o, p) => new { o.ObsID, p })
            .Where(x => !(x.p.CalibrationLevel > 1))
            .Select(x => x.ObsID),
        t => t.Observations.LeftJoin(t.Planes.Where(p => p.QualityFlag == "junk"), o => o.ObsID, p => p.ObsID, (o, p) => new { o.ObsID, p })
            .Where(x => x.p.QualityFlag != "junk")
            .Select(x => x.ObsID),
        t => t.Observations.LeftJoin(t.Planes.Where(p => p.QualityFlag == "junk"), o => o.ObsID, p => p.ObsID, (o, p) => new { o.ObsID, p })
            .Where(x => x.p.MetricsMagLimit == null)
            .Select(x => x.ObsID),
        t => t.Observations.LeftJoin(t.Investigators, o => o.ProposalPi, i => i.ProposalPi, (o, i) => new { o.ObsID, i.NumTuples }),
        t => t.Observations.LeftJoin(t.Investigators, o => o.TargetName, i => i.ProposalPi, (o, i) => new { o.ObsID, i.NumTuples }),
        t => t.Observations.LeftJoin(t.Planes, o => o.ObsID, p => p.ObsID, (o, p) => new { o.Collection, p.PlaneID })
            .GroupBy(x => x.Collection)
            .Select(g => new { g.Key, N = g.Count() }),
        t => t.Observations.LeftJoin(t.Members, o => o.ObsID, m => m.ParentID, (o, m) => new { o.Collection, m.MemberID })
            .GroupBy(x => x.Collection)
            .Select(g => new { g.Key, N = g.Count(x => x.MemberID != null) }),
        t => from o in t.Observations join m in t.Members on o.ObsID equals m.ParentID into ms from m in ms.DefaultIfEmpty() select new { o.ObsID, m.MemberID },
        t => from o in t.Observations join m in t.Members on o.ObsID equals m.ParentID into ms from m in ms.DefaultIfEmpty() where m
            == null select o.ObsID,
        t => from o in t.Observations join m in t.Members on o.ObsID equals m.ParentID into ms from m in ms select new { o.ObsID,
            m.MemberID },
        t => from o in t.Observations join m in t.Members on o.ObsID equals m.ParentID into ms where ms.Any() select o.ObsID,
        t => from o in t.Observations join m in t.Members on o.ObsID equals m.ParentID into ms where !ms.Any() select o.ObsID,
        t => from o in t.Observations join p in t.Planes on o.ObsID equals p.ObsID into ps where ps.Any(
            p => p.CalibrationLevel > 2) select o.ObsID,
        t => from o in t.Observations join p in t.Planes on o.ObsID equals p.ObsID into ps where ps.All(
            p => p.CalibrationLevel < 3) select o.ObsID,
        t => from o in t.Observations join p in t.Planes on o.ObsID equals p.ObsID into ps select new { o.ObsID, N = ps.Count() },
        t => from o in t.Observations join p in t.Planes on o.ObsID equals p.ObsID into ps select new { o.ObsID,
            N = ps.Max(p => p.TimeExposure), S = ps.Sum(p => p.TimeExposure) },
        t => from o in t.Observations join m in t.Members on o.ObsID equals m.ParentID into ms select new { o.ObsID, N = ms.Count() },
        t => t.Members.RightJoin(t.Observations, m => m.ParentID, o => o.ObsID, (m, o) => new { o.ObsID, m.MemberID }),
        t => t.Members.RightJoin(
            t.Observations.Where(o => o.Collection == "CFHT"), m => m.ParentID, o => o.ObsID,
            (m, o) => new { o.ObsID, m.MemberID, o.TargetName }),
        t => t.Observations.Where(o => o.Collection == "NTT")
            .LeftJoin(t.Planes.Where(p => p.CalibrationLevel == 3), o => o.ObsID, p => p.ObsID, (o, p) => new { o, p })
            .LeftJoin(
                t.Artifacts.Where(a => a.ProductType == "preview"), x => x.p.PlaneID, a => a.PlaneID,
                (x, a) => new { x.o.ObsID, x.p.ProductID, a.Uri }),
        t => t.Observations.LeftJoin(
            t.Planes.Where(p => p.QualityFlag == "junk"), o => o.ObsID, p => p.ObsID,
            (o, p) => new { o.Collection, p.DataProductType }).Distinct(),
        t => t.Observations.LeftJoin(
            t.Planes.Where(p => p.QualityFlag == "junk"), o => o.ObsID, p => p.ObsID,
            (o, p) => new { o.ObsID, Level = p.CalibrationLevel ?? -1 }),
        t => from o in t.Observations.Where(
            x => x.Collection
                == "CFHT") from p in t.Planes.Where(
                    p => p.ObsID == o.ObsID && p.CalibrationLevel == 3).DefaultIfEmpty() select new { o.ObsID, p.ProductID },
    };
}
