using TypedTap.Linq;
using TypedTap.Sky;

namespace Cookbook;

/// <summary>ESO's reduced products, <c>ivoa.ObsCore</c>.</summary>
public static class EsoProducts
{
    private static readonly double[] SmallCloud =
    [
        13.0693, -71.65096, 14.84154, -71.56671, 15.27297, -71.35749, 16.06896, -71.18409, 18.05569, -71.21087, 18.18693, -71.56017,
        17.94095, -71.79691, 18.2426, -72.26287,
        18.1768, -72.51207, 18.6428, -72.84655, 18.41702, -73.21914, 17.21973, -73.51087, 15.95491, -73.67205, 14.53724, -73.81775,
        13.29543, -74.21443, 11.09112, -74.30085,
        9.31902, -74.1996, 8.07684, -73.94694, 7.24562, -73.75243, 7.14798, -73.24678, 7.86999, -72.77294, 8.78747, -72.39554, 10.11832,
        -72.2524, 11.27343, -72.09003,
        12.32697, -71.83623,
    ];

    public static IEnumerable<CookbookEntry> Entries(EsoCookbook eso)
    {
        var products = eso.Ivoa.ObsCore;
        var supernova = SkyCircle.FromDegrees(191.288, -0.459, Angle.Degrees(0.2));
        yield return CookbookEntry.Of("1", products
            .Where(o => o.SRegion.Intersects(supernova))
            .GroupBy(o => o.DataproductType)
            .Select(g => new { Number = g.Count(), DataproductType = g.Key })
            .OrderBy(t => t.Number));

        yield return CookbookEntry.Of("2", products
            .Where(o => o.EmMin <= 2.18E-6 && o.EmMax >= 2.18E-6 && o.SDec < -74.5)
            .OrderBy(o => o.SDec)
            .Take(200)
            .Select(o =>
                new { o.TargetName, o.InstrumentName, o.DataproductType, o.EmMin, o.EmMax, o.EmResPower, o.ObsCollection,
                    o.DataproductSubtype }));

        yield return CookbookEntry.Of("3", products
            .Where(o => o.DataproductType == "spectrum" && o.EmMin < 656.28E-9 && o.EmMax > 656.28E-9)
            .Take(200)
            .Select(o => new { o.TargetName, o.InstrumentName, o.EmMin, o.EmMax, o.EmResPower, o.ObsId, o.ObsPublisherDid }));

        var etaCarinae = new SkyPoint(161.265, -59.684);
        yield return CookbookEntry.Of("4", products
            .Where(o => o.SRegion.IsWithin(new SkyCircle(etaCarinae, Angle.Arcseconds(100))) && o.EmResPower > 27000)
            .Select(o => new
            {
                o.TargetName, o.SDec, o.SRa, o.TExptime, o.EmResPower, o.EmMin, o.DataproductType, o.InstrumentName,
                ArcsecFromEtaCar = Adql.Value(3600 * EsoDistance.Of(o.SRegion, etaCarinae)),
            })
            .OrderBy(o => o.ArcsecFromEtaCar));

        yield return CookbookEntry.Of("6", products
            .Where(o => o.DataproductType == "image"
                && o.SResolution < 0.4
                && o.SRa >= 240 && o.SRa <= 255 && o.SDec >= -10 && o.SDec <= 0
                && ((o.EmMin < 2.2E-6 && o.EmMax > 2.2E-6) || (o.EmMin < 1.65E-6 && o.EmMax > 1.65E-6)
                    || (o.EmMin < 1.25E-6 && o.EmMax > 1.25E-6))));

        yield return CookbookEntry.Of("7", products
            .GroupBy(o => new { o.ObsCollection, o.DataproductType, o.DataproductSubtype, o.FacilityName, o.InstrumentName, o.Filter })
            .Select(g => new
            {
                Qty = g.Count(), g.Key.ObsCollection, g.Key.DataproductType, g.Key.DataproductSubtype, g.Key.InstrumentName, g.Key.Filter,
                WminNm = g.Min(o => o.EmMin
                    * 1E9), WmaxNm = g.Max(o => o.EmMax * 1E9), MinSnr = g.Min(o => o.Snr), MaxSnr = g.Max(o => o.Snr),
                MinMagLim = g.Min(o => o.Abmaglim), MaxMagLim = g.Max(o => o.Abmaglim),
            })
            .OrderBy(t => t.ObsCollection)
            .ThenBy(t => t.DataproductType)
            .ThenBy(t => t.DataproductSubtype)
            .ThenBy(t => t.InstrumentName)
            .ThenBy(t => t.Filter));

        yield return CookbookEntry.Of("8", products.AdqlNulls()
            .GroupBy(o => o.DataproductType)
            .Select(g => new { g.Key, NumProducts = g.Count(), TB = g.Sum(o => o.AccessEstsize) / 1000000000.0 })
            .OrderByDescending(t => t.TB));

        yield return CookbookEntry.Of("10", products
            .Where(o => o.DataproductType == "cube" && o.SRegion.Intersects(SkyPolygon.FromDegrees(SmallCloud)))
            .OrderBy(o => o.TMin)
            .Select(o => new { o.DpId, o.InstrumentName, o.EmMin, o.EmMax, o.TMin, o.TMax, o.Abmaglim }));

        var center = SkyCircle.FromDegrees(266.42, -29.0, Angle.Degrees(5));
        var images = products.Where(o => o.DataproductType == "image" && o.SRegion.Intersects(center));
        yield return CookbookEntry.Of("11", (
            from j in images.Where(o => o.EmMin < 1.265E-6 && o.EmMax > 1.265E-6)
            from h in images.Where(o => o.EmMin < 1.66E-6 && o.EmMax > 1.66E-6)
            where j.SRegion.Intersects(h.SRegion) && EsoCookbook.Functions.EsoIntersection(j.SRegion, h.SRegion) > 1.79
            let overlap = EsoCookbook.Functions.EsoIntersection(j.SRegion, h.SRegion)
            orderby j.TargetName, overlap descending
            select new
            {
                JTarget = j.TargetName, JDid = j.ObsPublisherDid, JRa = j.SRa, JDec = j.SDec, JEmMin = j.EmMin, JEmMax = j.EmMax, JInstrument = j.InstrumentName,
                HTarget = h.TargetName, HDid = h.ObsPublisherDid, HRa = h.SRa, HDec = h.SDec, HEmMin = h.EmMin, HEmMax = h.EmMax, HInstrument = h.InstrumentName,
                OverlappingArea = overlap, JRegion = j.SRegion, HRegion = h.SRegion,
            }).Take(50));
    }
}
