using System.Net.Http.Headers;
using System.Text;

namespace TypedTap.Eso;

/// <summary>Parts of a multipart body (RFC 2046 §5.1), of whatever subtype: CalSelector answers with <c>multipart/form-data</c>.</summary>
internal static class MultipartDocument
{
    /// <summary>The boundary of a multipart media type; null for another type.</summary>
    public static string? Boundary(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true
            ? type.Parameters.FirstOrDefault(static p => p.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase))?.Value?.Trim('"')
            : null;

    /// <summary>The bodies of the parts, without their header fields, and whether the end is there.</summary>
    public static (IReadOnlyList<ReadOnlyMemory<byte>> Parts, bool IsWhole) Split(ReadOnlyMemory<byte> body, string boundary)
    {
        var delimiter = Encoding.UTF8.GetBytes("--" + boundary);
        var parts = new List<ReadOnlyMemory<byte>>();
        var start = -1;
        for (var at = Next(body.Span, delimiter, 0); at >= 0; at = Next(body.Span, delimiter, at + delimiter.Length))
        {
            if (start >= 0)
                parts.Add(Content(body[start..at]));
            start = at + delimiter.Length;
            if (body.Span[start..].StartsWith("--"u8))
                return (parts, true);
        }

        return (parts, false);
    }

    /// <summary>A delimiter at the beginning of a line.</summary>
    private static int Next(ReadOnlySpan<byte> body, ReadOnlySpan<byte> delimiter, int from)
    {
        while (from < body.Length && body[from..].IndexOf(delimiter) is >= 0 and var found)
        {
            var at = from + found;
            if (at == 0 || body[at - 1] == (byte)'\n')
                return at;
            from = at + 1;
        }

        return -1;
    }

    private static ReadOnlyMemory<byte> Content(ReadOnlyMemory<byte> part)
    {
        var span = part.Span;
        var (crlf, lf) = (span.IndexOf("\r\n\r\n"u8), span.IndexOf("\n\n"u8));
        var isLf = lf >= 0 && (crlf < 0 || lf < crlf);
        var begin = isLf ? lf + 2 : crlf >= 0 ? crlf + 4 : part.Length;
        var end = part.Length;
        if (end > begin && span[end - 1] == (byte)'\n')
            end -= end - 1 > begin && span[end - 2] == (byte)'\r' ? 2 : 1;
        return part[begin..Math.Max(begin, end)];
    }
}
