using TypedTap.Adql;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Normalization;

/// <summary>Takes joins out that give every row one partner at most, where nobody uses the partner.</summary>
internal static class LookupPruning
{
    public static QueryModel Prune(QueryModel model)
    {
        // The last first: one that leads to another is used by that.
        for (var i = model.Joins.Count - 1; i >= 0; i--)
        {
            if (!model.Joins[i].IsLookup)
                continue;
            var without = model with { Joins = model.Joins.Where((_, j) => j != i).ToValueList() };
            if (!QueryPredicates.ColumnsIn(without).Any(column => column.Source.Equals(model.Joins[i].Source)))
                model = without;
        }

        return model;
    }
}
