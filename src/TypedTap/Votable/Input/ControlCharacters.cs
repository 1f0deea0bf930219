using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TypedTap.Votable.Input;

/// <summary>
/// Looks for bytes below the blank. Every byte of a document passes here, from the first one on: hence vectors by hand,
/// compiled once and well, where the framework's searches would at first run unoptimised.
/// </summary>
internal static class ControlCharacters
{
    /// <summary>The place of the first byte that XML forbids (XML 1.0, production 2); -1 when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int IndexOfForbidden(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var blank = Vector256.Create((byte)' ');
            for (; at <= bytes.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
            {
                var block = Vector256.Create(bytes.Slice(at, Vector256<byte>.Count));
                var low = Vector256.LessThan(block, blank);
                if (low == Vector256<byte>.Zero)
                    continue;
                var allowed = Vector256.Equals(block, Vector256.Create((byte)'\n')) | Vector256.Equals(block, Vector256.Create((byte)'\t'))
                    | Vector256.Equals(block, Vector256.Create((byte)'\r'));
                var forbidden = Vector256.AndNot(low, allowed).ExtractMostSignificantBits();
                if (forbidden != 0)
                    return at + BitOperations.TrailingZeroCount(forbidden);
            }
        }

        for (; at < bytes.Length; at++)
        {
            if (bytes[at] < (byte)' ' && bytes[at] is not ((byte)'\n' or (byte)'\t' or (byte)'\r'))
                return at;
        }

        return -1;
    }

    /// <summary>Copies bytes without blanks and what is below them; the number of bytes copied. There must be room for all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int CopyWithout(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int from = 0, to = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var blank = Vector256.Create((byte)' ');
            while (from <= source.Length - Vector256<byte>.Count && to <= target.Length - Vector256<byte>.Count)
            {
                // All are copied; what lies behind a blank is copied again.
                var block = Vector256.Create(source.Slice(from, Vector256<byte>.Count));
                block.CopyTo(target[to..]);
                var blanks = Vector256.LessThanOrEqual(block, blank).ExtractMostSignificantBits();
                var count = blanks == 0 ? Vector256<byte>.Count : BitOperations.TrailingZeroCount(blanks);
                to += count;
                from += blanks == 0 ? count : count + 1;
            }
        }

        for (; from < source.Length; from++)
        {
            if (source[from] > (byte)' ')
                target[to++] = source[from];
        }

        return to;
    }
}
