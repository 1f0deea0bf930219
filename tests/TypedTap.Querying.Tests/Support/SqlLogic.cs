using TypedTap.Querying.Model;

namespace TypedTap.Querying.Tests.Support;

/// <summary>Normalized conditions as SQL evaluates them: true, false or unknown (null).</summary>
internal static class SqlLogic
{
    public static bool? Evaluate(QueryPredicate predicate, TestRow row) => predicate switch
    {
        QueryTruth truth => truth.Value,
        QueryAll all => all.Terms.Select(term => Evaluate(term, row)).Aggregate((bool?)true, static (x, y) => x & y),
        QueryAny any => any.Terms.Select(term => Evaluate(term, row)).Aggregate((bool?)false, static (x, y) => x | y),
        // The grammar allows it on columns only.
        QueryNullTest { Operand: QueryColumn column } test => (row[column] is null) != test.Negated,
        QueryMembership { IncludesNull: false, Values.Count: > 0 } list => Values.Number(list.Operand, row) is { } value
            ? list.Values.Any(constant => (int)constant.Value == value) != list.Negated
            : null,
        QueryTextMatch { Operand: QueryColumn column } match => row[column] is string text ? match.Matches(text) != match.Negated : null,
        QuerySkyTest test => Values.Sky(test, row) is { } answer ? answer != test.Negated : null,
        QueryComparison comparison =>
            Values.Number(comparison.Left, row) is { } left && Values.Number(comparison.Right, row) is { } right
                ? Values.Holds(comparison.Operator, left, right)
                : null,
        _ => throw new ArgumentException($"{predicate} has no place in a normalized condition.", nameof(predicate)),
    };
}
