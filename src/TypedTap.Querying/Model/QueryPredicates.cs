namespace TypedTap.Querying.Model;

/// <summary>What conditions are made of.</summary>
public static class QueryPredicates
{
    /// <summary>The values that a condition tests, in order; not those of queries inside of it.</summary>
    public static IEnumerable<QueryExpression> ValuesIn(QueryPredicate predicate) => predicate switch
    {
        QueryNot not => ValuesIn(not.Operand),
        QueryAll all => all.Terms.SelectMany(ValuesIn),
        QueryAny any => any.Terms.SelectMany(ValuesIn),
        QueryComparison comparison => [comparison.Left, comparison.Right],
        QueryNullTest test => [test.Operand],
        QueryMembership membership => [membership.Operand],
        QueryTextMatch match => [match.Operand],
        QueryListTest test => [test.Operand],
        QuerySkyTest test => [test.First, test.Second],
        QueryInQuery test => [test.Operand],
        QueryExists or QueryTruth => [],
        _ => throw new ArgumentException($"{predicate.GetType().Name} is not a condition that is known here.", nameof(predicate)),
    };

    /// <summary>The columns that a condition uses, those in queries inside of it included.</summary>
    public static IEnumerable<QueryColumn> ColumnsIn(QueryPredicate predicate) =>
        ValuesIn(predicate).SelectMany(QueryColumns.In).Concat(QueriesIn(predicate).SelectMany(ColumnsIn));

    /// <summary>The columns that a query uses, its own and those of queries around it.</summary>
    public static IEnumerable<QueryColumn> ColumnsIn(QueryBody body)
    {
        if (body is QuerySetOperation set)
            return ColumnsIn(set.Left).Concat(ColumnsIn(set.Right));
        var model = (QueryModel)body;
        var values = model.Outputs.Concat(model.GroupBy)
            .Concat(model.OrderBy.Select(order => order.Key))
            .Concat(model.Aggregate is { } aggregate ? [aggregate] : []);
        var conditions = model.Filters.Concat(model.Having).Concat(model.Joins.Select(join => join.On));
        var derived = QuerySources.Of(model).Where(source => source.Query is not null).SelectMany(source => ColumnsIn(source.Query!));
        return values.SelectMany(QueryColumns.In).Concat(conditions.SelectMany(ColumnsIn)).Concat(derived);
    }

    /// <summary>The queries inside of a condition.</summary>
    public static IEnumerable<QueryBody> QueriesIn(QueryPredicate predicate) => predicate switch
    {
        QueryExists exists => [exists.Query],
        QueryInQuery test => [test.Query],
        QueryNot not => QueriesIn(not.Operand),
        QueryAll all => all.Terms.SelectMany(QueriesIn),
        QueryAny any => any.Terms.SelectMany(QueriesIn),
        _ => [],
    };
}
