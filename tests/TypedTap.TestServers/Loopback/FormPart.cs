using System.Net.Http.Headers;
using System.Text;

namespace TypedTap.TestServers;

/// <summary>A part of a multipart/form-data body (RFC 7578).</summary>
public sealed record FormPart(string Name, string? FileName, string? ContentType, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>Reads a whole body; no parts where the content type is another one.</summary>
    public static IReadOnlyList<FormPart> Parse(string? contentType, byte[] body)
    {
        if (contentType is null
            || !MediaTypeHeaderValue.TryParse(contentType, out var type)
            || type.MediaType?.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) != true)
            return [];
        var boundary = type.Parameters.FirstOrDefault(p => p.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase))?.Value?.Trim('"')
            ?? throw new InvalidDataException($"No boundary in {contentType}.");
        var delimiter = Encoding.Latin1.GetBytes("\r\n--" + boundary);
        var parts = new List<FormPart>();
        // The first delimiter has no line before it.
        var rest = body.AsSpan(delimiter.Length - 2);
        while (!rest.StartsWith("--"u8))
        {
            var end = rest.IndexOf(delimiter);
            if (end < 0)
                throw new InvalidDataException($"The part after {parts.Count} others has no end.");
            parts.Add(Read(rest[..end]));
            rest = rest[(end + delimiter.Length)..];
        }

        return parts;
    }

    private static FormPart Read(ReadOnlySpan<byte> part)
    {
        var split = part.IndexOf("\r\n\r\n"u8);
        if (split < 0)
            throw new InvalidDataException("A part without an empty line after its head.");
        var head = Encoding.UTF8.GetString(part[..split]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2))
            .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var disposition = ContentDispositionHeaderValue.Parse(head["Content-Disposition"]);
        return new FormPart(
            disposition.Name?.Trim('"') ?? throw new InvalidDataException("A part without a name."),
            disposition.FileName?.Trim('"'),
            head.GetValueOrDefault("Content-Type"),
            part[(split + 4)..].ToArray());
    }
}
