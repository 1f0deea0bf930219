using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;
using TypedTap.Querying.Normalization;

namespace TypedTap.Linq.Translation;

/// <summary>Columns that have a value in every row that meets the conditions.</summary>
internal static class PresentColumns
{
    public static IReadOnlySet<QueryColumn> Of(IEnumerable<QueryPredicate> conditions) =>
        conditions.SelectMany(Predicates.Terms).SelectMany(Tested).OfType<QueryColumn>().ToHashSet();

    // Null is equal to null in C#, different from everything else, and neither less nor greater than anything.
    private static IEnumerable<QueryExpression> Tested(QueryPredicate condition) => condition switch
    {
        QueryNullTest { Negated: true } test => [test.Operand],
        QueryComparison { Operator: AdqlComparisonOperator.NotEqual } => [],
        QueryComparison { Operator: AdqlComparisonOperator.Equal, Left: not QueryConstant, Right: not QueryConstant } => [],
        QueryComparison comparison => [comparison.Left, comparison.Right],
        _ => [],
    };
}
