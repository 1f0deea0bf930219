using TypedTap.Adql;

namespace TypedTap.Querying.Model;

/// <summary>Something computed of points and shapes.</summary>
public sealed record QuerySkyFunction(SkyFunction Function, ValueList<QueryExpression> Arguments) : QuerySkyValue
{
    /// <inheritdoc/>
    public override ValueList<QueryExpression> Parts => Arguments;

    internal override QuerySkyValue Map(Func<QueryExpression, QueryExpression> change) =>
        this with { Arguments = Arguments.Select(change).ToValueList() };
}
