using TypedTap.Linq;
using TypedTap.Sky;

namespace Cookbook;

/// <summary>CADC's observations and planes.</summary>
public static class CadcQueries
{
    public static IEnumerable<CookbookEntry> Entries(CadcCookbook cadc)
    {
        var region = SkyCircle.FromDegrees(180, 5, Angle.Degrees(2));
        yield return CookbookEntry.Of("23",
            from o in cadc.Caom2.Observation
            join p in cadc.Caom2.Plane on o.ObsID equals p.ObsID
            where p.PositionBounds.Intersects(region) && p.CalibrationLevel >= 1
            select new { Observation = o, Plane = p });

        var images = new[] { new SolarSystemImage { Image = "MegaPipe.001", Target = "2013 RF98" } };
        yield return CookbookEntry.Of("24",
            from u in cadc.Upload(images, "upload_table")
            join p in cadc.Caom2.Plane on u.Image equals p.ProductID
            join o in cadc.Caom2.Observation on p.ObsID equals o.ObsID
            select new { Upload = u, p.PublisherID });
    }
}
