using System.Runtime.CompilerServices;

namespace TypedTap.Votable.Cells;

/// <summary>Whole numbers.</summary>
internal static partial class NumberText
{
    /// <summary>The number <c>[+-]?digits</c>; false when the whole text is no such number, or one that a long cannot hold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryParseInt64(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        if (text.IsEmpty)
            return false;
        var isNegative = text[0] == '-';
        var digits = isNegative || text[0] == '+' ? text[1..] : text;
        if ((uint)(digits.Length - 1) < 16)
        {
            if (!EightDigits.TryRead(digits, out var magnitude))
                return false;
            value = isNegative ? -(long)magnitude : (long)magnitude;
            return true;
        }

        return TryParseLong(digits, isNegative, out value);
    }

    /// <summary>The number <c>[+-]?digits</c>; false when the whole text is no such number, or one that an int cannot hold.</summary>
    public static bool TryParseInt32(ReadOnlySpan<byte> text, out int value)
    {
        var isNumber = TryParseInt64(text, out var wide);
        isNumber &= wide == (int)wide;
        value = isNumber ? (int)wide : 0;
        return isNumber;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryParseLong(ReadOnlySpan<byte> digits, bool isNegative, out long value)
    {
        value = 0;
        var magnitude = 0UL;
        if (digits.Length is > 16 and < 20)
        {
            // The identifiers of Gaia are that long.
            if (!EightDigits.TryRead(digits[..16], out var head) || !EightDigits.TryRead(digits[16..], out var tail))
                return false;
            magnitude = (head * (digits.Length switch { 17 => 10UL, 18 => 100, _ => 1000 })) + tail;
        }
        else if (digits.IsEmpty || EightDigits.Append(digits, 0, ref magnitude) != digits.Length)
            return false;

        // 19 digits always fit into 64 bits; more can only if they begin with zeros.
        if (digits.Length > 19 && digits.TrimStart((byte)'0').Length > 19)
            return false;
        if (magnitude > (ulong)long.MaxValue + (isNegative ? 1UL : 0))
            return false;
        value = isNegative ? -(long)magnitude : (long)magnitude;
        return true;
    }
}
