using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TypedTap.Votable.Cells;

/// <summary>Digits eight at a time, in one 64-bit word: no branch depends on how many there are.</summary>
internal static class EightDigits
{
    private const ulong Zeros = 0x3030303030303030;
    private const ulong HighBits = 0x8080808080808080;

    /// <summary>
    /// The powers of ten up to 10^8, the lowest byte first: a span of anything but bytes is made anew, with allocations, by
    /// each use in unoptimised code.
    /// </summary>
    private static ReadOnlySpan<byte> Powers =>
    [
        0x01, 0, 0, 0, 0x0A, 0, 0, 0, 0x64, 0, 0, 0, 0xE8, 0x03, 0, 0, 0x10, 0x27, 0, 0, 0xA0, 0x86, 0x01, 0, 0x40, 0x42, 0x0F, 0,
        0x80, 0x96, 0x98, 0, 0x00, 0xE1, 0xF5, 0x05,
    ];

    /// <summary>Appends the digits from a position on to a number (modulo 2^64).</summary>
    /// <returns>The position behind the last digit.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Append(ReadOnlySpan<byte> text, int at, ref ulong number)
    {
        int count;
        do
        {
            var word = Load(text, at) ^ Zeros;
            count = Count(word);
            number = (number * Power(count)) + Value(word, count);
            at += count;
        }
        while (count == 8);
        return at;
    }

    /// <summary>Reads a text of one to sixteen digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ReadOnlySpan<byte> text, out ulong number)
    {
        if (text.Length < 8)
        {
            // Zeros in front make it eight.
            var short8 = (Short(text) ^ Zeros) << ((8 - text.Length) << 3);
            number = Value(short8);
            return Others(short8) == 0;
        }

        // The last eight bytes begin with digits of the first eight, which are made zeros there.
        var head = Word(text, 0) ^ Zeros;
        var tail = Word(text, text.Length - 8) ^ Zeros;
        var more = text.Length - 8;
        var shared = ulong.MaxValue >> (more << 2) >> (more << 2);
        number = (Value(head) * Power(more)) + Value(tail & ~shared);
        return (Others(head) | Others(tail)) == 0;
    }

    /// <summary>Reads a text of one to eight bytes: digits, perhaps with a point among them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadDecimal(ReadOnlySpan<byte> text, out ulong number, out int decimals)
    {
        const ulong noDigit = Zeros & (0xFFUL << 56);
        var word = (text.Length == 8 ? Word(text, 0) : Short(text)) ^ Zeros;
        var count = Count(word);
        decimals = 0;
        var end = text.Length;
        if (count != end)
        {
            // The point is taken out, and what follows it moves up.
            var at = count << 3;
            var behind = word >> at;
            if ((byte)behind != ('.' ^ '0'))
            {
                number = 0;
                return false;
            }

            word = (word & ~(ulong.MaxValue << at)) | ((behind >> 8) << at) | noDigit;
            decimals = -count;
            count = Count(word);
            decimals += count;
            end--;
        }

        number = Value(word, count);
        return count == end && end != 0;
    }

    /// <summary>How many of a word's first bytes are digits, once these have become 0 to 9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Count(ulong word)
    {
        return BitOperations.TrailingZeroCount(Others(word)) >> 3;
    }

    /// <summary>The high bits of those bytes of a word that are not 0 to 9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Others(ulong word)
    {
        // 0x76 + 10 sets the high bit; without the bytes' own high bits nothing is carried to the next byte.
        return (((word & ~HighBits) + 0x7676767676767676) | word) & HighBits;
    }

    /// <summary>The number that a word's first bytes make.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Value(ulong word, int count)
    {
        // Leading zeros take the place of what is no digit; in two steps, as a shift by 64 would do nothing.
        var half = 32 - (count << 2);
        return Value(word << half << half);
    }

    /// <summary>The number that a word's eight bytes make.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Value(ulong word)
    {
        // Pairs a, b, c, d at the bits 0, 16, 32, 48; then a*10^6 + c*10^2 and b*10^4 + d in the upper halves of two products.
        word = (word * 10) + (word >> 8);
        const ulong pairs = 0x000000FF000000FF;
        return (((word & pairs) * (100 + (1_000_000UL << 32))) + (((word >> 16) & pairs) * (1 + (10_000UL << 32)))) >> 32;
    }

    /// <summary>The next eight bytes, the first in the lowest bits; zeros behind the end of the text, which is never read over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Load(ReadOnlySpan<byte> text, int at)
    {
        var rest = text.Length - at;
        if (rest >= 8)
            return Word(text, at);

        // The last eight bytes, less those that stand before the position.
        if (text.Length >= 8)
            return rest == 0 ? 0 : Word(text, text.Length - 8) >> ((8 - rest) << 3);
        return Short(text) >> (at << 3);
    }

    /// <summary>A text of less than eight bytes as a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Short(ReadOnlySpan<byte> text)
    {
        // Two reads that overlap: the bits in common are the same.
        ref var start = ref MemoryMarshal.GetReference(text);
        var length = text.Length;
        if (length >= 4)
        {
            var tail = Little(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, length - 4)));
            return Little(Unsafe.ReadUnaligned<uint>(ref start)) | ((ulong)tail << ((length - 4) << 3));
        }

        if (length == 0)
            return 0;
        return start | ((ulong)Unsafe.Add(ref start, length >> 1) << ((length >> 1) << 3))
            | ((ulong)Unsafe.Add(ref start, length - 1) << ((length - 1) << 3));
    }

    /// <summary>10 to a power from 0 to 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Power(int power) => BinaryPrimitives.ReadUInt32LittleEndian(Powers[(power << 2)..]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ReadOnlySpan<byte> text, int at)
    {
        var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), at));
        return BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Little(uint word) => BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
}
