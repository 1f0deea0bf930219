using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>
/// The number of distinct values of one column that is never null: COUNT(DISTINCT …), which no service lacks, instead of a subquery.
/// </summary>
internal static class DistinctCount
{
    public static QueryModel? TryMake(QueryState state, AggregateQuestion question) =>
        question is { Function: AdqlAggregateFunction.Count, Selector: null }
        && state is { DistinctOutputs: [{ } value], Limit: null, Offset: null, IsGrouped: false } && !QueryTypes.IsNullable(value)
            ? state.ToModel() with
            {
                Aggregate = new QueryAggregate(AdqlAggregateFunction.Count, value, Distinct: true),
                Distinct = false,
                OrderBy = ValueList<QueryOrder>.Empty
            }
            : null;
}
