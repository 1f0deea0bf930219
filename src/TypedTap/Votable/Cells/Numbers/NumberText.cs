using System.Globalization;
using System.Runtime.CompilerServices;

namespace TypedTap.Votable.Cells;

/// <summary>
/// Numbers written as TABLEDATA has them, from UTF-8, correctly rounded. What is not plainly a number (white space, NaN and
/// infinities, numbers out of range) is left to the caller.
/// </summary>
internal static partial class NumberText
{
    private const int DoubleExact = 22;
    private const int SingleExact = 10;

    /// <summary>The powers of ten that a double holds exactly.</summary>
    private static readonly double[] DoublePowers =
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>The powers of ten that a float holds exactly.</summary>
    private static readonly float[] SinglePowers = [1e0f, 1e1f, 1e2f, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f, 1e8f, 1e9f, 1e10f];

    /// <summary>
    /// The double nearest to <c>[+-]?digits[.digits][(e|E)[+-]?digits]</c>; false when the whole text is no such number, or one beyond the
    /// largest double.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryParseDouble(ReadOnlySpan<byte> text, out double value)
    {
        if (!DecimalText.TryRead(text, out var number))
        {
            value = 0;
            return false;
        }

        // Both operands are exact, hence one rounding: W. D. Clinger, "How to read floating point numbers accurately" (1990).
        if (number.Mantissa <= 1UL << 53 && (uint)(number.Exponent + DoubleExact) <= 2 * DoubleExact && !number.HasMore)
        {
            value = (long)number.Mantissa;
            value = number.Exponent < 0 ? value / DoublePowers[-number.Exponent] : value * DoublePowers[number.Exponent];
            if (number.IsNegative)
                value = -value;
            return true;
        }

        return TryRoundDouble(text, number.Mantissa, number.Exponent, number.IsNegative, number.HasMore, out value);
    }

    /// <summary>The float nearest to a number, rounded once; false as <see cref="TryParseDouble"/> returns it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryParseSingle(ReadOnlySpan<byte> text, out float value)
    {
        if (!DecimalText.TryRead(text, out var number))
        {
            value = 0;
            return false;
        }

        if (number.Mantissa <= 1UL << 24 && (uint)(number.Exponent + SingleExact) <= 2 * SingleExact && !number.HasMore)
        {
            value = (int)number.Mantissa;
            value = number.Exponent < 0 ? value / SinglePowers[-number.Exponent] : value * SinglePowers[number.Exponent];
            if (number.IsNegative)
                value = -value;
            return true;
        }

        return TryRoundSingle(text, number.Mantissa, number.Exponent, number.IsNegative, number.HasMore, out value);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryRoundDouble(
        ReadOnlySpan<byte> text, ulong mantissa, int exponent, bool isNegative, bool hasMore, out double value)
    {
        var bits = DecimalRounding.Round<Binary64>(mantissa, exponent);
        value = BitConverter.UInt64BitsToDouble(bits | (isNegative ? 1UL << 63 : 0));

        // The digits left out matter only where the next mantissa is rounded otherwise.
        if (hasMore && bits != DecimalRounding.Round<Binary64>(mantissa + 1, exponent))
            value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryRoundSingle(
        ReadOnlySpan<byte> text, ulong mantissa, int exponent, bool isNegative, bool hasMore, out float value)
    {
        var bits = (uint)DecimalRounding.Round<Binary32>(mantissa, exponent);
        value = BitConverter.UInt32BitsToSingle(bits | (isNegative ? 1U << 31 : 0));
        if (hasMore && bits != (uint)DecimalRounding.Round<Binary32>(mantissa + 1, exponent))
            value = float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return float.IsFinite(value);
    }
}
