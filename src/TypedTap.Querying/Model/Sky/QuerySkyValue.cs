using TypedTap.Adql;

namespace TypedTap.Querying.Model;

/// <summary>A value on the sky that is made of others; null just if one of them is.</summary>
public abstract record QuerySkyValue : QueryExpression
{
    private protected QuerySkyValue()
    {
    }

    /// <summary>What it is made of.</summary>
    public abstract ValueList<QueryExpression> Parts { get; }

    /// <summary>The same of other parts.</summary>
    internal abstract QuerySkyValue Map(Func<QueryExpression, QueryExpression> change);
}
