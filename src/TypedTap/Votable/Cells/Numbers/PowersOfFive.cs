using System.Numerics;

namespace TypedTap.Votable.Cells;

/// <summary>5^q for every power of ten of a double, as 128 bits of which the first is 1.</summary>
internal static class PowersOfFive
{
    public const int Least = -342;
    public const int Greatest = 308;

    /// <summary>The upper and the lower half of 5^q at 2(q - Least) and behind: truncated, but rounded up where q &lt; 0.</summary>
    public static readonly ulong[] Halves = Compute();

    /// <summary>Exact in words of 32 bits: the first use of BigInteger alone would take longer than all of this.</summary>
    private static ulong[] Compute()
    {
        var halves = new ulong[2 * (Greatest - Least + 1)];
        var power = new uint[33];
        power[0] = 1;
        for (var q = 0; q <= Greatest; q++)
        {
            (halves[2 * (q - Least)], halves[(2 * (q - Least)) + 1]) = First128(power);
            Multiply(power);
        }

        // 2^1024 / 5^q, truncated in every step, is as if truncated once, and has 230 bits in the end.
        power.AsSpan().Clear();
        power[^1] = 1;
        for (var q = -1; q >= Least; q--)
        {
            Divide(power);
            var (upper, lower) = First128(power);
            lower++;
            (halves[2 * (q - Least)], halves[(2 * (q - Least)) + 1]) = (lower == 0 ? upper + 1 : upper, lower);
        }

        return halves;
    }

    private static void Multiply(Span<uint> words)
    {
        var carry = 0UL;
        foreach (ref var word in words)
        {
            carry += word * 5UL;
            word = (uint)carry;
            carry >>= 32;
        }
    }

    private static void Divide(Span<uint> words)
    {
        var rest = 0UL;
        for (var i = words.Length - 1; i >= 0; i--)
        {
            rest = (rest << 32) | words[i];
            words[i] = (uint)(rest / 5);
            rest %= 5;
        }
    }

    private static (ulong Upper, ulong Lower) First128(ReadOnlySpan<uint> words)
    {
        var top = words.LastIndexOfAnyExcept(0U);
        var upper = Pair(words, top);
        var lower = Pair(words, top - 2);
        var rest = Pair(words, top - 4);

        // In two steps, as a shift by 64 would do nothing.
        var zeros = BitOperations.LeadingZeroCount(upper);
        return ((upper << zeros) | (lower >> 1 >> (63 - zeros)), (lower << zeros) | (rest >> 1 >> (63 - zeros)));
    }

    private static ulong Pair(ReadOnlySpan<uint> words, int upper) =>
        ((upper < 0 ? 0UL : words[upper]) << 32) | (upper < 1 ? 0U : words[upper - 1]);
}
