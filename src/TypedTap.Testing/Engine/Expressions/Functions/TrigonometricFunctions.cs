using TypedTap.Adql;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>The trigonometric functions, in radians.</summary>
internal static class TrigonometricFunctions
{
    public static Operand Compile(AdqlBuiltInFunction function, IReadOnlyList<Operand> arguments, AdqlSpan span)
    {
        FunctionArguments.Require(function, arguments, span, function.Name == "ATAN2" ? 2 : 1);
        var x = Numbers.Require(arguments[0], function.Name, span);
        if (function.Name == "ATAN2")
        {
            var y = Numbers.Require(arguments[1], function.Name, span);
            return new FunctionOperand<double, double, double>(x, y, Math.Atan2)
            {
                Type = EngineType.Double,
                Unit = "rad",
                IsConstant = x.IsConstant && y.IsConstant
            };
        }

        return function.Name switch
        {
            "SIN" => Of(x, a => Math.Sin(Finite(a, span))),
            "COS" => Of(x, a => Math.Cos(Finite(a, span))),
            "TAN" => Of(x, a => Math.Tan(Finite(a, span))),
            "COT" => Of(x, a => 1 / Math.Tan(Finite(a, span))),
            "ASIN" => Of(x, a => Math.Asin(Within(a, span)), "rad"),
            "ACOS" => Of(x, a => Math.Acos(Within(a, span)), "rad"),
            "ATAN" => Of(x, Math.Atan, "rad"),
            _ => throw new EngineException($"{function.Name} is not known here.", span),
        };
    }

    private static FunctionOperand<double, double> Of(Operand<double> x, Func<double, double> function, string? unit = null) =>
        new(x, function) { Type = EngineType.Double, Unit = unit, IsConstant = x.IsConstant };

    private static double Finite(double angle, AdqlSpan span) =>
        double.IsInfinity(angle) ? throw new EngineException("An infinite angle has no sine or cosine.", span) : angle;

    private static double Within(double value, AdqlSpan span) =>
        value is < -1 or > 1 ? throw new EngineException("ASIN and ACOS take numbers from -1 to 1.", span) : value;
}
