using System.Buffers;
using System.Text;

namespace TypedTap.Metadata.Json;

/// <summary>Encoding matters of the files.</summary>
internal static class SnapshotUtf8
{
    /// <summary>UTF-8 that refuses what is not Unicode instead of putting replacement characters into names.</summary>
    public static UTF8Encoding Encoding { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text after a byte order mark, if it has one.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? utf8.Slice(3) : utf8;

    /// <exception cref="TapSnapshotException">The text is not UTF-8.</exception>
    public static void Check(ReadOnlySpan<byte> utf8, JsonFormat format)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(utf8.Length); // .NET Standard looks at arrays only
        try
        {
            utf8.CopyTo(bytes);
            _ = Encoding.GetCharCount(bytes, 0, utf8.Length);
        }
        catch (DecoderFallbackException e)
        {
            throw NotUnicode(TextPosition.Of(utf8, e.Index), format, e);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>The exception for text that is not Unicode.</summary>
    public static TapSnapshotException NotUnicode(TextPosition place, JsonFormat format, Exception cause) => new(
        $"The {format.Subject} {format.Verb} not valid Unicode text; save the file as UTF-8", place.Line, place.Column, path: null, cause);
}
