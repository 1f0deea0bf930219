namespace TypedTap.Querying.Model;

/// <summary>A circle on the sky (ICRS), known when the query is translated.</summary>
/// <param name="Longitude">The centre's right ascension in degrees.</param>
/// <param name="Latitude">The centre's declination in degrees.</param>
/// <param name="Radius">The radius in degrees.</param>
public sealed record QueryCircle(double Longitude, double Latitude, double Radius) : QueryExpression;
