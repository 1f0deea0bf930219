using Quickstart.Archives;
using TypedTap.Linq;
using TypedTap.Sky;

namespace Quickstart.Queries;

/// <summary>A product of an observation by the Canada-France-Hawaii Telescope.</summary>
public sealed record CfhtPlane(
    string? Observation, string? Target, string? Product, int? CalibrationLevel, double? StartMjd, string? PublisherId);

/// <summary>What CFHT observed in a region of the sky, latest first.</summary>
public static class CfhtPlanes
{
    /// <summary>Builds the query.</summary>
    public static TapQuery<CfhtPlane> Around(CadcArchive cadc, SkyCircle region) =>
        from o in cadc.Caom2.Observation
        join p in cadc.Caom2.Plane on o.ObsID equals p.ObsID
        where o.Collection == "CFHT"
            && p.PositionBounds.Intersects(region)
            && p.QualityFlag != "junk"
        orderby p.TimeBoundsLower descending, p.PublisherID
        select new CfhtPlane(o.ObservationID, o.TargetName, p.ProductID, p.CalibrationLevel, p.TimeBoundsLower, p.PublisherID);
}
