using System.Globalization;
using TypedTap.Adql;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Values of numeric literals: whole ones are of the smallest of int and long that holds them, all others are doubles.</summary>
internal static class Literals
{
    public static Operand Number(string digits, bool isInteger, AdqlSpan span)
    {
        if (isInteger && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
            return Operands.Constant(whole <= int.MaxValue ? EngineType.Int : EngineType.Long, whole);
        var number = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number)
            ? new ConstantOperand<double>(number, hasValue: true) { Type = EngineType.Double, IsConstant = true, IsDecimal = true }
            : throw new EngineException($"The number {digits} is too large: a double ends at 1.8E308.", span);
    }

    /// <summary>Whether the digits are those of the one long whose sign must be read with them.</summary>
    public static bool IsSmallestLong(string digits) => digits.TrimStart('0') == "9223372036854775808";
}
