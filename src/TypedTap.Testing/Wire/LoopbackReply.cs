using System.Globalization;
using System.Text;

namespace TypedTap.Testing.Wire;

/// <summary>What the loopback server sends: anything, right or wrong. Closes the connection afterwards unless told otherwise.</summary>
internal sealed record LoopbackReply
{
    /// <summary>Writes the reply; the token is cancelled when the server goes down.</summary>
    public required Func<Stream, CancellationToken, Task> WriteAsync { get; init; }

    /// <summary>What a HEAD request gets of it; null where that is the same as for GET.</summary>
    public byte[]? Head { get; init; }

    /// <summary>Whether the connection is good for another request.</summary>
    public bool KeepAlive { get; init; }

    /// <summary>Whether it only ends when the client goes away.</summary>
    public bool Endless { get; init; }

    /// <summary>Whether the connection is reset (RST) instead of closed.</summary>
    public bool Reset { get; init; }

    /// <summary>A whole answer, after which the connection is good for more.</summary>
    public static LoopbackReply Of(int status, string? contentType, string body, params (string Name, string Value)[] headers) =>
        Of(status, contentType, Encoding.UTF8.GetBytes(body), headers);

    /// <inheritdoc cref="Of(int, string, string, ValueTuple{string, string}[])"/>
    public static LoopbackReply Of(int status, string? contentType, byte[] body, params (string Name, string Value)[] headers) =>
        Whole(HeadOf(status, contentType, [ContentLength(body.Length), .. headers]), body);

    /// <summary>A VOTable with 200.</summary>
    public static LoopbackReply VoTable(string body) => Of(200, "application/x-votable+xml", body);

    /// <summary>A redirect, with a small page as body.</summary>
    public static LoopbackReply Redirect(int status, string? location) =>
        Of(status, "text/html", "<html><body>moved</body></html>", location is null ? [] : [("Location", location)]);

    /// <summary>A head that promises more than the body has.</summary>
    public static LoopbackReply Cut(string contentType, string body, int missing = 100) =>
        Raw(HeadOf(200, contentType, ContentLength(Encoding.UTF8.GetByteCount(body) + missing)), Encoding.UTF8.GetBytes(body));

    /// <summary>A chunked body, with or without the chunk that ends it.</summary>
    public static LoopbackReply Chunked(string contentType, bool terminated, params string[] chunks)
    {
        var head = HeadOf(200, contentType, ("Transfer-Encoding", "chunked"));
        var body = string.Concat(chunks.Select(Chunk)) + (terminated ? "0\r\n\r\n" : "");
        return Raw(head, Encoding.UTF8.GetBytes(body)) with { KeepAlive = terminated };
    }

    /// <summary>Sends the beginning of a chunked body and then nothing, for as long as the server lives.</summary>
    public static LoopbackReply Stalled(string contentType, string beginning) => new()
    {
        Endless = true,
        WriteAsync = async (stream, stop) =>
        {
            var head = HeadOf(200, contentType, ("Transfer-Encoding", "chunked"));
            await stream.WriteAsync(Encoding.UTF8.GetBytes(head + Chunk(beginning)), stop).ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(false);
        },
    };

    /// <summary>Never answers.</summary>
    public static LoopbackReply Silence() => new() { Endless = true, WriteAsync = (_, stop) => Task.Delay(Timeout.Infinite, stop) };

    /// <summary>Any head and body, then the end of the connection.</summary>
    public static LoopbackReply Raw(string head, byte[] body) => new()
    {
        WriteAsync = (stream, stop) => stream.WriteAsync((byte[])[.. Encoding.Latin1.GetBytes(head), .. body], stop).AsTask(),
    };

    /// <summary>Closes the connection without a byte.</summary>
    public static LoopbackReply Nothing() => new() { WriteAsync = (_, _) => Task.CompletedTask };

    private static LoopbackReply Whole(string head, byte[] body) =>
        Raw(head, body) with { KeepAlive = true, Head = Encoding.Latin1.GetBytes(head) };

    private static string Chunk(string text) => $"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n";

    private static (string Name, string Value) ContentLength(int length) =>
        ("Content-Length", length.ToString(CultureInfo.InvariantCulture));

    private static string HeadOf(int status, string? contentType, params (string Name, string Value)[] headers) =>
        $"HTTP/1.1 {status} Scripted\r\n"
        + (contentType is null ? "" : $"Content-Type: {contentType}\r\n")
        + string.Concat(headers.Select(header => $"{header.Name}: {header.Value}\r\n"))
        + "\r\n";
}
