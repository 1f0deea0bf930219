namespace TypedTap.Linq.Translation;

/// <summary>What a query begins with: a table of the service, or one that is sent along.</summary>
internal abstract class QueryRoot
{
    /// <summary>What it is the same as all over again; null for something that plans can't be kept of.</summary>
    public virtual object? Identity => null;

    /// <summary>The query that gives all of its rows, as one more use of it.</summary>
    public abstract QueryState Begin(QueryTranslator translator);
}
