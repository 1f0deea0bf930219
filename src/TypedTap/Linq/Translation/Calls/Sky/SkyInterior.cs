using TypedTap.Querying.Model;
using TypedTap.Sky;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>The inside of a shape of ours, for rows that are tested on the client.</summary>
internal sealed record SkyInterior(ISkyShape Shape) : ISkyInterior
{
    public SkyBounds Bounds => ShapeBounds.Of(Shape);

    public bool Contains(double longitude, double latitude) =>
        double.IsFinite(longitude) && latitude is >= -90 and <= 90 && Shape.Contains(new SkyPoint(longitude, latitude));
}
