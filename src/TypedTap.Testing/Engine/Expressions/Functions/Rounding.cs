using TypedTap.Adql;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>
/// ROUND and TRUNCATE. To a number of digits they scale, round and scale back, as DaCHS has PostgreSQL do it. A half goes to the even
/// neighbour, as the machine rounds; only that of a decimal number, as literals are, goes away from zero.
/// </summary>
internal static class Rounding
{
    public static Operand Round(IReadOnlyList<Operand> arguments, AdqlSpan span)
    {
        if (arguments.Count == 2)
            return ToDigits(arguments, Math.Round, "ROUND", span);
        return Of(arguments[0], arguments[0].IsDecimal ? static x => Math.Round(x, MidpointRounding.AwayFromZero) : Math.Round);
    }

    public static Operand Truncate(IReadOnlyList<Operand> arguments, AdqlSpan span) =>
        arguments.Count == 1 ? Of(arguments[0], Math.Truncate) : ToDigits(arguments, Math.Truncate, "TRUNCATE", span);

    private static FunctionOperand<double, long, double> ToDigits(
        IReadOnlyList<Operand> arguments, Func<double, double> round, string name, AdqlSpan span) =>
        new(Numbers.Of(arguments[0]), Numbers.RequireInteger(arguments[1], name, span), (x, digits) => ToDigits(x, digits, round))
        {
            Type = EngineType.Double,
            Unit = arguments[0].Unit,
            IsConstant = arguments[0].IsConstant && arguments[1].IsConstant,
        };

    private static double ToDigits(double value, long digits, Func<double, double> round)
    {
        var scale = Math.Pow(10, digits);
        var scaled = value * scale;
        // Where the scale leaves the range there is no fraction to round, or nothing is left of the number.
        if (!double.IsFinite(scaled))
            return value;
        return scale == 0 ? 0 : round(scaled) / scale;
    }

    private static FunctionOperand<double, double> Of(Operand x, Func<double, double> function) =>
        new(Numbers.Of(x), function) { Type = EngineType.Double, Unit = x.Unit, IsConstant = x.IsConstant };
}
