using System.Globalization;
using System.Text;

namespace TypedTap.Tests.Http;

/// <summary>Reads a request off a socket, as much of HTTP/1.1 as our client speaks.</summary>
internal static class RequestParser
{
    public static async Task<RecordedRequest?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var lines = await HeadAsync(stream, cancellationToken);
        if (lines is null)
            return null;
        var start = lines[0].Split(' ');
        var headers = lines.Skip(1)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        var length = headers.TryGetValue("Content-Length", out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        var body = new byte[length];
        await stream.ReadExactlyAsync(body, cancellationToken);
        return new RecordedRequest(start[0], start[1], headers, body);
    }

    private static async Task<string[]?> HeadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!(head.Count >= 4 && head[^1] == '\n' && head[^2] == '\r' && head[^3] == '\n'))
        {
            if (await stream.ReadAsync(one, cancellationToken) == 0)
                return null;
            head.Add(one[0]);
        }

        return Encoding.Latin1.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
