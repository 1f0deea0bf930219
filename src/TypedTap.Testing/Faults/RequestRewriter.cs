using System.Globalization;
using System.Net;
using System.Text;

namespace TypedTap.Testing;

/// <summary>Makes requests that differ in one thing.</summary>
internal static class RequestRewriter
{
    /// <summary>
    /// The request with one value of a parameter, wherever its parameters are: in its form, in its multipart form, or in its query.
    /// </summary>
    public static RecordedRequest WithParameter(RecordedRequest request, string name, string value)
    {
        var bare = request with { Target = WithoutField(request.Target, name) };
        if (request.Parts.Count > 0)
            return WithBody(bare, WithPart(request, name, value));
        var type = request.Headers.Find("Content-Type") ?? "";
        if (!type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            return bare with
            {
                Target = $"{bare.Target}{(bare.Target.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}"
            };
        }

        return WithBody(
            bare, Encoding.ASCII.GetBytes(Joined([.. OthersThan(request.Text, name), $"{name}={Uri.EscapeDataString(value)}"])));
    }

    /// <summary>The header fields with a login that is over in the place of one that may be good.</summary>
    public static HeaderList WithCredentials(HeaderList headers, Func<string, string> token, Func<string, string> cookie) =>
        new([.. headers.Select(field => KeyValuePair.Create(field.Key, field.Key.ToUpperInvariant() switch
        {
            "AUTHORIZATION" when field.Value.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) =>
                "Bearer " + token(field.Value["Bearer ".Length..]),
            "COOKIE" => cookie(field.Value),
            _ => field.Value,
        }))]);

    private static byte[] WithPart(RecordedRequest request, string name, string value)
    {
        var boundary = FormPart.Boundary(request.Headers.Find("Content-Type")!);
        using var body = new MemoryStream();
        foreach (var part in request.Parts.Where(part => !part.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            Write(part);
        Write(new FormPart(name, null, null, Encoding.UTF8.GetBytes(value)));
        body.Write(Encoding.Latin1.GetBytes($"--{boundary}--\r\n"));
        return body.ToArray();

        void Write(FormPart part)
        {
            var head = $"--{boundary}\r\nContent-Disposition: form-data; name=\"{part.Name}\""
                + (part.FileName is null ? "" : $"; filename=\"{part.FileName}\"")
                + (part.ContentType is null ? "" : $"\r\nContent-Type: {part.ContentType}")
                + "\r\n\r\n";
            body.Write(Encoding.UTF8.GetBytes(head));
            body.Write(part.Bytes);
            body.Write("\r\n"u8);
        }
    }

    private static RecordedRequest WithBody(RecordedRequest request, byte[] body) => request with
    {
        Body = body,
        Headers = request.Headers.With(
            ["Content-Length", "Transfer-Encoding"], ("Content-Length", body.Length.ToString(CultureInfo.InvariantCulture))),
    };

    private static string WithoutField(string target, string name) => target.Split('?', 2) is [var path, var query]
        ? Joined(OthersThan(query, name)) is { Length: > 0 } rest ? $"{path}?{rest}" : path
        : target;

    private static IEnumerable<string> OthersThan(string fields, string name) => fields.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Where(field => !WebUtility.UrlDecode(field.Split('=', 2)[0]).Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string Joined(IEnumerable<string> fields) => string.Join('&', fields);
}
