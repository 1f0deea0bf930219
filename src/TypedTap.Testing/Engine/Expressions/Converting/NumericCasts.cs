using TypedTap.Adql;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>CAST to numbers. What does not fit is an error.</summary>
internal static class NumericCasts
{
    public static Operand ToInteger(Operand operand, EngineType type, AdqlSpan span)
    {
        var width = IntegerWidth.Of(type);
        // A half goes to the even neighbour, as the machine does it; that of a decimal number away from zero.
        var rounding = operand.IsDecimal ? MidpointRounding.AwayFromZero : MidpointRounding.ToEven;
        return operand switch
        {
            NullOperand => Operands.Constant(type, null),
            Operand<long> whole => Of(whole, x => width.Check(x, span), type, operand.Unit),
            Operand<double> number => Of(number, x => Round(x, rounding, width, span), type, operand.Unit),
            Operand<bool> truth => Of(truth, static x => x ? 1L : 0L, type, null),
            Operand<string> text => Of(text, x => TextValues.Integer(x, width, span), type, null),
            _ => throw new EngineException($"{EngineTypeNames.Of(operand.Type)} can't be CAST to {width.Name}.", span),
        };
    }

    public static Operand ToNumber(Operand operand, EngineType type, AdqlSpan span)
    {
        var isSingle = type == EngineType.Float;
        return operand switch
        {
            NullOperand => Operands.Constant(type, null),
            Operand<long> whole => Of(whole, x => isSingle ? (float)x : (double)x, type, operand.Unit),
            Operand<double> number when isSingle => Of(number, x => Single(x, span), type, operand.Unit),
            // What is CAST is decimal no more.
            Operand<double> { IsDecimal: true } number => Of(number, static x => x, type, operand.Unit),
            Operand<double> => Operands.Convert(operand, type),
            Operand<string> text =>
                Of(text, x => isSingle ? Single(TextValues.Number(x, span), span) : TextValues.Number(x, span), type, null),
            _ => throw new EngineException(
                $"{EngineTypeNames.Of(operand.Type)} can't be CAST to {(isSingle ? "REAL" : "DOUBLE PRECISION")}.", span),
        };
    }

    private static long Round(double value, MidpointRounding rounding, IntegerWidth width, AdqlSpan span)
    {
        var whole = Math.Round(value, rounding);
        return whole >= width.Min && (width.Max == long.MaxValue ? whole < 9223372036854775808.0 : whole <= width.Max)
            ? (long)whole
            : throw width.TooLarge(span);
    }

    private static double Single(double value, AdqlSpan span)
    {
        var single = (float)value;
        if (float.IsInfinity(single) && double.IsFinite(value))
            throw new EngineException("The number is too large for REAL.", span);
        return single == 0 && value != 0 ? throw new EngineException("The number is too small for REAL.", span) : single;
    }

    private static FunctionOperand<T, TResult> Of<T, TResult>(Operand<T> operand, Func<T, TResult> convert, EngineType type, string? unit)
        where T : notnull
        where TResult : notnull => new(operand, convert) { Type = type, Unit = unit, IsConstant = operand.IsConstant };
}
