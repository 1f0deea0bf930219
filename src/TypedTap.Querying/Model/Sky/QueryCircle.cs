using TypedTap.Adql;

namespace TypedTap.Querying.Model;

/// <summary>A circle on the sky (ICRS), of values in degrees.</summary>
/// <param name="Longitude">The centre's right ascension.</param>
/// <param name="Latitude">The centre's declination.</param>
/// <param name="Radius">The radius.</param>
public sealed record QueryCircle(QueryExpression Longitude, QueryExpression Latitude, QueryExpression Radius) : QueryShape
{
    /// <inheritdoc/>
    public override ValueList<QueryExpression> Parts => new[] { Longitude, Latitude, Radius }.ToValueList();

    internal override QuerySkyValue Map(Func<QueryExpression, QueryExpression> change) =>
        this with { Longitude = change(Longitude), Latitude = change(Latitude), Radius = change(Radius) };
}
