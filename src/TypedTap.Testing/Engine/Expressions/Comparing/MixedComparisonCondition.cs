using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>A whole number compared with a floating-point one, by value: 2^53 + 1 is not 2^53.</summary>
internal sealed class MixedComparisonCondition(AdqlComparisonOperator comparison, Operand<long> left, Operand<double> right) : Condition
{
    public override Truth Test(RowCursor row) =>
        left.TryGet(row, out var a) && right.TryGet(row, out var b)
            ? ComparisonResult.Of(comparison, NumberOrder.Compare(a, b))
            : Truth.Unknown;
}
