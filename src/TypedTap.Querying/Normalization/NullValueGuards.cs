using System.Globalization;
using TypedTap.Adql.Syntax;
using TypedTap.Metadata;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Normalization;

/// <summary>
/// Keeps values that mean "no value" (-596.52323555, say) out of conditions: to the service they are values like all others, and
/// <c>ra &lt; 10</c> would find them. A leaf that they could meet gets the test that its columns have a value.
/// </summary>
internal static class NullValueGuards
{
    /// <summary>A normalized condition with its guards.</summary>
    public static QueryPredicate Apply(QueryPredicate predicate) => predicate switch
    {
        QueryAll all => Predicates.All(all.Terms.Select(Apply)),
        QueryAny any => Predicates.Any(any.Terms.Select(Apply)),
        QueryTruth or QueryNullTest or QueryExists => predicate,
        _ => Guarded(predicate),
    };

    private static QueryPredicate Guarded(QueryPredicate leaf)
    {
        var columns = OperandsOf(leaf).SelectMany(QueryColumns.AndAggregatesIn).OfType<QueryColumn>()
            .Where(column => column.HasNullValues && MayHold(leaf, column))
            .Distinct()
            .ToList();
        return columns.Count == 0
            ? leaf
            : Predicates.All(columns.Select(QueryPredicate (column) => new QueryNullTest(column, Negated: true)).Prepend(leaf));
    }

    /// <summary>The values that a leaf tests.</summary>
    public static IEnumerable<QueryExpression> OperandsOf(QueryPredicate leaf) => leaf switch
    {
        QueryComparison comparison => [comparison.Left, comparison.Right],
        QueryMembership membership => [membership.Operand],
        QueryTextMatch match => [match.Operand],
        QueryListTest test => [test.Operand],
        QuerySkyTest test => [test.First, test.Second],
        QueryInQuery test => [test.Operand],
        _ => throw new ArgumentException($"{leaf.GetType().Name} is not a condition that the guards know.", nameof(leaf)),
    };

    /// <summary>Whether a leaf may hold for a value that means none; false only where that is known.</summary>
    private static bool MayHold(QueryPredicate leaf, QueryColumn column)
    {
        Func<object, bool>? holds = leaf switch
        {
            QueryComparison { Left: QueryColumn, Right: QueryConstant constant } comparison =>
                value => Holds(comparison.Operator, value, constant.Value),
            QueryComparison { Left: QueryConstant constant, Right: QueryColumn } comparison =>
                value => Holds(ComparisonOperators.Swapped(comparison.Operator), value, constant.Value),
            QueryMembership { Operand: QueryColumn, Negated: false } membership =>
                value => membership.Values.Any(one => Holds(AdqlComparisonOperator.Equal, value, one.Value)),

            // Texts above all: whether case counts is the service's affair.
            _ => null,
        };
        return holds is null || TapTypeConventions.NullValuesOf(column.Column).Any(holds);
    }

    // What the service would say. Of texts only equality: in what order they are is the collation's affair, and case may be, too.
    private static bool Holds(AdqlComparisonOperator op, object value, object constant) => (value, constant) switch
    {
        (string, _) or (_, string) or (DateTime, _) or (_, bool) => true,
        _ when IsInteger(value) && IsInteger(constant) => ComparisonOperators.Holds(op, ToDecimal(value).CompareTo(ToDecimal(constant))),
        _ when ComparisonOperators.IsNumber(value) && ComparisonOperators.IsNumber(constant) =>
            ComparisonOperators.Holds(op, ToDouble(value).CompareTo(ToDouble(constant))),
        _ => true,
    };

    private static bool IsInteger(object value) => Type.GetTypeCode(value.GetType()) is >= TypeCode.SByte and <= TypeCode.UInt64;

    private static decimal ToDecimal(object value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private static double ToDouble(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
