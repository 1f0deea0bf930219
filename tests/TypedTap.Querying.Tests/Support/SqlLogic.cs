using TypedTap.Metadata;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Tests.Support;

/// <summary>Normalized conditions as SQL evaluates them: true, false or unknown (null).</summary>
internal static class SqlLogic
{
    public static bool? Evaluate(QueryPredicate predicate, TestRow row) => OfStored(predicate, row.Stored);

    private static bool? OfStored(QueryPredicate predicate, TestRow row) => predicate switch
    {
        QueryTruth truth => truth.Value,
        QueryAll all => all.Terms.Select(term => OfStored(term, row)).Aggregate((bool?)true, static (x, y) => x & y),
        QueryAny any => any.Terms.Select(term => OfStored(term, row)).Aggregate((bool?)false, static (x, y) => x | y),
        // The grammar allows it on columns only; of what means "no value" the lowering makes a comparison.
        QueryNullTest { Operand: QueryColumn column } test => IsNull(column, row) is var isNull && test.Negated ? !isNull : isNull,
        QueryMembership { IncludesNull: false, Values.Count: > 0 } list => Values.Number(list.Operand, row) is { } value
            ? list.Values.Any(constant => (int)constant.Value == value) != list.Negated
            : null,
        QueryTextMatch match => Values.Text(match.Operand, row) is { } text ? match.Matches(text) != match.Negated : null,
        QueryListTest { Operand: QueryColumn column } test =>
            row[column] is string list ? list.Split(test.Separator).Contains(test.Item) != test.Negated : null,
        QuerySkyTest test => Values.Sky(test, row) is { } answer ? answer != test.Negated : null,
        QueryComparison comparison =>
            Values.Number(comparison.Left, row) is { } left && Values.Number(comparison.Right, row) is { } right
                ? Values.Holds(comparison.Operator, left, right)
                : null,
        _ => throw new ArgumentException($"{predicate} has no place in a normalized condition.", nameof(predicate)),
    };

    // "c IS NULL OR c IN (…)"; negated "c NOT IN (…)", which is unknown for a null.
    private static bool? IsNull(QueryColumn column, TestRow row)
    {
        var values = TapTypeConventions.NullValuesOf(column.Column);
        return row[column] is { } value ? values.Contains(value) : values.Count == 0 || column.Column.Nullable != false;
    }
}
