using System.Globalization;
using TypedTap.Adql;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>
/// ROUND and TRUNCATE. To a number of digits they work on the decimal digits that a number shows (15 of a double, 6 of a float), as PostgreSQL's NUMERIC does: ROUND(2.675, 2) is
/// 2.68, though the double is a little less.
/// </summary>
internal static class Rounding
{
    public static Operand Round(IReadOnlyList<Operand> arguments, AdqlSpan span)
    {
        // Without digits a column's half goes to the even neighbour, as the machine does it; that of a literal, which is decimal, away from zero.
        if (arguments.Count == 1)
            return Of(arguments[0], arguments[0].IsConstant ? static x => Math.Round(x, MidpointRounding.AwayFromZero) : static x => Math.Round(x, MidpointRounding.ToEven));
        return ToDigits(arguments, MidpointRounding.AwayFromZero, "ROUND", span);
    }

    public static Operand Truncate(IReadOnlyList<Operand> arguments, AdqlSpan span) =>
        arguments.Count == 1 ? Of(arguments[0], Math.Truncate) : ToDigits(arguments, MidpointRounding.ToZero, "TRUNCATE", span);

    private static FunctionOperand<double, long, double> ToDigits(IReadOnlyList<Operand> arguments, MidpointRounding rounding, string name, AdqlSpan span)
    {
        var format = arguments[0].Type.Datatype == "float" ? "G6" : arguments[0].Type.Kind == EngineKind.Integer ? "G19" : "G15";
        return new(Numbers.Of(arguments[0]), Numbers.RequireInteger(arguments[1], name, span), (x, digits) => ToDigits(x, digits, rounding, format))
        {
            Type = EngineType.Double,
            Unit = arguments[0].Unit,
            IsConstant = arguments[0].IsConstant && arguments[1].IsConstant,
        };
    }

    private static double ToDigits(double value, long digits, MidpointRounding rounding, string format)
    {
        // Beyond what a decimal holds there is no fraction to round, or nothing is left of it.
        if (!double.IsFinite(value) || (digits >= 0 && Math.Abs(value) >= 1e15) || digits > 28)
            return value;
        if (digits < -28 || Math.Abs(value) < 1e-28)
            return 0;
        if (Math.Abs(value) >= 7e28)
            return value;
        var exact = decimal.Parse(value.ToString(format, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        if (digits >= 0)
            return (double)decimal.Round(exact, (int)digits, rounding);
        var unit = 1m;
        for (var i = 0; i > digits; i--)
            unit *= 10;
        return (double)(decimal.Round(exact / unit, 0, rounding) * unit);
    }

    private static FunctionOperand<double, double> Of(Operand x, Func<double, double> function) =>
        new(Numbers.Of(x), function) { Type = EngineType.Double, Unit = x.Unit, IsConstant = x.IsConstant };
}
