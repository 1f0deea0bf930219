using Quickstart.Archives;
using TypedTap.Linq;

namespace Quickstart.Queries;

/// <summary>A data product of any archive that speaks ObsCore.</summary>
public sealed record LongExposure(string Collection, string Id, string? Type, string? Target, double? Seconds, string Size);

/// <summary>The longest exposures among calibrated images and cubes.</summary>
public static class LongExposures
{
    private static readonly string[] Types = ["image", "cube"];

    /// <summary>Builds the query.</summary>
    public static TapQuery<LongExposure> In(ObsCoreService service) =>
        from o in service.Ivoa.ObsCore
        where o.CalibLevel >= 2 && Types.Contains(o.DataproductType) && o.TExptime > 60
        orderby o.TExptime descending, o.ObsPublisherDid
        // What the service can't do runs here: only the columns that are used are asked for.
        select new LongExposure(o.ObsCollection, o.ObsId, o.DataproductType, o.TargetName, o.TExptime, FileSize.Of(o.AccessEstsize));
}
