using System.Buffers;
using System.Text;

namespace TypedTap.Testing.Recording;

/// <summary>Tells bytes that may be text from those that can't.</summary>
internal static class TextBytes
{
    /// <summary>Whether all bytes are text in UTF-8.</summary>
    public static bool Are(ReadOnlySpan<byte> bytes) => MayBegin(bytes, out var unfinished) && unfinished == 0;

    /// <summary>Whether the bytes are the beginning of a text in UTF-8, which may end within a character.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="unfinished">How many bytes at the end are part of a character.</param>
    public static bool MayBegin(ReadOnlySpan<byte> bytes, out int unfinished)
    {
        unfinished = 0;
        if (bytes.Contains((byte)0))
            return false;

        // A character has at most four bytes: only the last three can belong to one that goes on.
        var whole = bytes.Length;
        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            var last = bytes[^back..];
            if ((last[0] & 0xC0) == 0x80)
                continue;
            if (Rune.DecodeFromUtf8(last, out _, out _) == OperationStatus.NeedMoreData)
                whole -= back;
            break;
        }

        unfinished = bytes.Length - whole;
        return System.Text.Unicode.Utf8.IsValid(bytes[..whole]);
    }
}
