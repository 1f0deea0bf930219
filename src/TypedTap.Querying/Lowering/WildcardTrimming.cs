using TypedTap.Adql;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>
/// ADQL's LIKE has no ESCAPE, so a text with <c>%</c> or <c>_</c> selects too many rows. They are dropped here, on the
/// client, where that leaves the answer what it would have been; elsewhere the text is refused.
/// </summary>
internal static class WildcardTrimming
{
    /// <summary>The filters that a query's rows must pass; none for a query whose patterns are all exact.</summary>
    public static ValueList<RowFilter> FiltersFor(QueryPredicate filter, QueryModel model, OutputColumns outputs)
    {
        var terms = filter is QueryAll all ? all.Terms : ValueList.Of(filter);
        var inexact = terms.Where(HoldsWildcards).ToList();
        if (inexact.Count == 0)
            return ValueList<RowFilter>.Empty;
        if (model.CountOnly)
            throw Refused("Count", "the rows that only the wildcard matches would be counted", "read the rows and count them");
        if (model.Limit is not null)
            throw Refused("a query with Take or First", "rows that only the wildcard matches could take the place of the wanted ones", "leave Take out and stop reading after enough rows");
        if (model.Distinct)
            throw Refused("a query with Distinct", "the tested column would have to be selected too", "leave Distinct out");
        return inexact.Select(term => FilterFor(term, outputs)).ToValueList();
    }

    private static bool HoldsWildcards(QueryPredicate predicate) => predicate switch
    {
        QueryTextMatch match => !match.IsExact,
        QueryAll all => all.Terms.Any(HoldsWildcards),
        QueryAny any => any.Terms.Any(HoldsWildcards),
        _ => false,
    };

    private static RowFilter FilterFor(QueryPredicate predicate, OutputColumns outputs) => predicate switch
    {
        QueryTextMatch { Negated: false } match => new RowTextFilter(outputs.OrdinalOf(match.Operand, "Trimming"), match.Kind, match.Text),
        QueryTextMatch { IsExact: false } => throw Refused(
            "a negation", "NOT LIKE with a wildcard leaves out rows that are wanted", "filter the rows after reading them"),
        QueryNullTest test => new RowNullFilter(outputs.OrdinalOf(test.Operand, "Trimming"), test.Negated),
        QueryAll all => new RowAllFilter(all.Terms.Select(term => FilterFor(term, outputs)).ToValueList()),
        QueryAny any => new RowAnyFilter(any.Terms.Select(term => FilterFor(term, outputs)).ToValueList()),
        _ => throw Refused(
            "an || with conditions other than StartsWith, EndsWith, Contains and null tests",
            "the service alone knows how it compares the other values, so the rows can't be told apart here",
            "filter the rows after reading them"),
    };

    private static TapQueryNotSupportedException Refused(string place, string reason, string cure) => new(
        "A text with '%' or '_' in StartsWith, EndsWith or Contains", place,
        "ADQL's LIKE takes these for wildcards and has no escape, and " + reason, cure);
}
