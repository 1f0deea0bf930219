using TypedTap.Adql.Syntax;

namespace TypedTap.Querying.Normalization;

/// <summary>Comparison operators turned round and turned over.</summary>
public static class ComparisonOperators
{
    /// <summary>The operator that holds just where the given one does not.</summary>
    public static AdqlComparisonOperator Opposite(AdqlComparisonOperator op) => op switch
    {
        AdqlComparisonOperator.Equal => AdqlComparisonOperator.NotEqual,
        AdqlComparisonOperator.NotEqual => AdqlComparisonOperator.Equal,
        AdqlComparisonOperator.Less => AdqlComparisonOperator.GreaterOrEqual,
        AdqlComparisonOperator.LessOrEqual => AdqlComparisonOperator.Greater,
        AdqlComparisonOperator.Greater => AdqlComparisonOperator.LessOrEqual,
        AdqlComparisonOperator.GreaterOrEqual => AdqlComparisonOperator.Less,
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "Not a comparison operator."),
    };

    /// <summary>The operator that means the same with the operands exchanged.</summary>
    public static AdqlComparisonOperator Swapped(AdqlComparisonOperator op) => op switch
    {
        AdqlComparisonOperator.Less => AdqlComparisonOperator.Greater,
        AdqlComparisonOperator.LessOrEqual => AdqlComparisonOperator.GreaterOrEqual,
        AdqlComparisonOperator.Greater => AdqlComparisonOperator.Less,
        AdqlComparisonOperator.GreaterOrEqual => AdqlComparisonOperator.LessOrEqual,
        _ => op,
    };

    /// <summary>Whether a constant is a number of any type.</summary>
    public static bool IsNumber(object value) => Type.GetTypeCode(value.GetType()) is >= TypeCode.SByte and <= TypeCode.Decimal;

    /// <summary>Whether the operator holds for an order as <see cref="IComparable.CompareTo"/> gives it.</summary>
    public static bool Holds(AdqlComparisonOperator op, int order) => op switch
    {
        AdqlComparisonOperator.Equal => order == 0,
        AdqlComparisonOperator.NotEqual => order != 0,
        AdqlComparisonOperator.Less => order < 0,
        AdqlComparisonOperator.LessOrEqual => order <= 0,
        AdqlComparisonOperator.Greater => order > 0,
        AdqlComparisonOperator.GreaterOrEqual => order >= 0,
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "Not a comparison operator."),
    };
}
