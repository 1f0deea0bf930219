using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Normalization;

/// <summary>Takes values that nobody uses out of subqueries in FROM: columns that are not asked for are not read either.</summary>
public static class DerivedPruning
{
    /// <summary>The query with subqueries of only what it uses.</summary>
    public static QueryModel Prune(QueryModel model)
    {
        model = LookupPruning.Prune(model);
        var used = new HashSet<(int Source, string Column)>(
            QueryPredicates.ColumnsIn(model).Select(column => (column.Source.Id, column.Column.Name)));
        return Prune(model, used);
    }

    private static QueryModel Prune(QueryModel model, HashSet<(int Source, string Column)> used) =>
        QuerySources.Of(model).All(source => source.Query is null) ? model : model with
        {
            From = Prune(model.From, used),
            Joins = model.Joins.Select(join => join with { Source = Prune(join.Source, used) }).ToValueList(),
        };

    private static QuerySource Prune(QuerySource source, HashSet<(int Source, string Column)> used)
    {
        // A query with a name stands in more than one place, each of which uses other values of it.
        if (source.Query is null || source.CommonName is not null)
            return source;
        var columns = source.Table.Columns;
        var kept = Enumerable.Range(0, columns.Count).Where(i => used.Contains((source.Id, columns[i].Name))).ToList();
        if (kept.Count == 0)
            kept.Add(0);
        return CanDrop(source.Query)
            ? source with
            {
                Query = Keep(source.Query, kept),
                Table = source.Table with { Columns = kept.Select(i => columns[i]).ToValueList() }
            }
            : source with { Query = Keep(source.Query, Enumerable.Range(0, columns.Count).ToList()) };
    }

    // Which rows are equal depends on all of their values.
    private static bool CanDrop(QueryBody body) => body switch
    {
        QueryModel model => !model.Distinct,
        QuerySetOperation { Operator: AdqlSetOperator.Union, All: true } set => CanDrop(set.Left) && CanDrop(set.Right),
        _ => false,
    };

    private static QueryBody Keep(QueryBody body, List<int> kept) => body switch
    {
        QueryModel model => Prune(model with { Outputs = kept.Select(i => model.Outputs[i]).ToValueList() }),
        QuerySetOperation set => set with { Left = Keep(set.Left, kept), Right = Keep(set.Right, kept) },
        _ => body,
    };
}
