using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>Keeps rows whose position is inside of a shape; one without a position is not.</summary>
public sealed record RowSkyFilter(int Longitude, int Latitude, ISkyInterior Interior) : RowFilter;
