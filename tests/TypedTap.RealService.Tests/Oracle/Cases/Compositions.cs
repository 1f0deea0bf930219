#nullable disable warnings // nulls are what is tested
namespace TypedTap.RealService.Tests.Oracle.Cases;

internal static class Compositions
{
    public static OracleCases All { get; } = new("Compositions")
    {
        t => t.Observations.OrderBy(o => o.ObservationID).Take(50).Where(o => o.TargetRedshift > 1).Select(o => o.ObsID),
        t => t.Observations.OrderBy(o => o.ObservationID).Take(50).Where(o => !(o.TargetRedshift > 1)).Select(o => o.ObsID),
        t => t.Observations.OrderBy(o => o.ObservationID).Take(50).GroupBy(o => o.Collection).Select(g => new { g.Key, N = g.Count() }),
        t => t.Observations.OrderBy(o => o.ObservationID)
            .Take(50)
            .Join(t.Planes, o => o.ObsID, p => p.ObsID, (o, p) => new { o.ObservationID, p.ProductID }),
        t => t.Observations.OrderBy(o => o.ObservationID)
            .Take(50)
            .LeftJoin(t.Members, o => o.ObsID, m => m.ParentID, (o, m) => new { o.ObservationID, m.MemberID }),
        t => t.Planes.Join(
            t.Observations.OrderByDescending(o => o.ObservationID).Take(30), p => p.ObsID, o => o.ObsID,
            (p, o) => new { o.ObservationID, p.ProductID }),
        t => t.Observations.OrderBy(o => o.ObservationID).Take(50).Select(o => o.Collection).Distinct(),
        { t => t.Observations.OrderBy(o => o.ObservationID).Take(50).OrderByDescending(o => o.ObsID).Take(5).Select(o => o.ObsID), true },
        { t => t.Observations.OrderBy(o => o.ObservationID)
            .Skip(100)
            .Take(50)
            .Where(o => o.SequenceNumber != null)
            .OrderBy(o => o.ObsID)
            .Select(o => o.ObsID), true },
        { t => t.Observations.OrderBy(o => o.ObservationID).Take(100).Skip(20).Select(o => o.ObsID), true },
        { t => t.Observations.OrderBy(o => o.ObservationID).Skip(20).Skip(20).Take(10).Select(o => o.ObsID), true },
        { t => t.Observations.OrderBy(o => o.ObservationID).Skip(20).Take(30).Take(10).Select(o => o.ObsID), true },
        t => t.Observations.Select(o => o.TargetName)
            .Distinct()
            .Join(t.Observations, n => n, o => o.TargetName, (n, o) => new { n, o.ObsID }),
        t => t.Observations.Select(o => new { o.TargetName, o.Collection })
            .Distinct()
            .GroupBy(x => x.TargetName)
            .Select(g => new { g.Key, N = g.Count() }),
        t => t.Observations.Select(o => new { o.TargetName, o.Collection })
            .Distinct()
            .Where(x => t.Fields.Any(f => f.Collection == x.Collection && f.CalibrationLevel == 3)),
        t => t.Observations.GroupBy(o => o.TargetName)
            .Select(g => new { g.Key, N = g.Count(), Z = g.Max(o => o.TargetRedshift) })
            .Join(t.Observations, x => x.Key, o => o.TargetName, (x, o) => new { o.ObsID, x.N, x.Z }),
        t => t.Observations.GroupBy(o => o.TargetName)
            .Select(g => new { g.Key, Z = g.Max(o => o.TargetRedshift) })
            .Join(t.Observations, x => x.Key, o => o.TargetName, (x, o) => new { x, o })
            .Where(y => y.o.TargetRedshift == y.x.Z && y.x.Z != null)
            .Select(y => new { y.o.ObsID, y.x.Z }),
        t => t.Observations.LeftJoin(
            t.Planes.GroupBy(p => p.ObsID).Select(g => new { g.Key, N = g.Count(), Max = g.Max(p => p.MetricsMagLimit) }), o => o.ObsID,
            g => g.Key, (o, g) => new { o.ObsID, Max = g.Max }),
        t => t.Planes.GroupBy(p => p.ObsID)
            .Select(g => new { g.Key, N = g.Count() })
            .Where(x => x.N > 2)
            .Join(t.Observations, x => x.Key, o => o.ObsID, (x, o) => new { x.N, o.TargetName })
            .GroupBy(x => x.TargetName)
            .Select(g => new { g.Key, N = g.Max(x => x.N) }),
        t => t.Observations.Where(o => o.Collection == "CFHT")
            .Named("cfht")
            .Join(t.Planes, o => o.ObsID, p => p.ObsID, (o, p) => new { o.ObsID, p.PlaneID }),
        t => t.Observations.Where(o => o.Collection == "CFHT").Named("cfht").Where(o => o.TargetRedshift > 1).Select(o => o.ObsID),
        t => t.Planes.GroupBy(p => p.ObsID).Select(g => new { g.Key, N = g.Count() }).Named("counts").Where(x => x.N > 2),
        t => Twice(
            t.Planes.GroupBy(p => p.ObsID).Select(g => new { g.Key, N = g.Count() }).Named("counts"),
            (a, b) => a.Join(b, x => x.Key, x => x.Key, (x, y) => new { x.Key, S = x.N + y.N })),
        t => t.Observations.OrderBy(o => o.ObservationID)
            .Take(40)
            .Named("few")
            .GroupBy(o => o.Collection)
            .Select(g => new { g.Key, N = g.Count() }),
        t => t.Observations.Select(o => new { o.ObsID, X = o.TargetRedshift * 2 + 1 })
            .Where(x => x.X > 3)
            .Select(x => new { x.ObsID, Y = x.X - 1 })
            .Where(x => x.Y < 3.5),
        t => t.Observations.Select(o => new { o.ObsID, In = new { o.Collection, N = new { o.SequenceNumber } } })
            .Where(x => x.In.N.SequenceNumber > 2000 && x.In.Collection != "VLT")
            .Select(x => x.In.N),
        t => t.Observations.Where(o => o.Collection == "NTT").Where(o => o.SequenceNumber > 10).Where(o => o.TargetName == null),
        t => t.Observations.OrderBy(o => o.ObservationID).Take(10),
        t => t.Observations.OrderBy(o => o.ObservationID)
            .Take(25)
            .SelectMany(o => t.Planes.Where(p => p.ObsID == o.ObsID), (o, p) => new { o.ObsID, p.PlaneID }),
        t => t.Observations.OrderBy(o => o.ObservationID)
            .Take(25)
            .Where(o => t.Planes.Any(p => p.ObsID == o.ObsID && p.CalibrationLevel == 2))
            .Select(o => o.ObsID),
        t => t.Observations.OrderBy(o => o.ObservationID)
            .Take(25)
            .Select(o => new { o.ObsID, N = t.Planes.Count(p => p.ObsID == o.ObsID) }),
    };

    private static IQueryable<TResult> Twice<T, TResult>(
        IQueryable<T> query, Func<IQueryable<T>, IQueryable<T>, IQueryable<TResult>> use) =>
        use(query, query);
}
