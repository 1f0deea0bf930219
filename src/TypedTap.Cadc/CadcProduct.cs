using TypedTap.Cadc.CadcTables.Caom2;

namespace TypedTap.Cadc;

/// <summary>
/// A plane with the observation that it is of: what CADC's simple queries give. In a query only those columns of it are selected that are
/// used behind it (<c>Select(x => new { x.Observation.TargetName, x.Plane.PublisherID })</c>); without a <c>Select</c> all of them.
/// </summary>
public sealed record CadcProduct
{
    /// <summary>The observation.</summary>
    public required Observation Observation { get; init; }

    /// <summary>The plane: one product of the observation, with its files.</summary>
    public required Plane Plane { get; init; }
}
