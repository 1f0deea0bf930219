using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>
/// Comparisons. Numbers of all types compare by value; a text literal beside a time, a number or a truth value is read as one; anything
/// else of different kinds is an error, as in PostgreSQL.
/// </summary>
internal static class Comparisons
{
    public static Condition Compile(AdqlComparisonOperator comparison, Operand left, Operand right, AdqlSpan span)
    {
        if (left is NullOperand || right is NullOperand)
            return new ConstantCondition(Truth.Unknown);
        left = TextLiterals.Adapt(left, right.Type, span);
        right = TextLiterals.Adapt(right, left.Type, span);
        var condition = Typed(comparison, left, right) ?? throw Incomparable(left, right, span);
        if (left.Type.Kind == EngineKind.Shape && comparison is not (AdqlComparisonOperator.Equal or AdqlComparisonOperator.NotEqual))
            throw new EngineException("Shapes on the sky have no order; compare their COORD1, COORD2, AREA or DISTANCE.", span);
        return left.IsConstant && right.IsConstant ? new ConstantCondition(condition.Test(ConstantFolding.NoRows)) : condition;
    }

    private static Condition? Typed(AdqlComparisonOperator comparison, Operand left, Operand right) => (left, right) switch
    {
        (Operand<long> l, Operand<long> r) => new ComparisonCondition<long, ValueComparisons.Integers>(comparison, l, r),
        (Operand<double> l, Operand<double> r) => new ComparisonCondition<double, ValueComparisons.Numbers>(comparison, l, r),
        (Operand<long> l, Operand<double> r) => new MixedComparisonCondition(comparison, l, r),
        (Operand<double> l, Operand<long> r) => new MixedComparisonCondition(Mirror(comparison), r, l),
        (Operand<string> l, Operand<string> r) => comparison is AdqlComparisonOperator.Equal or AdqlComparisonOperator.NotEqual
            ? new TextEqualityCondition(l, r, comparison == AdqlComparisonOperator.NotEqual)
            : new ComparisonCondition<string, ValueComparisons.Texts>(comparison, l, r),
        (Operand<DateTime> l, Operand<DateTime> r) => new ComparisonCondition<DateTime, ValueComparisons.Times>(comparison, l, r),
        (Operand<bool> l, Operand<bool> r) => new ComparisonCondition<bool, ValueComparisons.Booleans>(comparison, l, r),
        (Operand<ISkyShape> l, Operand<ISkyShape> r) => new ComparisonCondition<ISkyShape, ValueComparisons.Shapes>(comparison, l, r),
        (Operand<Array> l, Operand<Array> r) => new ComparisonCondition<Array, ValueComparisons.Arrays>(comparison, l, r),
        _ => null,
    };

    private static AdqlComparisonOperator Mirror(AdqlComparisonOperator comparison) => comparison switch
    {
        AdqlComparisonOperator.Less => AdqlComparisonOperator.Greater,
        AdqlComparisonOperator.LessOrEqual => AdqlComparisonOperator.GreaterOrEqual,
        AdqlComparisonOperator.Greater => AdqlComparisonOperator.Less,
        AdqlComparisonOperator.GreaterOrEqual => AdqlComparisonOperator.LessOrEqual,
        _ => comparison,
    };

    private static EngineException Incomparable(Operand left, Operand right, AdqlSpan span)
    {
        var cure = left.Type.Kind == EngineKind.Boolean || right.Type.Kind == EngineKind.Boolean
            ? "compare a truth value with 'true' or 'false'"
            : "CAST one to the type of the other";
        return new EngineException(
            $"{EngineTypeNames.Of(left.Type)} can't be compared with {EngineTypeNames.Of(right.Type)}; {cure}.", span);
    }
}
