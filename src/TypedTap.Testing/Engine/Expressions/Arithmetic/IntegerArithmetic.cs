using TypedTap.Adql;
using TypedTap.Adql.Syntax;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Arithmetic of whole numbers: a quotient is cut towards zero, what does not fit is an error.</summary>
internal sealed class IntegerArithmetic(
    AdqlArithmeticOperator operation, Operand<long> left, Operand<long> right, IntegerWidth width, AdqlSpan span) : Operand<long>
{
    public override bool TryGet(RowCursor row, out long value)
    {
        value = 0;
        if (!left.TryGet(row, out var a) || !right.TryGet(row, out var b))
            return false;
        value = Compute(a, b);
        return true;
    }

    private long Compute(long a, long b)
    {
        try
        {
            return width.Check(
                operation switch
                {
                    AdqlArithmeticOperator.Add => checked(a + b),
                    AdqlArithmeticOperator.Subtract => checked(a - b),
                    AdqlArithmeticOperator.Multiply => checked(a * b),
                    _ when b == 0 => throw DivisionByZero(span),
                    _ => b == -1 ? checked(-a) : a / b,
                },
                span);
        }
        catch (OverflowException)
        {
            throw width.TooLarge(span);
        }
    }

    public static EngineException DivisionByZero(AdqlSpan span) =>
        new("Division by zero; leave out the rows where the divisor is 0.", span);
}
