using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace TypedTap.Testing.Wire;

/// <summary>Sends a request to an http server by hand, on a connection of its own.</summary>
internal static class Upstream
{
    private const long MaxBody = 1L << 30;

    /// <summary>
    /// Sends a recorded request on: as it came, but for Host (unless it is kept), Expect (which was answered here) and the edges of chunks.
    /// </summary>
    public static async Task<WireAnswer> SendAsync(
        Uri origin, RecordedRequest request, CancellationToken cancellationToken, bool keepHost = false)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(origin.Host, origin.Port, cancellationToken).ConfigureAwait(false);
        using var stream = client.GetStream();
        var fields = request.Headers.With(["Host", "Expect"]);
        var host = (keepHost ? request.Headers.Find("Host") : null) ?? origin.Authority;
        var head = $"{request.Method} {request.Target} HTTP/1.1\r\nHost: {host}\r\n{fields}\r\n";
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head), cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(Framed(request), cancellationToken).ConfigureAwait(false);

        var reader = new WireReader(stream, MaxBody);
        while (true)
        {
            var (first, headers) = await reader.HeadAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new IOException($"{origin} closed the connection without an answer to {request.Method} {request.Target}.");
            var answer = new WireAnswer(first, headers, []) { HasBody = request.Method != "HEAD" };
            if (answer.Status < 200)
                continue;
            return answer.HasBody && answer.Status is not (204 or 304)
                ? answer with { Body = await reader.BodyAsync(headers, toEnd: true, cancellationToken).ConfigureAwait(false) }
                : answer;
        }
    }

    private static byte[] Framed(RecordedRequest request)
    {
        if (!WireReader.IsChunked(request.Headers))
            return request.Body;
        var size = request.Body.Length.ToString("x", CultureInfo.InvariantCulture);
        return request.Body.Length == 0
            ? "0\r\n\r\n"u8.ToArray()
            : [.. Encoding.ASCII.GetBytes(size), .. "\r\n"u8, .. request.Body, .. "\r\n0\r\n\r\n"u8];
    }
}
