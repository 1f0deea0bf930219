namespace TypedTap.Querying.Model;

/// <summary>A shape with an inside.</summary>
public abstract record QueryShape : QuerySkyValue
{
    private protected QueryShape()
    {
    }

    /// <summary>The inside, where it is known when the query is translated; null for a shape made of the row's values.</summary>
    public ISkyInterior? Interior { get; init; }
}
