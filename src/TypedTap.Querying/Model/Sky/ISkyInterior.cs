namespace TypedTap.Querying.Model;

/// <summary>The inside of a shape on the sky, known on the client.</summary>
public interface ISkyInterior
{
    /// <summary>Coordinates between which the shape lies altogether.</summary>
    SkyBounds Bounds { get; }

    /// <summary>Whether a position in degrees is inside.</summary>
    bool Contains(double longitude, double latitude);
}
