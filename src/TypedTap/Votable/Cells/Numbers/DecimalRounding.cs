using System.Numerics;
using System.Runtime.CompilerServices;

namespace TypedTap.Votable.Cells;

/// <summary>
/// Decimal to binary, correctly rounded, ties to even: D. Lemire, "Number parsing at a gigabyte per second", Software: Practice
/// and Experience 51 (2021). That the product of 128 bits always decides is proved by N. Mushtak and D. Lemire, "Fast number
/// parsing without fallback", ibid. 53 (2023).
/// </summary>
internal static class DecimalRounding
{
    /// <summary>The bits, without the sign, of mantissa * 10^power; those of infinity when it is too large.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Round<TFormat>(ulong mantissa, int power)
        where TFormat : struct, IBinaryFormat
    {
        var infinity = ((2UL * (ulong)TFormat.Bias) + 1) << TFormat.FractionBits;
        if (mantissa == 0 || power < TFormat.LeastPower)
            return 0;
        if (power > TFormat.GreatestPower)
            return infinity;

        var zeros = BitOperations.LeadingZeroCount(mantissa);
        var high = Product<TFormat>(mantissa << zeros, power, out var low);

        // One bit more than the format has, and one for the product's leading 0 if there is one.
        var isLong = (int)(high >> 63);
        var shift = isLong + 64 - TFormat.FractionBits - 3;
        var fraction = high >> shift;

        // floor(power * log2(10)) for |power| < 400, and the mantissa's 64 bits.
        var exponent = ((217706 * power) >> 16) + 63 + isLong - zeros + TFormat.Bias;
        if (exponent <= 0)
            return RoundSubnormal(fraction, 1 - exponent);

        // Half way exactly: the last bit is made even by leaving the half out.
        if (low <= 1 && (fraction & 3) == 1 && power >= TFormat.LeastTie && power <= TFormat.GreatestTie && fraction << shift == high)
            fraction--;
        fraction = (fraction + (fraction & 1)) >> 1;

        // Added, not combined: the leading 1, and a carry over the whole fraction, count the exponent up.
        var bits = fraction + ((ulong)(exponent - 1) << TFormat.FractionBits);
        return bits < infinity ? bits : infinity;
    }

    /// <summary>Numbers below the least normal one; none is half way, as their powers of five are too large for it.</summary>
    private static ulong RoundSubnormal(ulong fraction, int shift)
    {
        if (shift >= 64)
            return 0;
        fraction >>= shift;

        // A carry out of the fraction makes the least normal number by itself.
        return (fraction + (fraction & 1)) >> 1;
    }

    /// <summary>The upper 128 bits of mantissa * 5^power; the lower half is refined only where it may change the upper one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Product<TFormat>(ulong mantissa, int power, out ulong low)
        where TFormat : struct, IBinaryFormat
    {
        var halves = PowersOfFive.Halves;
        var at = 2 * (power - PowersOfFive.Least);
        var high = Math.BigMul(mantissa, halves[at], out low);
        var unused = ulong.MaxValue >> (TFormat.FractionBits + 3);
        if ((high & unused) == unused)
        {
            var more = Math.BigMul(mantissa, halves[at + 1], out _);
            low += more;
            if (low < more)
                high++;
        }

        return high;
    }
}
