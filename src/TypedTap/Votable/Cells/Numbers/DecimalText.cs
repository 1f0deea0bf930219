using System.Runtime.CompilerServices;

namespace TypedTap.Votable.Cells;

/// <summary>A decimal number as written: <c>[+-]?digits[.digits][(e|E)[+-]?digits]</c>, digits on one side of the point at least.</summary>
internal struct DecimalText
{
    /// <summary>As many digits always fit into 64 bits.</summary>
    private const int MostDigits = 19;

    /// <summary>A bound for exponents far outside of every format.</summary>
    private const int FarExponent = 1_000_000;

    /// <summary>The first 19 significant digits.</summary>
    public ulong Mantissa;

    /// <summary>The power of ten that the mantissa is to be multiplied by.</summary>
    public int Exponent;

    public bool IsNegative;

    /// <summary>Whether digits other than 0 follow the mantissa's: the number is between the mantissa and the next one.</summary>
    public bool HasMore;

    /// <summary>Reads a number that takes the whole text; false when it is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ReadOnlySpan<byte> text, out DecimalText number)
    {
        number = default;
        if (text.IsEmpty)
            return false;

        var at = 0;
        var first = text[0];
        if (first is (byte)'-' or (byte)'+')
        {
            number.IsNegative = first == '-';
            at = 1;
        }

        if ((uint)(text.Length - at - 1) < 8 && EightDigits.TryReadDecimal(text[at..], out number.Mantissa, out var decimals))
        {
            number.Exponent = -decimals;
            return true;
        }

        var mantissa = 0UL;
        var start = at;
        at = EightDigits.Append(text, at, ref mantissa);
        var digits = at - start;
        var point = at;
        if ((uint)at < (uint)text.Length && text[at] == '.')
        {
            at = EightDigits.Append(text, at + 1, ref mantissa);
            digits = at - start - 1;
            point++;
        }
        else if (digits == 0)
        {
            return false;
        }

        number.Mantissa = mantissa;
        number.Exponent = point - at;
        if (at == text.Length && (uint)(digits - 1) < MostDigits)
            return true;

        // By a copy, so that the number itself can stay in registers.
        var copy = number;
        var isNumber = digits != 0 && TryReadRest(text, start, at, digits, ref copy);
        number = copy;
        return isNumber;
    }

    /// <summary>An exponent, and more digits than a mantissa takes.</summary>
    private static bool TryReadRest(ReadOnlySpan<byte> text, int start, int at, int digits, ref DecimalText number)
    {
        var exponent = 0L;
        if (at < text.Length && !TryReadExponent(text[at..], out exponent))
            return false;
        exponent += number.Exponent;
        if (digits > MostDigits)
            exponent += Shorten(text[start..at], digits, ref number);
        number.Exponent = (int)Math.Clamp(exponent, -FarExponent, FarExponent);
        return true;
    }

    private static bool TryReadExponent(ReadOnlySpan<byte> text, out long exponent)
    {
        exponent = 0;
        if ((text[0] | 0x20) != 'e')
            return false;
        var at = 1;
        var isNegative = false;
        if (at < text.Length && text[at] is (byte)'-' or (byte)'+')
            isNegative = text[at++] == '-';
        if (at == text.Length)
            return false;

        for (; at < text.Length; at++)
        {
            var digit = (uint)text[at] - '0';
            if (digit > 9)
                return false;

            // Enough to outweigh any number of digits that a span can have.
            if (exponent < 100_000_000_000)
                exponent = (exponent * 10) + digit;
        }

        if (isNegative)
            exponent = -exponent;
        return true;
    }

    /// <summary>Takes the first 19 significant digits as the mantissa.</summary>
    /// <returns>How many digits were left out.</returns>
    private static int Shorten(ReadOnlySpan<byte> text, int digits, ref DecimalText number)
    {
        // Zeros in front count for nothing. If the rest is short enough, then no digit was lost modulo 2^64.
        var at = 0;
        for (; at < text.Length && text[at] is (byte)'0' or (byte)'.'; at++)
            digits -= text[at] == '0' ? 1 : 0;
        if (digits <= MostDigits)
            return 0;

        var mantissa = 0UL;
        for (var taken = 0; taken < MostDigits; at++)
        {
            if (text[at] == '.')
                continue;
            mantissa = (mantissa * 10) + text[at] - '0';
            taken++;
        }

        number.Mantissa = mantissa;
        number.HasMore = text[at..].IndexOfAnyExcept((byte)'0', (byte)'.') >= 0;
        return digits - MostDigits;
    }
}
