using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>Queries that do nothing with the rows of another one but, perhaps, sort them: the other can stand for itself.</summary>
internal static class TrivialQuery
{
    /// <summary>The two queries that a query combines without doing more with their rows; null if it does more.</summary>
    public static QuerySetOperation? SetOperationIn(QueryModel model) =>
        model is { From: { Query: QuerySetOperation set, CommonName: null }, Joins.Count: 0, Filters.Count: 0, IsGrouped: false, Having.Count: 0, Distinct: false, Limit: null, Aggregate: null }
        && IsAll(model) && model.OrderBy.All(order => order.Key is QueryColumn)
            ? set
            : null;

    private static bool IsAll(QueryModel model)
    {
        var columns = model.From.Table.Columns;
        return model.Outputs.Count == columns.Count
            && model.Outputs.Select(
                (output, i) => output is QueryColumn column && column.Source.Equals(model.From) && column.Column.Equals(columns[i]))
                    .All(same => same);
    }
}
