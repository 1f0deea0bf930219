using TypedTap.Adql.Syntax;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Two values of one type compared; unknown if one is NULL.</summary>
internal sealed class ComparisonCondition<T, TOrder>(AdqlComparisonOperator comparison, Operand<T> left, Operand<T> right) : Condition
    where T : notnull
    where TOrder : struct, IValueComparison<T>
{
    public override Truth Test(RowCursor row) =>
        left.TryGet(row, out var a) && right.TryGet(row, out var b) ? ComparisonResult.Of(comparison, TOrder.Compare(a, b)) : Truth.Unknown;
}
