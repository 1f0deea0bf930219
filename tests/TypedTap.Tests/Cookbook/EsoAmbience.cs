using TypedTap.Linq;
using TypedTap.Sky;
using Udf = Cookbook.EsoCookbook.Functions;

namespace Cookbook;

/// <summary>ESO's products with the raw frames and the weather that they came from.</summary>
public static class EsoAmbience
{
    public static IEnumerable<CookbookEntry> Entries(EsoCookbook eso)
    {
        var sources = from p in eso.Phase3v2.Provenance
                      join f in eso.Phase3v2.Files on p.ProductFile equals f.FileId
                      select new { f.ArchiveId, p.SourceFile };

        yield return CookbookEntry.Of("13",
            from o in eso.Ivoa.ObsCore
            from mass in eso.Asm.MassParanal
            from raw in eso.Dbo.Raw
            where mass.StartDate >= Udf.EsoDateaddSec(-360, raw.ExpStart) && mass.StartDate <= Udf.EsoDateaddSec(360, raw.ExpStart)
                && raw.Instrument == "HAWKI"
                && sources.Where(s => s.ArchiveId == o.DpId).Select(s => s.SourceFile).Contains(raw.DpId)
                && o.DpId == "ADP.2016-07-29T13:44:04.217"
            group mass by new { o.SResolution, o.DpId, Raw = raw.DpId } into g
            select new
            {
                PsfFwhm = g.Key.SResolution,
                MassSeeingAvg = g.Average(m => m.Turbfwhm),
                MassIsoplanaticangleAvg = g.Average(m => m.Tet),
                MassNumSamples = g.Where(m => m.StartDate != null).Select(m => m.StartDate).Distinct().Count(),
                MassStartDate = g.Min(m => m.StartDate),
                MassStopDate = g.Max(m => m.StartDate),
                OriginatingRaw = g.Key.Raw,
            });

        yield return CookbookEntry.Of("15",
            from o in eso.Ivoa.ObsCore
            join s in sources on o.DpId equals s.ArchiveId
            group o by new { o.DpId, o.ObsCollection, o.DataproductType, o.DataproductSubtype } into g
            where g.Count() > 400
            orderby g.Count() descending, g.Key.DataproductType
            select new { ProvenanceCardinality = g.Count(), g.Key.DpId, g.Key.ObsCollection, g.Key.DataproductType,
                g.Key.DataproductSubtype });

        var time = new DateTime(2019, 6, 6, 9, 55, 27, DateTimeKind.Utc);
        var pointing = SkyCircle.FromDegrees(332.2, -25.5, Angle.Degrees(2.5));
        yield return CookbookEntry.Of("21", eso.Asm.LhatprosParanalProfiles
            .Where(p => p.MidpointDate >= Udf.EsoDateaddSec(-2700, time) && p.MidpointDate <= Udf.EsoDateaddSec(2700, time)
                && SkyQuery.Point(p.Ra, p.Dec).IsWithin(pointing) && p.Valid == 1));
        yield return CookbookEntry.Of("21b", eso.Asm.LhatprosParanalProfiles
            .Where(p => p.MidpointDate >= time.AddMinutes(-45) && p.MidpointDate <= time.AddMinutes(45)
                && SkyQuery.Point(p.Ra, p.Dec).IsWithin(pointing) && p.Valid == 1));
    }
}
