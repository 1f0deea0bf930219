using TypedTap.Adql;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>The mathematical functions. What has no real value is an error, as in PostgreSQL.</summary>
internal static class MathFunctions
{
    public static Operand Compile(AdqlBuiltInFunction function, IReadOnlyList<Operand> arguments, AdqlSpan span)
    {
        RequireCount(function, arguments, span);
        foreach (var argument in arguments)
            Numbers.RequireNumeric(argument, function.Name, span);
        return function.Name switch
        {
            "PI" => Operands.Constant(EngineType.Double, Math.PI),
            "RAND" => RandomOperand.Of(arguments, span),
            "ABS" => Absolute(arguments[0], span),
            "MOD" => Modulo(arguments[0], arguments[1], span),
            "POWER" => Of(arguments[0], arguments[1], (x, y) => Power(x, y, span)),
            "ROUND" => Rounding.Round(arguments, span),
            "TRUNCATE" => Rounding.Truncate(arguments, span),
            "CEILING" => Of(arguments[0], Math.Ceiling, arguments[0].Unit),
            "FLOOR" => Of(arguments[0], Math.Floor, arguments[0].Unit),
            "DEGREES" => Of(arguments[0], static x => x * (180 / Math.PI), "deg"),
            "RADIANS" => Of(arguments[0], static x => x * (Math.PI / 180), "rad"),
            "EXP" => Of(arguments[0], x => Exponential(x, span)),
            "LOG" => Of(arguments[0], x => Math.Log(RequirePositive(x, span))),
            "LOG10" => Of(arguments[0], x => Math.Log10(RequirePositive(x, span))),
            "SQRT" => Of(
                arguments[0],
                x => x < 0 ? throw new EngineException("The square root of a negative number is no number.", span) : Math.Sqrt(x)),
            _ => throw new EngineException($"{function.Name} is not known here.", span),
        };
    }

    private static void RequireCount(AdqlBuiltInFunction function, IReadOnlyList<Operand> arguments, AdqlSpan span)
    {
        switch (function.Name)
        {
            case "PI":
                FunctionArguments.Require(function, arguments, span, 0);
                break;
            case "RAND":
                FunctionArguments.Require(function, arguments, span, 0, 1);
                break;
            case "MOD" or "POWER":
                FunctionArguments.Require(function, arguments, span, 2);
                break;
            case "ROUND" or "TRUNCATE":
                FunctionArguments.Require(function, arguments, span, 1, 2);
                break;
            default:
                FunctionArguments.Require(function, arguments, span, 1);
                break;
        }
    }

    private static Operand Absolute(Operand operand, AdqlSpan span)
    {
        if (operand is Operand<long> whole)
        {
            var width = IntegerWidth.Of(operand.Type);
            return new FunctionOperand<long, long>(
                whole, x => x == long.MinValue ? throw width.TooLarge(span) : width.Check(Math.Abs(x), span))
            {
                Type = operand.Type,
                Unit = operand.Unit,
                IsConstant = operand.IsConstant,
            };
        }

        return new FunctionOperand<double, double>(Numbers.Of(operand), Math.Abs)
        {
            Type = operand.Type == EngineType.Float ? EngineType.Float : EngineType.Double,
            Unit = operand.Unit,
            IsConstant = operand.IsConstant,
            IsDecimal = operand.IsDecimal,
        };
    }

    // The remainder has the sign of the dividend.
    private static Operand Modulo(Operand dividend, Operand divisor, AdqlSpan span)
    {
        if (dividend is Operand<long> x && divisor is Operand<long> y)
        {
            return new FunctionOperand<long, long, long>(
                x, y, (a, b) => b == 0 ? throw IntegerArithmetic.DivisionByZero(span) : b == -1 ? 0 : a % b)
            {
                Type = EngineTypes.Common(dividend.Type, divisor.Type)!,
                Unit = dividend.Unit,
                IsConstant = dividend.IsConstant && divisor.IsConstant,
            };
        }

        return Of(dividend, divisor, (a, b) => b == 0 ? throw IntegerArithmetic.DivisionByZero(span) : a % b, dividend.Unit);
    }

    private static double Power(double x, double y, AdqlSpan span)
    {
        if (x == 0 && y < 0)
            throw new EngineException("0 has no negative power.", span);
        if (x < 0 && double.IsFinite(x) && double.IsFinite(y) && y != Math.Floor(y))
            throw new EngineException("A negative number has whole powers only.", span);
        var power = Math.Pow(x, y);
        if (double.IsInfinity(power) && double.IsFinite(x) && double.IsFinite(y))
            throw OutOfRange("large", span);
        return power == 0 && x != 0 && double.IsFinite(x) && double.IsFinite(y) ? throw OutOfRange("small", span) : power;
    }

    private static double Exponential(double x, AdqlSpan span)
    {
        var power = Math.Exp(x);
        if (double.IsInfinity(power) && double.IsFinite(x))
            throw OutOfRange("large", span);
        return power == 0 && double.IsFinite(x) ? throw OutOfRange("small", span) : power;
    }

    private static double RequirePositive(double x, AdqlSpan span) =>
        x <= 0 ? throw new EngineException($"{(x == 0 ? "0" : "A negative number")} has no logarithm.", span) : x;

    private static EngineException OutOfRange(string size, AdqlSpan span) => new($"The result is too {size} for DOUBLE PRECISION.", span);

    private static FunctionOperand<double, double> Of(Operand x, Func<double, double> function, string? unit = null) =>
        new(Numbers.Of(x), function) { Type = EngineType.Double, Unit = unit, IsConstant = x.IsConstant };

    private static FunctionOperand<double, double, double> Of(
        Operand x, Operand y, Func<double, double, double> function, string? unit = null) =>
        new(Numbers.Of(x), Numbers.Of(y), function) { Type = EngineType.Double, Unit = unit, IsConstant = x.IsConstant && y.IsConstant };
}
