using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Dialects;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>
/// For services that take conditions on the sky only as one of those of WHERE that must all hold: puts them there, or refuses.
/// </summary>
internal static class SkyPlacement
{
    /// <summary>The query with the conditions of its joins that are about the sky in WHERE, which for inner joins is the same.</summary>
    public static QueryModel Apply(QueryModel model, QueryDialect dialect)
    {
        if (dialect.Traits.Sky != SkyConditions.TopLevel || !model.Joins.Any(join => HaveSky(join.On))
            || model.Joins.Any(join => join.Kind != AdqlJoinKind.Inner))
        {
            return model;
        }

        return model with
        {
            Joins = model.Joins.Select(join => HaveSky(join.On) ? join with { On = new QueryTruth(true) } : join).ToValueList(),
            Filters = model.Filters.Concat(model.Joins.Select(join => join.On).Where(HaveSky)).ToValueList(),
        };
    }

    /// <summary>Refuses conditions on the sky elsewhere.</summary>
    /// <param name="model">The query.</param>
    /// <param name="filter">What stands in WHERE, normalized.</param>
    /// <param name="dialect">The service.</param>
    public static void Check(QueryModel model, QueryPredicate filter, QueryDialect dialect)
    {
        if (dialect.Traits.Sky != SkyConditions.TopLevel)
            return;
        var terms = filter is QueryAll all ? all.Terms : ValueList.Of(filter);
        if (terms.Any(term => term is not (QuerySkyTest or QueryComparison) && HaveSky(term)))
            throw Refused("under || or !, or of columns that may be null with !", dialect);
        if (model.Joins.Any(join => HaveSky(join.On)))
            throw Refused("in the condition of an outer join", dialect);
        if (model.Having.Any(HaveSky))
            throw Refused("on groups", dialect);
    }

    private static TapQueryNotSupportedException Refused(string place, QueryDialect dialect) => new(
        $"A condition on the sky {place}", $"a query to {dialect.Service}",
        "it takes geometry only as one of the conditions that must all hold",
        "let it stand by itself in Where, and run one query for each alternative, or test the rest after reading the rows");

    private static bool HaveSky(QueryPredicate predicate) => predicate switch
    {
        QuerySkyTest => true,
        QueryNot not => HaveSky(not.Operand),
        QueryAll all => all.Terms.Any(HaveSky),
        QueryAny any => any.Terms.Any(HaveSky),
        QueryComparison comparison => QueryColumns.HaveSkyFunction(comparison.Left) || QueryColumns.HaveSkyFunction(comparison.Right),
        _ => false,
    };
}
