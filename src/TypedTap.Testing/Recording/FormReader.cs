using System.Net;
using System.Text;

namespace TypedTap.Testing.Recording;

/// <summary>Takes forms apart, urlencoded ones and multipart ones (RFC 7578).</summary>
internal static class FormReader
{
    /// <summary>The parameters of an urlencoded form.</summary>
    public static IEnumerable<(string Name, string Value)> Urlencoded(string body) =>
        from pair in body.Split('&', StringSplitOptions.RemoveEmptyEntries)
        let cut = pair.IndexOf('=', StringComparison.Ordinal)
        select (Decode(cut < 0 ? pair : pair[..cut]), cut < 0 ? "" : Decode(pair[(cut + 1)..]));

    /// <summary>The parts of a multipart form: name, content, media type, and whether it is a file.</summary>
    public static IEnumerable<(string Name, byte[] Content, string? MediaType, bool IsFile)> Multipart(byte[] body, string boundary)
    {
        var delimiter = Encoding.ASCII.GetBytes("\r\n--" + boundary);

        // The first delimiter has no line break before it.
        byte[] bytes = [.. "\r\n"u8, .. body];
        var at = bytes.AsSpan().IndexOf(delimiter);
        while (at >= 0)
        {
            var start = at + delimiter.Length;
            var length = bytes.AsSpan(start).IndexOf(delimiter);
            if (length < 0)
                yield break;
            if (Part(bytes.AsSpan(start, length)) is { } part)
                yield return part;
            at = start + length;
        }
    }

    private static (string Name, byte[] Content, string? MediaType, bool IsFile)? Part(ReadOnlySpan<byte> part)
    {
        var cut = part.IndexOf("\r\n\r\n"u8);
        if (cut < 0)
            return null;
        string? name = null, mediaType = null;
        var isFile = false;
        foreach (var line in Encoding.UTF8.GetString(part[..cut]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("Content-Disposition:", StringComparison.OrdinalIgnoreCase))
            {
                name = Parameter(line, "name");
                isFile = Parameter(line, "filename") is not null;
            }
            else if (line.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase))
            {
                mediaType = line["Content-Type:".Length..].Trim();
            }
        }

        return name is null ? null : (name, part[(cut + 4)..].ToArray(), mediaType, isFile);
    }

    private static string? Parameter(string header, string name)
    {
        foreach (var item in header.Split(';', StringSplitOptions.TrimEntries))
        {
            if (item.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase))
                return item[(name.Length + 1)..].Trim('"');
        }

        return null;
    }

    private static string Decode(string text) => WebUtility.UrlDecode(text);
}
