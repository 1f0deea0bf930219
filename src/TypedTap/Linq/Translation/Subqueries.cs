using TypedTap.Adql;
using TypedTap.Linq.Execution;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>Queries inside of conditions.</summary>
internal static class Subqueries
{
    /// <summary>Whether a query has a row.</summary>
    public static QueryExists Exists(QueryState state, QueryPredicate? condition = null)
    {
        var outputs = new OutputCollector(ValueList<QueryExpression>.Empty);
        if (state is { IsGrouped: true, GroupBy: [{ } key, ..] })
            outputs.OrdinalOf(key);
        outputs.EnsureOne(state.From);
        var model = state.ToModel() with { Outputs = outputs.ToValueList(), OrderBy = ValueList<QueryOrder>.Empty, Distinct = false };
        if (model.Limit > 0 && model.Offset is null)
            model = model with { Limit = null };
        return new QueryExists(condition is null ? model : model with { Filters = model.Filters.Add(condition) });
    }

    /// <summary>A query of one value a row, such as IN takes.</summary>
    public static QueryModel OneValue(QueryState state, TranslationContext context)
    {
        var value = ValueTranslator.Translate(state.Shape, context);
        if ((state.Limit ?? state.Offset) is not null && state.OrderBy.Any(order => !order.Key.Equals(value)))
        {
            // ADQL sorts by columns of the result, and here it may have no other.
            state = DerivedTables.Of(state, context, "a query that is cut in the order of something else");
            value = ValueTranslator.Translate(state.Shape, context);
        }

        var model = state.ToModel() with { Outputs = ValueList.Of(value) };
        return model.Limit is null && model.Offset is null ? model with { OrderBy = ValueList<QueryOrder>.Empty, Distinct = false } : model;
    }
}
