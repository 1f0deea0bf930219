#nullable disable warnings // nulls are what is tested
namespace TypedTap.RealService.Tests.Oracle.Cases;

internal static class Joins
{
    public static OracleCases All { get; } = new("Joins")
    {
        t => from o in t.Observations join p in t.Planes on o.ObsID equals p.ObsID select new { o.ObservationID, p.ProductID },
        t => from o in t.Observations join p in t.Planes on o.ObsID equals p.ObsID where o.Collection
            == "CFHT" select new { o.ObservationID, p.ProductID, p.CalibrationLevel },
        t => from o in t.Observations join p in t.Planes on o.ObsID equals p.ObsID where o.TargetRedshift > 1
            && p.MetricsMagLimit > 20 select new { o.TargetName, p.MetricsMagLimit },
        t => from o in t.Observations join p in t.Planes on o.ObsID equals p.ObsID where !(o.TargetRedshift
            > p.MetricsBackground) select p.PlaneID,
        t => from o in t.Observations join p in t.Planes on o.ObsID equals p.ObsID where o.MetaRelease != p.MetaRelease select p.PlaneID,
        t => from o in t.Observations join p in t.Planes on o.ObsID equals p.ObsID where o.MetaRelease == p.MetaRelease select p.PlaneID,
        t => from o in t.Observations join p in t.Planes on o.ObsID equals p.ObsID where !(o.MetaRelease == p.MetaRelease) select p.PlaneID,
        t => from o in t.Observations join p in t.Planes.Where(
            x => x.QualityFlag == "junk") on o.ObsID equals p.ObsID select new { o.ObservationID, p.ProductID },
        t => from o in t.Observations.Where(
            x => x.Collection == "NTT") join p in t.Planes on o.ObsID equals p.ObsID select new { o.ObservationID, p.ProductID,
                o.SequenceNumber },
        t => from o in t.Observations join p in t.Planes on o.ObsID equals p.ObsID join a in t.Artifacts on p.PlaneID equals a.PlaneID where o.Collection == "CFHT" && a.ProductType == "science" select new { o.ObservationID, a.Uri },
        t => from o in t.Observations join p in t.Planes on o.ObsID equals p.ObsID join a in t.Artifacts.Where(
            x => x.ContentLength > 100000000) on p.PlaneID equals a.PlaneID select new { o.Collection, a.ContentLength },
        t => from p in t.Planes join o in t.Observations on p.ObsID equals o.ObsID join m in t.Members on o.ObsID equals m.ParentID select new { p.ProductID, m.MemberID },
        t => from a in t.Planes join b in t.Planes on new { a.ObsID,
            a.CalibrationLevel } equals new { b.ObsID, b.CalibrationLevel } select new { A = a.PlaneID, B = b.PlaneID },
        t => from a in t.Observations join b in t.Observations on a.SequenceNumber equals b.SequenceNumber where a.ObservationID
            != b.ObservationID select new { A = a.ObsID, B = b.ObsID },
        t => from a in t.Observations join b in t.Fields on new { a.Collection, a.InstrumentName,
            a.Type } equals new { b.Collection, b.InstrumentName, b.Type } where b.CalibrationLevel == 3
                && a.SequenceNumber < 300 select new { a.ObsID, b.NumTuples, b.EnergyBandpassName },
        t => from o in t.Observations join i in t.Investigators on o.ProposalPi equals i.ProposalPi select new { o.ObsID, i.NumTuples },
        t => from o in t.Observations join i in t.Investigators on o.ProposalPi equals i.ProposalPi where i.NumTuples > 40
            && o.TargetRedshift == null select new { o.ObsID, i.NumTuples, i.ProposalPi },
        t => from o in t.Observations from p in t.Planes where o.ObsID == p.ObsID select new { o.ObservationID, p.ProductID },
        t => from o in t.Observations from p in t.Planes.Where(p => p.ObsID == o.ObsID) select new { o.ObservationID, p.ProductID },
        t => from o in t.Observations from p in t.Planes.Where(p => p.ObsID == o.ObsID && p.CalibrationLevel > 1) where o.SequenceNumber
            > 2000 select new { o.ObservationID, p.ProductID },
        t => from o in t.Observations.Where(
            x => x.SequenceNumber < 30) from f in t.Fields.Where(
                f => f.Collection == o.Collection && f.CalibrationLevel == 2) select new { o.ObsID, f.NumTuples, f.Intent },
        t => from o in t.Observations.Where(x => x.SequenceNumber < 30) from i in t.Investigators select new { o.ObsID, i.ProposalPi },
        t => from o in t.Observations.Where(x => x.SequenceNumber < 60) from i in t.Investigators where i.ProposalPi == o.ProposalPi
            || i.NumTuples > 100 select new { o.ObsID, i.ProposalPi },
        t => from o in t.Observations.Where(x => x.SequenceNumber < 60) from i in t.Investigators where i.NumTuples
            > o.SequenceNumber select new { o.ObsID, i.ProposalPi },
        t => t.Observations.SelectMany(o => t.Planes.Where(p => p.ObsID == o.ObsID)).Select(p => new { p.PlaneID, p.CalibrationLevel }),
        t => t.Observations.Where(o => o.Collection == "CFHT")
            .SelectMany(o => t.Planes.Where(p => p.ObsID == o.ObsID), (o, p) => new { o.TargetName, p.ProductID })
            .Where(x => x.TargetName != null),
        t => t.Observations.Join(t.Planes, o => o.ObsID, p => p.ObsID, (o, p) => new { o, p })
            .Where(x => x.o.TargetRedshift * 2 > x.p.MetricsBackground)
            .Select(x => new { x.o.ObsID, x.p.PlaneID }),
        t => t.Observations.Join(t.Planes, o => o.ObsID, p => p.ObsID, (o, p) => new { o.Collection, p.CalibrationLevel }).Distinct(),
        t => t.Observations.Join(t.Planes, o => o.ObsID, p => p.ObsID, (o, p) => new { o.Collection, p.CalibrationLevel })
            .GroupBy(x => x.CalibrationLevel)
            .Select(g => new { g.Key, N = g.Count() }),
        t => from p in t.Planes join o in t.Observations.Select(
            x => new { x.ObsID, Twice = x.TargetRedshift * 2 }) on p.ObsID equals o.ObsID where o.Twice
                > 2 select new { p.PlaneID, o.Twice },
        t => from o in t.Observations join m in t.Members on o.ObservationURI equals m.MemberID select new { o.ObsID, m.ParentID },
        t => from o in t.Observations.Where(
            x => x.SequenceNumber
                < 300) join x in (from a in t.Artifacts join p in t.Planes on a.PlaneID equals p.PlaneID select new { p.ObsID,
                    a.ArtifactID }) on o.ObsID equals x.ObsID select new { o.ObsID, x.ArtifactID },
        t => from o in t.Observations.Where(
            x => x.SequenceNumber
                < 300) join x in (from a in t.Artifacts from p in t.Planes.Where(
                    p => p.PlaneID == a.PlaneID
                        && p.CalibrationLevel > 0) join m in t.Members on p.ObsID equals m.ParentID select new { p.ObsID, a.ArtifactID,
                            m.MemberID }) on new { o.ObsID,
                                Uri = o.ObservationURI } equals new { x.ObsID, Uri = x.MemberID } select new { o.ObsID, x.ArtifactID },
        t => from o in t.Observations.Where(
            x => x.SequenceNumber
                < 100) from x in (from i in t.Investigators from f in t.Fields where f.NumTuples
                    > 50 select new { i.ProposalPi, f.Collection, i.NumTuples }).Where(
                        x => x.ProposalPi == o.ProposalPi && x.Collection == o.Collection) select new { o.ObsID, x.NumTuples },
    };
}
