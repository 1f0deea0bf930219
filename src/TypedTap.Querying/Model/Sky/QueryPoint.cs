using TypedTap.Adql;

namespace TypedTap.Querying.Model;

/// <summary>A point on the sky of two values in degrees (ICRS); null if one of them is.</summary>
public sealed record QueryPoint(QueryExpression Longitude, QueryExpression Latitude) : QuerySkyValue
{
    /// <inheritdoc/>
    public override ValueList<QueryExpression> Parts => new[] { Longitude, Latitude }.ToValueList();

    internal override QuerySkyValue Map(Func<QueryExpression, QueryExpression> change) =>
        new QueryPoint(change(Longitude), change(Latitude));
}
