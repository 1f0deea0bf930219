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
    public static ValueList<RowFilter> FiltersFor(QueryPredicate filter, QueryPredicate having, QueryModel model, OutputColumns outputs)
    {
        if (HoldsWildcards(having))
            throw Refused("a condition on groups", "the service alone has them", "test the groups after reading them");
        var terms = filter is QueryAll all ? all.Terms : ValueList.Of(filter);
        var inexact = terms.Where(HoldsWildcards).ToList();
        if (inexact.Count == 0)
            return ValueList<RowFilter>.Empty;
        if (model.IsGrouped)
        {
            throw Refused(
                "a query with GroupBy", "the rows that only the wildcard matches would be in the groups", "read the rows and group them");
        }

        if (model.Aggregate is { } aggregate)
        {
            throw Refused(
                aggregate.Operand is null ? "Count" : "an aggregate", "the rows that only the wildcard matches would be counted in",
                "read the rows and count or add them up");
        }

        if (model.Offset is not null || (model.Limit is not null && !model.LimitIsReaders))
        {
            throw Refused(
                "a query with Take or Skip", "rows that only the wildcard matches could take the place of the wanted ones",
                "leave them out and stop reading after enough rows");
        }

        if (model.Distinct)
            throw Refused("a query with Distinct", "the tested column would have to be selected too", "leave Distinct out");
        return inexact.Select(term => FilterFor(term, OnlyMatchedColumn(term), outputs)).ToValueList();
    }

    /// <summary>The column of all text tests in a condition, or null if they test several.</summary>
    private static QueryExpression? OnlyMatchedColumn(QueryPredicate predicate)
    {
        var columns = Matched(predicate).Distinct().Take(2).ToList();
        return columns.Count == 1 ? columns[0] : null;
    }

    private static IEnumerable<QueryExpression> Matched(QueryPredicate predicate) => predicate switch
    {
        QueryTextMatch match => [match.Operand],
        QueryListTest test => [test.Operand],
        QueryAll all => all.Terms.SelectMany(Matched),
        QueryAny any => any.Terms.SelectMany(Matched),
        _ => [],
    };

    private static bool HoldsWildcards(QueryPredicate predicate) => predicate switch
    {
        QueryTextMatch match => !match.IsExact,
        QueryListTest test => !test.IsExact,
        QueryAll all => all.Terms.Any(HoldsWildcards),
        QueryAny any => any.Terms.Any(HoldsWildcards),
        _ => false,
    };

    private static RowFilter FilterFor(QueryPredicate predicate, QueryExpression? matched, OutputColumns outputs) => predicate switch
    {
        QueryTextMatch { Negated: false, Text.Length: > 0 } match => new RowTextFilter(outputs.OrdinalOf(match.Operand, "Trimming"), match),
        QueryListTest { Negated: false } test => new RowListFilter(outputs.OrdinalOf(test.Operand, "Trimming"), test),
        QueryTextMatch { IsExact: false } or QueryListTest { IsExact: false } => throw Refused(
            "a negation", "NOT LIKE with a wildcard leaves out rows that are wanted", "filter the rows after reading them"),
        // VOTable can't tell an empty string from a null, and only of the matched column is known that no empty one was let in.
        QueryNullTest { Negated: false, Operand: QueryColumn { HasNullValues: false } } test when test.Operand.Equals(matched) =>
            new RowNullFilter(outputs.OrdinalOf(test.Operand, "Trimming")),
        QueryAll all => new RowAllFilter(all.Terms.Select(term => FilterFor(term, matched, outputs)).ToValueList()),
        QueryAny any => new RowAnyFilter(any.Terms.Select(term => FilterFor(term, matched, outputs)).ToValueList()),
        _ => throw Refused(
            "an || with conditions other than further texts and 'x == null' on the same column",
            "the service alone knows how it compares the other values, so the rows can't be told apart here",
            "filter the rows after reading them"),
    };

    public static TapQueryNotSupportedException Refused(string place, string reason, string cure) => new(
        "A text with '%', '_', '[' or '\\' in StartsWith, EndsWith or Contains", place,
        "LIKE takes these for wildcards, here or there, and ADQL has no escape, and " + reason, cure);
}
