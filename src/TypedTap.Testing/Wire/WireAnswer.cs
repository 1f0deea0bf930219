using System.Globalization;
using System.Text;

namespace TypedTap.Testing.Wire;

/// <summary>An answer as an upstream gave it, its body decoded from chunks but not from gzip.</summary>
internal sealed record WireAnswer(string StatusLine, HeaderList Headers, byte[] Body)
{
    private const int ChunkSize = 4096;

    /// <summary>Whether the body is what the header fields say; not so for the answer to HEAD.</summary>
    public bool HasBody { get; init; } = true;

    public int Status => int.Parse(StatusLine.AsSpan(9, 3), CultureInfo.InvariantCulture);

    public byte[] Head => Encoding.Latin1.GetBytes($"{StatusLine}\r\n{Headers}\r\n");

    private bool Chunked => WireReader.IsChunked(Headers);

    private bool SaysWhereItEnds =>
        !HasBody || Chunked || Headers.Find("Content-Length") is not null || Status is 204 or 304;

    /// <summary>This answer with another body, of a length that is told.</summary>
    public WireAnswer WithBody(byte[] body, params IEnumerable<(string Name, string Value)> headers) => this with
    {
        Body = body,
        Headers = Headers.With(
            ["Content-Length", "Transfer-Encoding", .. headers.Select(header => header.Name)],
            [("Content-Length", body.Length.ToString(CultureInfo.InvariantCulture)), .. headers]),
    };

    /// <summary>This answer in chunks.</summary>
    public WireAnswer InChunks() =>
        this with { Headers = Headers.With(["Content-Length", "Transfer-Encoding"], ("Transfer-Encoding", "chunked")) };

    /// <summary>The body up to a byte as it goes over the wire; a chunk that is cut says how long it should have been.</summary>
    public byte[] Framed(int count)
    {
        if (!HasBody || !Chunked)
            return HasBody ? Body[..count] : [];
        using var wire = new MemoryStream();
        for (var at = 0; at < count; at += ChunkSize)
        {
            var size = Math.Min(ChunkSize, Body.Length - at);
            wire.Write(Encoding.ASCII.GetBytes($"{size:x}\r\n"));
            wire.Write(Body, at, Math.Min(size, count - at));
            if (at + size <= count)
                wire.Write("\r\n"u8);
        }

        return wire.ToArray();
    }

    /// <summary>The whole of it.</summary>
    public LoopbackReply ToReply()
    {
        byte[] all = [.. Head, .. Framed(Body.Length), .. HasBody && Chunked ? "0\r\n\r\n"u8 : ""u8];
        var keepAlive = SaysWhereItEnds && Headers.Find("Connection")?.Equals("close", StringComparison.OrdinalIgnoreCase) != true;
        return Bytes(all) with { KeepAlive = keepAlive };
    }

    public static LoopbackReply Bytes(byte[] bytes) => new()
    {
        WriteAsync = (stream, stop) => stream.WriteAsync(bytes, stop).AsTask(),
    };
}
