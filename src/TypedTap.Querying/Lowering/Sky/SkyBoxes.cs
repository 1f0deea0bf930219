using TypedTap.Adql;
using TypedTap.Querying.Dialects;
using TypedTap.Querying.Model;
using TypedTap.Querying.Normalization;

namespace TypedTap.Querying.Lowering;

/// <summary>
/// Conditions on the sky for services without the geometry for them: bounds of the coordinates are sent, and what lies between them and the
/// shape is dropped here, where that leaves the answer what it would have been.
/// </summary>
internal static class SkyBoxes
{
    /// <summary>A condition that the service can be sent, and what its rows must pass beyond it.</summary>
    public static (QueryPredicate Sent, ValueList<RowFilter> RowFilters) Split(
        QueryPredicate filter, QueryModel model, OutputColumns outputs, QueryDialect dialect)
    {
        var terms = filter is QueryAll all ? all.Terms : ValueList.Of(filter);
        if (!terms.Any(term => term is QuerySkyTest test && CanBeBox(test, dialect)))
            return (filter, ValueList<RowFilter>.Empty);
        RequireRows(model);
        var sent = new List<QueryPredicate>();
        var filters = new List<RowFilter>();
        foreach (var term in terms)
        {
            if (term is QuerySkyTest { First: QueryPoint point, Second: QueryShape { Interior: { } interior } } test
                && CanBeBox(test, dialect))
            {
                sent.Add(PredicateNormalizer.Normalize(SkyBoxTerms.Of(point, interior.Bounds)));
                filters.Add(
                    new RowSkyFilter(
                        outputs.OrdinalOf(point.Longitude, "Trimming"), outputs.OrdinalOf(point.Latitude, "Trimming"), interior));
            }
            else
            {
                sent.Add(term);
            }
        }

        return (Predicates.All(sent), filters.ToValueList());
    }

    /// <summary>The refusal of a condition that bounds can't stand for.</summary>
    public static TapQueryNotSupportedException Refused(string place, string reason, string cure) => new(
        "A condition on the sky", place,
        "the service lacks the geometry for it, so that bounds of the coordinates are sent and rows are dropped here, and " + reason, cure);

    private static bool CanBeBox(QuerySkyTest test, QueryDialect dialect) =>
        test is { Negated: false, Relation: SkyRelation.Within, First: QueryPoint { Longitude: QueryColumn, Latitude: QueryColumn }, Second: QueryShape { Interior: not null } }
        && (dialect.Traits.Sky == SkyConditions.Boxes || (dialect.Traits.Sky == SkyConditions.Cones && !SkyNeeds.IsCone(test))
            || SkyNeeds.MissingFor(test, dialect) is not null);

    private static void RequireRows(QueryModel model)
    {
        if (model.IsGrouped)
            throw Refused("a query with GroupBy", "those rows would be in the groups", "read the rows and group them");
        if (model.Aggregate is { } aggregate)
        {
            throw Refused(
                aggregate.Operand is null ? "Count" : "an aggregate", "those rows would be counted in",
                "read the rows and count or add them up");
        }

        if (model.Offset is not null || (model.Limit is not null && !model.LimitIsReaders))
        {
            throw Refused(
                "a query with Take or Skip", "those rows could take the place of the wanted ones",
                "leave them out and stop reading after enough rows");
        }

        if (model.Distinct)
            throw Refused("a query with Distinct", "the coordinates would have to be selected too", "leave Distinct out");
    }
}
