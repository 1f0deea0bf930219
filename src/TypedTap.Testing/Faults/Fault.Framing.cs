using System.Globalization;
using System.IO.Compression;
using TypedTap.Testing.Wire;

namespace TypedTap.Testing;

public sealed partial class Fault
{
    /// <summary>The whole body comes, but Content-Length promised more.</summary>
    public static Fault ContentLengthTooLarge =>
        Lengths("Content-Length too large", FaultKind.Truncation, FaultEffect.PartOfAnswer, length => [Number(length + 100)]);

    /// <summary>Content-Length promises half of what comes.</summary>
    public static Fault ContentLengthTooSmall =>
        Lengths("Content-Length too small", FaultKind.Framing, FaultEffect.PartOfAnswer, length => [Number(length / 2)]);

    /// <summary>Content-Length twice, with the same value.</summary>
    public static Fault ContentLengthTwice =>
        Lengths("Content-Length twice", FaultKind.Framing, FaultEffect.WholeAnswer, length => [Number(length), Number(length)]);

    /// <summary>Content-Length twice, with two values.</summary>
    public static Fault ContentLengthsDiffer =>
        Lengths(
            "two different Content-Lengths",
            FaultKind.Framing,
            FaultEffect.PartOfAnswer,
            length => [Number(length), Number(length / 2)]);

    /// <summary>Content-Length that is not a number.</summary>
    public static Fault ContentLengthNoNumber =>
        Lengths("Content-Length that is no number", FaultKind.Framing, FaultEffect.PartOfAnswer, _ => ["many"]);

    /// <summary>The only chunk is cut in its middle, and the connection closed.</summary>
    public static Fault ChunkCut => Spoil("cut chunk", FaultKind.Truncation, FaultEffect.PartOfAnswer, (answer, _) =>
        WireAnswer.Bytes([.. answer.InChunks().Head, .. answer.InChunks().Framed(answer.Body.Length / 2)]));

    /// <summary>Half of a gzip stream, in a body of the length that is told.</summary>
    public static Fault GzipCut => Spoil("gzip cut", FaultKind.Truncation, FaultEffect.PartOfAnswer, (answer, _) =>
    {
        var packed = answer.Headers.Find("Content-Encoding") is null ? Gzip(answer.Body) : answer.Body;
        return answer.WithBody(packed[..(packed.Length / 2)], ("Content-Encoding", "gzip")).ToReply();
    });

    private static Fault Lengths(string name, FaultKind kind, FaultEffect effect, Func<int, string[]> lengths) =>
        Spoil(name, kind, effect, (answer, _) =>
        {
            var fields = lengths(answer.Body.Length).Select(length => ("Content-Length", length));
            var spoilt = answer with { Headers = answer.Headers.With(["Content-Length", "Transfer-Encoding"], fields) };
            return WireAnswer.Bytes([.. spoilt.Head, .. answer.Body]);
        });

    private static string Number(int length) => length.ToString(CultureInfo.InvariantCulture);

    private static byte[] Gzip(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(body);
        return packed.ToArray();
    }
}
