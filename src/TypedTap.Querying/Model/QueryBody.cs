namespace TypedTap.Querying.Model;

/// <summary>A query that yields rows: one SELECT, or two queries combined.</summary>
public abstract record QueryBody
{
    private protected QueryBody()
    {
    }

    /// <summary>The number of values in a row.</summary>
    public abstract int Width { get; }

    /// <summary>What a value of a row is; of combined queries, the first one's.</summary>
    public abstract QueryExpression OutputAt(int ordinal);
}
