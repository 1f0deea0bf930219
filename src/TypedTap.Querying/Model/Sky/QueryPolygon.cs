using TypedTap.Adql;

namespace TypedTap.Querying.Model;

/// <summary>A polygon on the sky (ICRS), known when the query is translated.</summary>
/// <param name="Coordinates">
/// Right ascension and declination of each vertex in turn, in degrees; counter-clockwise as seen from Earth (DALI 1.1 section 3.3.7).
/// </param>
public sealed record QueryPolygon(ValueList<double> Coordinates) : QueryShape
{
    /// <inheritdoc/>
    public override ValueList<QueryExpression> Parts => ValueList<QueryExpression>.Empty;

    internal override QuerySkyValue Map(Func<QueryExpression, QueryExpression> change) => this;
}
