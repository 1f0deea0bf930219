using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Tests.Support;

/// <summary>Conditions as C# evaluates them: two values, nulls equal to each other, a test of a null string or point is false.</summary>
internal static class CSharpLogic
{
    public static bool IsTrue(QueryPredicate predicate, TestRow row) => predicate switch
    {
        QueryTruth truth => truth.Value,
        QueryNot not => !IsTrue(not.Operand, row),
        QueryAll all => all.Terms.All(term => IsTrue(term, row)),
        QueryAny any => any.Terms.Any(term => IsTrue(term, row)),
        QueryNullTest { Operand: QueryColumn column } test => (row[column] is null) != test.Negated,
        QueryNullTest test => (Values.Number(test.Operand, row) is null) != test.Negated,
        QueryMembership list => Contains(list, Values.Number(list.Operand, row)) != list.Negated,
        QueryTextMatch match => (Values.Text(match.Operand, row) is { } text && match.Matches(text)) != match.Negated,
        QueryListTest { Operand: QueryColumn column } test =>
            (row[column] is string list && list.Split(test.Separator).Contains(test.Item)) != test.Negated,
        QuerySkyTest test => Values.Sky(test, row) is { } answer ? answer != test.Negated : test.Negated != test.NullsDiffer,
        QueryComparison comparison =>
            Compare(comparison.Operator, Values.Number(comparison.Left, row), Values.Number(comparison.Right, row)),
        _ => throw new ArgumentException($"{predicate} is no condition.", nameof(predicate)),
    };

    private static bool Contains(QueryMembership list, int? value) =>
        value is null ? list.IncludesNull : list.Values.Any(constant => (int)constant.Value == value);

    private static bool Compare(AdqlComparisonOperator op, int? left, int? right) => op switch
    {
        AdqlComparisonOperator.Equal => left == right,
        AdqlComparisonOperator.NotEqual => left != right,
        AdqlComparisonOperator.Less => left < right,
        AdqlComparisonOperator.LessOrEqual => left <= right,
        AdqlComparisonOperator.Greater => left > right,
        _ => left >= right,
    };
}
