using System.Buffers;
using System.Runtime.CompilerServices;

namespace TypedTap.Votable.Xml;

/// <summary>Sets of bytes that XML tells apart.</summary>
internal static class XmlChars
{
    /// <summary>XML 1.0, production 3.</summary>
    public static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    /// <summary>Bytes of a name; those above 127 are not looked at more closely.</summary>
    public static SearchValues<byte> NameBytes { get; } = SearchValues.Create(
        [.. "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_:.-"u8, .. Enumerable.Range(128, 128)
            .Select(static i => (byte)i)]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    public static bool IsNameStart(byte value) =>
        (value | 0x20) is >= (byte)'a' and <= (byte)'z' || value is (byte)'_' or (byte)':' || value >= 128;

    /// <summary>The length of a name at the beginning of the bytes; 0 when there is none.</summary>
    public static int NameLength(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || !IsNameStart(bytes[0]))
            return 0;
        var end = bytes.IndexOfAnyExcept(NameBytes);
        return end < 0 ? bytes.Length : end;
    }
}
