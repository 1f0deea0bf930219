using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace TypedTap.Benchmarks.Votable.Floors;

/// <summary>The text of a STREAM.</summary>
internal static class Base64Text
{
    /// <summary>The text between the first STREAM's tags.</summary>
    public static ReadOnlyMemory<byte> Find(byte[] document)
    {
        var tag = document.AsSpan().IndexOf("<STREAM"u8);
        var start = tag < 0 ? -1 : document.AsSpan(tag).IndexOf((byte)'>') + tag + 1;
        var length = start < 0 ? -1 : document.AsSpan(start).IndexOf("</STREAM>"u8);
        return length >= 0
            ? document.AsMemory(start, length)
            : throw new InvalidDataException("The file has no STREAM; make the files with --make.");
    }

    /// <summary>Decodes the beginning of it; a part that is cut off in the middle of four characters is decoded up to there.</summary>
    public static int Decode(ReadOnlyMemory<byte> text, int length, byte[] target)
    {
        var status = Base64.DecodeFromUtf8(text.Span[..length], target, out _, out var written, isFinalBlock: length == text.Length);
        return status is OperationStatus.Done or OperationStatus.NeedMoreData
            ? written
            : throw new InvalidDataException($"The STREAM is no base64: {status}.");
    }

    /// <summary>The rows that the TABLE says it has.</summary>
    public static long Rows(byte[] document)
    {
        var at = document.AsSpan().IndexOf("nrows=\""u8);
        return at >= 0 && Utf8Parser.TryParse(document.AsSpan(at + "nrows=\"".Length), out long rows, out _)
            ? rows
            : throw new InvalidDataException(
                $"The TABLE does not say how many rows it has: {Encoding.UTF8.GetString(document.AsSpan(0, Math.Min(200, document.Length)))}");
    }
}
