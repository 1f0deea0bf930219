using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>
/// Sums, differences, products and quotients. Whole numbers stay whole and in the wider type of both; two floats make a float; all else is
/// double.
/// </summary>
internal static class ArithmeticOperands
{
    public static Operand Compile(AdqlArithmeticOperator operation, Operand left, Operand right, AdqlSpan span)
    {
        Require(left, operation, span);
        Require(right, operation, span);
        if (left is NullOperand && right is NullOperand)
            return Operands.Constant(EngineType.Double, null);
        if (left is NullOperand || right is NullOperand)
            return Operands.Constant(left is NullOperand ? right.Type : left.Type, null);
        var type = ResultOf(left.Type, right.Type);
        var unit = UnitOf(operation, left, right);
        var isConstant = left.IsConstant && right.IsConstant;
        return type.Kind == EngineKind.Integer
            ? new IntegerArithmetic(
                operation, (Operand<long>)left, (Operand<long>)right, IntegerWidth.Of(type),
                span) { Type = type, Unit = unit, IsConstant = isConstant }
            : new NumberArithmetic(operation, Numbers.Of(left), Numbers.Of(right), type == EngineType.Float, span)
            {
                Type = type,
                Unit = unit,
                IsConstant = isConstant,
                IsDecimal = IsExact(left) && IsExact(right),
            };
    }

    private static bool IsExact(Operand operand) => operand.IsDecimal || operand.Type.Kind == EngineKind.Integer;

    private static EngineType ResultOf(EngineType left, EngineType right)
    {
        var type = EngineTypes.Common(left, right)!;
        return type.Datatype switch
        {
            "unsignedByte" or "short" => EngineType.Short,
            "int" => EngineType.Int,
            "long" => EngineType.Long,
            "float" => EngineType.Float,
            _ => EngineType.Double,
        };
    }

    // A factor without a unit leaves the other's as it is.
    private static string? UnitOf(AdqlArithmeticOperator operation, Operand left, Operand right) => operation switch
    {
        AdqlArithmeticOperator.Multiply =>
            left.Unit is null ? right.Unit : right.Unit is null ? left.Unit : $"{Factor(left.Unit)}.{Factor(right.Unit)}",
        AdqlArithmeticOperator.Divide => right.Unit is null ? left.Unit : $"{Factor(left.Unit ?? "1")}/{Factor(right.Unit)}",
        _ => left.Unit == right.Unit || right is { Unit: null, IsConstant: true }
            ? left.Unit
            : left is { Unit: null, IsConstant: true } ? right.Unit : null,
    };

    private static string Factor(string unit) => unit.AsSpan().IndexOfAny("./ *") < 0 ? unit : $"({unit})";

    private static void Require(Operand operand, AdqlArithmeticOperator operation, AdqlSpan span)
    {
        if (operand.Type.IsNumeric || operand is NullOperand)
            return;
        var name = operation switch
        {
            AdqlArithmeticOperator.Add => "A sum",
            AdqlArithmeticOperator.Subtract => "A difference",
            AdqlArithmeticOperator.Multiply => "A product",
            _ => "A quotient",
        };
        throw new EngineException($"{name} takes numbers, not {EngineTypeNames.Of(operand.Type)}.", span);
    }
}
