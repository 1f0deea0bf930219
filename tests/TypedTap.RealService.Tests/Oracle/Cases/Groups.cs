#nullable disable warnings // nulls are what is tested
namespace TypedTap.RealService.Tests.Oracle.Cases;

internal static class Groups
{
    public static OracleCases All { get; } = new("Groups")
    {
        t => t.Observations.GroupBy(o => o.Collection).Select(g => new { g.Key, N = g.Count() }),
        t => t.Observations.GroupBy(o => o.Collection).Select(g => g.Key),
        t => t.Observations.GroupBy(o => o.TargetName).Select(g => new { g.Key, N = g.LongCount() }),
        t => t.Observations.GroupBy(o => o.SequenceNumber).Select(g => new { g.Key, N = g.Count() }).Where(x => x.N > 1),
        t => t.Observations.GroupBy(o => o.Collection).Select(
            g => new { g.Key, Sum = g.Sum(o => o.SequenceNumber), Max = g.Max(o => o.SequenceNumber), Min = g.Min(o => o.SequenceNumber) }),
        t => t.Observations.GroupBy(o => o.InstrumentName).Select(g => new { g.Key, Mean = g.Average(o => o.TargetRedshift) }),
        t => t.Observations.GroupBy(o => o.InstrumentName).Select(g => new { g.Key, Mean = g.Average(o => o.SequenceNumber) }),
        t => t.Observations.GroupBy(o => o.TargetName).Select(
            g => new { g.Key, Sum = g.Sum(o => o.TargetRedshift), Max = g.Max(o => o.TargetRedshift) }),
        t => t.Observations.GroupBy(o => new { o.Collection, o.Intent }).Select(g => new { g.Key.Collection, g.Key.Intent, N = g.Count() }),
        t => t.Observations.GroupBy(o => new { o.Collection, o.TargetMoving }).Select(
            g => new { g.Key.Collection, g.Key.TargetMoving, N = g.Count() }),
        t => t.Observations.GroupBy(o => new { o.Collection, o.TargetName, o.Type }).Select(
            g => new { g.Key.TargetName, N = g.Count(), First = g.Min(o => o.MetaRelease) }),
        t => t.Observations.Where(o => o.TargetRedshift != null && o.InstrumentName != null)
            .GroupBy(o => o.InstrumentName)
            .Select(g => new { g.Key, Sum = g.Sum(o => o.TargetRedshift) })
            .OrderByDescending(x => x.Sum)
            .ThenBy(x => x.Key),
        t => t.Observations.GroupBy(o => o.TargetName).Where(g => g.Count() > 20).Select(g => new { g.Key, N = g.Count() }),
        t => t.Observations.GroupBy(o => o.TargetName).Where(g => g.Max(o => o.SequenceNumber) > 2500).Select(g => g.Key),
        t => t.Observations.GroupBy(o => o.TargetName).Where(g => !(g.Max(o => o.TargetRedshift) > 1.5)).Select(g => g.Key),
        t => t.Observations.GroupBy(o => o.TargetName)
            .Where(g => g.Key != null && g.Count() > 5 && g.Sum(o => o.SequenceNumber) > 10000)
            .Select(g => new { g.Key, N = g.Count() }),
        t => t.Observations.GroupBy(o => o.TargetName).Where(g => g.Key.StartsWith("NGC")).Select(g => new { g.Key, N = g.Count() }),
        t => t.Observations.GroupBy(o => o.TargetName).Select(g => new { g.Key, N = g.Count() }).Where(x => x.N > 10 || x.Key == null),
        t => t.Observations.GroupBy(o => o.TargetName)
            .Select(g => new { g.Key, Mean = g.Average(o => o.TargetRedshift) })
            .Where(x => x.Mean == null)
            .Select(x => x.Key),
        t => t.Observations.GroupBy(o => o.TargetName)
            .Select(g => new { g.Key, Mean = g.Average(o => o.TargetRedshift) })
            .Where(x => !(x.Mean > 1)),
        t => t.Observations.Where(o => o.TargetRedshift != null)
            .GroupBy(o => o.Collection)
            .Select(g => new { g.Key, N = g.Count(), Mean = g.Average(o => o.TargetRedshift) }),
        t => t.Observations.GroupBy(o => o.Collection, o => o.SequenceNumber).Select(g => new { g.Key, Max = g.Max(), N = g.Count() }),
        t => t.Observations.GroupBy(
            o => o.Collection, (key, group) => new { key, N = group.Count(), Max = group.Max(o => o.SequenceNumber) }),
        t => t.Observations.GroupBy(o => o.Collection).Select(g => new { g.Key, N = g.Count(o => o.TargetRedshift != null) }),
        t => t.Observations.GroupBy(o => o.Collection).Select(g => new { g.Key, N = g.Count(o => o.TargetRedshift > 1), M = g.Count() }),
        t => t.Observations.GroupBy(o => o.TargetName).Select(g => new { g.Key, N = g.Count(o => o.SequenceNumber > 1500) }),
        t => t.Observations.GroupBy(o => o.TargetName).Select(
            g => new { g.Key, S = g.Where(o => o.Collection == "VLT").Sum(o => o.SequenceNumber) }),
        t => t.Observations.GroupBy(o => o.Collection).Select(
            g => new { g.Key, N = g.Where(o => o.TargetName != null).Select(o => o.TargetName).Distinct().Count() }),
        t => t.Observations.GroupBy(o => o.Collection).Select(
            g => new { g.Key, N = g.Select(o => o.Collection).Where(c => c != null).Distinct().Count() }),
        t => t.Observations.GroupBy(o => o.Collection).Select(
            g => new { g.Key, Spread = g.Max(o => o.TargetRedshift) - g.Min(o => o.TargetRedshift) }),
        t => t.Observations.GroupBy(o => o.Collection).Select(g => new { g.Key, Text = g.Key + "!", N = g.Count() * 2 }),
        t => t.Planes.GroupBy(p => p.ObsID).Select(g => new { g.Key, N = g.Count(), Last = g.Max(p => p.DataRelease) }),
        t => t.Planes.GroupBy(p => new { p.DataProductType, p.CalibrationLevel }).Select(
            g => new { g.Key.DataProductType, g.Key.CalibrationLevel, T = g.Sum(p => p.TimeExposure) }),
        t => t.Planes.GroupBy(p => p.QualityFlag).Select(
            g => new { g.Key, Low = g.Min(p => p.EnergyBoundsLower), High = g.Max(p => p.EnergyBoundsUpper) }),
        t => t.Planes.GroupBy(p => p.QualityFlag).Select(g => new { g.Key, Width = g.Max(p => p.EnergyBoundsUpper - p.EnergyBoundsLower) }),
        t => t.Planes.GroupBy(p => p.ObsID)
            .Select(g => new { g.Key, N = g.Count() })
            .GroupBy(x => x.N)
            .Select(g => new { Planes = g.Key, Observations = g.Count() }),
        t => t.Artifacts.GroupBy(a => a.ProductType).Select(g => new { g.Key, N = g.Count(), S = g.Sum(a => (double?)a.ContentLength) }),
        t => t.Artifacts.GroupBy(a => new { a.ProductType, a.ReleaseType })
            .Where(g => g.Count() > 100)
            .Select(g => new { g.Key.ProductType, g.Key.ReleaseType, Mean = g.Average(a => a.ContentLength) }),
        t => from o in t.Observations join p in t.Planes on o.ObsID equals p.ObsID group p by o.Collection into g select new { g.Key,
            N = g.Count(), T = g.Sum(p => p.TimeExposure) },
        t => from o in t.Observations join p in t.Planes on o.ObsID equals p.ObsID group new { o,
            p } by new { o.InstrumentName,
                p.CalibrationLevel } into g where g.Count()
                    > 10 select new { g.Key.InstrumentName, g.Key.CalibrationLevel, Z = g.Max(x => x.o.TargetRedshift) },
        t => from o in t.Observations group o by o.InstrumentName into g select new { g.Key,
            Z = g.Max(o => o.TargetRedshift) } into x join f in t.Fields on x.Key equals f.InstrumentName select new { x.Key, x.Z,
                f.NumTuples },
        t => from o in t.Observations group o by o.Collection into g select new { g.Key,
            N = g.Count() } into x join f in t.Fields on x.Key equals f.Collection where f.CalibrationLevel
                == 3 select new { x.Key, x.N, f.NumTuples },
        { t => t.Observations.GroupBy(o => o.Collection).OrderBy(g => g.Key).Select(g => new { g.Key, N = g.Count() }), true },
        { t => t.Observations.GroupBy(o => o.Collection)
            .Select(g => new { g.Key, N = g.Count() })
            .OrderByDescending(x => x.N)
            .ThenBy(x => x.Key), true },
        { t => t.Planes.GroupBy(p => p.ObsID)
            .Select(g => new { g.Key, N = g.Count() })
            .OrderByDescending(x => x.N)
            .ThenBy(x => x.Key)
            .Take(10), true },
    };
}
