using TypedTap.Adql;
using TypedTap.Adql.Syntax;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>
/// Arithmetic of floating-point numbers. As in PostgreSQL a result that leaves the range of its type is an error, infinity only comes of
/// infinity.
/// </summary>
internal sealed class NumberArithmetic(
    AdqlArithmeticOperator operation, Operand<double> left, Operand<double> right, bool isSingle, AdqlSpan span) : Operand<double>
{
    public override bool TryGet(RowCursor row, out double value)
    {
        value = 0;
        if (!left.TryGet(row, out var a) || !right.TryGet(row, out var b))
            return false;
        value = operation switch
        {
            AdqlArithmeticOperator.Add => a + b,
            AdqlArithmeticOperator.Subtract => a - b,
            AdqlArithmeticOperator.Multiply => a * b,
            _ when b == 0 && !double.IsNaN(a) => throw IntegerArithmetic.DivisionByZero(span),
            _ => a / b,
        };
        if (isSingle)
            value = (float)value;
        if (double.IsInfinity(value) && double.IsFinite(a) && double.IsFinite(b))
            throw OutOfRange("large");
        if (value == 0 && a != 0 && IsUnderflow(b))
            throw OutOfRange("small");
        return true;
    }

    private bool IsUnderflow(double b) => operation switch
    {
        AdqlArithmeticOperator.Multiply => b != 0,
        AdqlArithmeticOperator.Divide => double.IsFinite(b),
        _ => false,
    };

    private EngineException OutOfRange(string size) =>
        new($"The result is too {size} for {(isSingle ? "REAL" : "DOUBLE PRECISION")}.", span);
}
