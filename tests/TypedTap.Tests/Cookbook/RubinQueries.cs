using TypedTap;
using TypedTap.Linq;
using TypedTap.Model;
using TypedTap.Sky;

namespace Cookbook;

/// <summary>Rubin's data previews, whose functions nobody declares.</summary>
public static class RubinQueries
{
    [AdqlFunction("scisql_nanojanskyToAbMag")]
    public static double? AbMag(double? flux) => throw AdqlFunctionCall.OutsideOfQuery($"scisql_nanojanskyToAbMag({flux})");

    [AdqlFunction("scisql_nanojanskyToAbMagSigma")]
    public static double? AbMagSigma(double? flux, double? error) =>
        throw AdqlFunctionCall.OutsideOfQuery($"scisql_nanojanskyToAbMagSigma({flux}, {error})");

    public static IEnumerable<CookbookEntry> Entries(RubinCookbook rubin)
    {
        var tables = rubin.Dp02Dc2Catalogs;
        var place = SkyCircle.FromDegrees(62.1479031, -35.799138, Angle.Degrees(0.0006));
        yield return CookbookEntry.Of("37",
            from o in tables.Object
            join fs in tables.ForcedSource on o.ObjectId equals fs.ObjectId
            join cv in tables.CcdVisit on fs.CcdVisitId equals cv.CcdVisitId
            where SkyQuery.Point(o.CoordRa, o.CoordDec).IsWithin(place) && o.DetectIsPrimary == 1
            select new { Mag = AbMag(fs.PsfFlux), Magerr = AbMagSigma(fs.PsfFlux, fs.PsfFluxErr), cv.Band, cv.ExpMidptMJD });
    }
}
