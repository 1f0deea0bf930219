using TypedTap;
using TypedTap.Linq;
using TypedTap.Model;
using TypedTap.Sky;

namespace Cookbook;

/// <summary>A function that a user declares, because neither the standard nor the service does.</summary>
public static class EsoDistance
{
    /// <summary>ESO measures the distance of a region from a point; the standard's DISTANCE has two points.</summary>
    [AdqlFunction("DISTANCE")]
    public static double? Of(SkyRegion? region, SkyPoint? point) => throw AdqlFunctionCall.OutsideOfQuery($"DISTANCE({region}, {point})");
}
