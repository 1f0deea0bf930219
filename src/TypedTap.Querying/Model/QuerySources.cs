namespace TypedTap.Querying.Model;

/// <summary>The tables that a query is about.</summary>
public static class QuerySources
{
    /// <summary>All sources of a query, those of its subqueries included, the query's own before those inside of them.</summary>
    public static IEnumerable<QuerySource> In(QueryBody body) => body switch
    {
        QueryModel model => In(model),
        QuerySetOperation set => In(set.Left).Concat(In(set.Right)),
        _ => throw new ArgumentException($"{body.GetType().Name} is not a query that is known here.", nameof(body)),
    };

    /// <summary>A query's own sources.</summary>
    public static IEnumerable<QuerySource> Of(QueryModel model) => model.Joins.Select(join => join.Source).Prepend(model.From);

    private static IEnumerable<QuerySource> In(QueryModel model)
    {
        var own = Of(model).ToList();
        var derived = own.Where(source => source.Query is not null).SelectMany(source => In(source.Query!));
        var tested = model.Filters.Concat(model.Having)
            .Concat(model.Joins.Select(join => join.On))
            .SelectMany(QueryPredicates.QueriesIn)
            .SelectMany(In);
        return own.Concat(derived).Concat(tested);
    }
}
