using TypedTap.Querying.Model;
using TypedTap.Querying.Normalization;

namespace TypedTap.Querying.Lowering;

/// <summary>
/// Refuses what would take a value that means "no value" for a value outside of conditions, where no test can be put beside it: a
/// DISTINCT tells it from NULL, a function computes with it. A condition that leaves those rows out makes both right.
/// </summary>
internal static class NullValueChecks
{
    public static void Check(QueryModel model, QueryPredicate filter)
    {
        if (model.Distinct)
        {
            foreach (var column in model.Outputs.SelectMany(QueryColumns.In))
                RequireValue(
                    column, filter, "a query with Distinct",
                    "the service tells it from NULL, and from other such values, where C# has a null for all");
        }

        if (model.IsGrouped)
        {
            foreach (var column in Grouped(model).SelectMany(QueryColumns.In))
                RequireValue(column, filter, "a query with GroupBy", "the service would make groups of it, and compute with it");
        }

        foreach (var value in model.Outputs.Concat(model.OrderBy.Select(order => order.Key))
            .Concat(Operand(model))
            .Where(value => QueryColumns.HaveFunction(value) || QueryColumns.HaveSkyFunction(value)))
        {
            foreach (var column in QueryColumns.In(value))
                RequireValue(column, filter, "a function's arguments", "the service would compute with it");
        }
    }

    // What stands outside of aggregates is a key, or made of keys.
    private static IEnumerable<QueryExpression> Grouped(QueryModel model) =>
        model.GroupBy.Concat(model.Outputs)
            .Concat(model.OrderBy.Select(order => order.Key))
            .Concat(model.Having.SelectMany(QueryPredicates.ValuesIn));

    private static QueryExpression[] Operand(QueryModel model) => model.Aggregate?.Operand is { } operand ? [operand] : [];

    private static void RequireValue(QueryColumn column, QueryPredicate filter, string place, string reason)
    {
        if (column.HasNullValues && !IsTested(column, filter))
        {
            throw new TapQueryNotSupportedException(
                $"Column '{column.Column.Name}', in which {string.Join(" and ", column.Column.NullValues)} means \"no value\",", place,
                reason,
                "leave the rows without a value out: 'Where(r => r.X != null)'");
        }
    }

    private static bool IsTested(QueryColumn column, QueryPredicate filter) => filter switch
    {
        QueryNullTest { Negated: true } test => test.Operand.Equals(column),
        QueryAll all => all.Terms.Any(term => IsTested(column, term)),
        QueryAny or QueryTruth or QueryNullTest => false,
        // The guards have seen to it that no such value meets a condition on the column.
        _ => NullValueGuards.OperandsOf(filter).SelectMany(QueryColumns.In).Contains(column),
    };
}
