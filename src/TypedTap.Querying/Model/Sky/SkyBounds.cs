namespace TypedTap.Querying.Model;

/// <summary>Right ascensions and declinations in degrees, bounds included.</summary>
/// <param name="West">The smallest right ascension, within 0 to 360.</param>
/// <param name="East">
/// The largest, from <paramref name="West"/> on, so that it may be beyond 360; all are inside if it is 360 more or still more.
/// </param>
/// <param name="South">The smallest declination.</param>
/// <param name="North">The largest declination.</param>
public sealed record SkyBounds(double West, double East, double South, double North)
{
    /// <summary>Whether all right ascensions are inside.</summary>
    public bool IsAround => East - West >= 360;
}
