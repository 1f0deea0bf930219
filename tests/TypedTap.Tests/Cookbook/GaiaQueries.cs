using TypedTap.Linq;
using TypedTap.Sky;
using Udf = Cookbook.GaiaCookbook.Functions;

namespace Cookbook;

/// <summary>ESA's Gaia archive.</summary>
public static class GaiaQueries
{
    public static IEnumerable<CookbookEntry> Entries(GaiaCookbook gaia)
    {
        var cloud = new SkyPoint(81.28, -69.78);
        yield return CookbookEntry.Of("25",
            from s in gaia.Gaiadr3.GaiaSource
            where SkyQuery.Point(s.Ra, s.Dec).IsWithin(new SkyCircle(cloud, Angle.Arcminutes(5))) && s.PhotGMeanMag < 20.5
                && s.Parallax != null
            let separation = SkyQuery.Point(s.Ra, s.Dec).DistanceTo(cloud)
            orderby separation
            select new { Star = s, AngSep = separation });

        var stream = SkyPolygon.FromDegrees(135.306, 8.39862, 126.51, 13.4449, 163.017, 54.2424, 172.933, 46.4726);
        yield return CookbookEntry.Of("27", gaia.Gaiadr2.GaiaSource
            .Where(s => s.Parallax < 1 && s.BpRp >= -0.75 && s.BpRp <= 2
                && SkyQuery.Point(s.Ra, s.Dec).IsWithin(stream)
                && s.Pmra >= -6.70 && s.Pmra <= -3 && s.Pmdec >= -14.31 && s.Pmdec <= -11.2)
            .Select(s => new { s.SourceId, s.Ra, s.Dec, s.Pmra, s.Pmdec }));

        yield return CookbookEntry.Of("29", gaia.Gaiaedr3.GaiaSource
            .Where(s => s.ParallaxOverError >= 10
                && (s.Parallax * s.Parallax) - (2 * s.Parallax) - (s.ParallaxError * s.ParallaxError) < -1)
            .GroupBy(s => Udf.GaiaHealpixIndex(5, s.SourceId))
            .Select(g => new { Healpix5 = g.Key, AvgPmra = g.Average(s => s.Pmra), AvgPmdec = g.Average(s => s.Pmdec) }));

        yield return CookbookEntry.Of("31", gaia.Gaiadr3.GaiaSource
            .Where(s => s.PhotGMeanMag < 14 && s.Parallax > 0)
            .Select(s =>
                new { Star = s, GRp = (double?)s.PhotGMeanMag - s.PhotRpMeanMag,
                    Gabs = s.PhotGMeanMag + 5 + (5 * Math.Log10(s.Parallax!.Value / 1000)) })
            .Select(s => new
            {
                s.Star.Ra, s.Star.Dec, s.Star.L, s.Star.B, s.Star.PhotGMeanMag, s.Star.PhotBpMeanMag, s.Star.PhotRpMeanMag, s.Star.NuEffUsedInAstrometry, s.Star.Pseudocolour,
                s.Star.EclLat, s.Star.AstrometricParamsSolved, s.Star.SourceId, s.Star.Parallax, s.Star.ParallaxError, s.GRp, s.Gabs,
                Poly5 = (0.22735803 * Math.Pow(s.GRp!.Value, 4)) + (0.29834927 * Math.Pow(s.GRp!.Value, 3))
                    + (1.15739006 * Math.Pow(s.GRp!.Value, 2)) + (1.07531329 * s.GRp) - 0.83172317,
            })
            .Where(s => s.Gabs < s.Poly5 + 0.4 && s.Gabs > s.Poly5 - 0.4));
    }
}
