using System.Net.Http.Headers;
using System.Text;

namespace TypedTap.Testing;

/// <summary>A part of a multipart/form-data body (RFC 7578).</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="FileName">The name of the file, if the field is one.</param>
/// <param name="ContentType">What it is; null if that is not told.</param>
/// <param name="Bytes">The value.</param>
public sealed record FormPart(string Name, string? FileName, string? ContentType, byte[] Bytes)
{
    /// <summary>The value as text, which is in UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>Reads a whole body; no parts where the content type is another one.</summary>
    /// <exception cref="InvalidDataException">The body is not what its content type says.</exception>
    public static IReadOnlyList<FormPart> Parse(string? contentType, byte[] body)
    {
        if (contentType is null
            || !MediaTypeHeaderValue.TryParse(contentType, out var type)
            || type.MediaType?.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) != true)
        {
            return [];
        }

        var delimiter = Encoding.Latin1.GetBytes("\r\n--" + Boundary(contentType));
        var parts = new List<FormPart>();
        // The first delimiter needs no line before it.
        var first = body.AsSpan().IndexOf(delimiter.AsSpan(2));
        if (first < 0)
            throw new InvalidDataException("The form has no part.");
        var rest = body.AsSpan(first + delimiter.Length - 2);
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

    internal static string Boundary(string contentType) => MediaTypeHeaderValue.Parse(contentType).Parameters
        .FirstOrDefault(
            parameter =>
                parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase))?.Value?.Trim('"') is { Length: > 0 } boundary
            ? boundary
            : throw new InvalidDataException($"No boundary in {contentType}.");

    private static FormPart Read(ReadOnlySpan<byte> part)
    {
        var split = part.IndexOf("\r\n\r\n"u8);
        if (split < 0)
            throw new InvalidDataException("A part without an empty line after its head.");
        var head = new HeaderList(
        [
            .. from line in Encoding.UTF8.GetString(part[..split]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
               let pair = line.Split(':', 2)
               where pair.Length == 2
               select KeyValuePair.Create(pair[0].Trim(), pair[1].Trim()),
        ]);
        if (!ContentDispositionHeaderValue.TryParse(head.Find("Content-Disposition"), out var disposition))
            throw new InvalidDataException("A part of the form without a Content-Disposition.");
        return new FormPart(
            disposition.Name?.Trim('"') ?? throw new InvalidDataException("A part without a name."),
            disposition.FileName?.Trim('"'),
            head.Find("Content-Type"),
            part[(split + 4)..].ToArray());
    }
}
