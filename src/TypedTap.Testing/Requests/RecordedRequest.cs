using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace TypedTap.Testing;

/// <summary>A request as it came over the wire.</summary>
public sealed record RecordedRequest
{
    /// <summary>Its place in the order of all requests of the log that it is in, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The origin that it was sent to: <c>http://127.0.0.1:1234</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>The method: <c>GET</c>.</summary>
    public required string Method { get; init; }

    /// <summary>What it asks for, as sent: path and query.</summary>
    public required string Target { get; init; }

    /// <summary>The header fields.</summary>
    public required HeaderList Headers { get; init; }

    /// <summary>The body, decoded from chunks.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>Whether it had a body that the log did not keep (<see cref="RequestLog.MaxBodyBytes"/>).</summary>
    public bool IsBodyForgotten { get; private init; }

    /// <summary>The certificate that the client showed; null over plain http or where it has none.</summary>
    public X509Certificate2? ClientCertificate { get; init; }

    /// <summary>What it asks for, without the query.</summary>
    public string Path => Target.Split('?', 2)[0];

    /// <summary>The URL that it was sent to.</summary>
    public Uri Url => new(Origin + Target);

    /// <summary>The value of Authorization, or null.</summary>
    public string? Authorization => Headers.Find("Authorization");

    /// <summary>The value of Cookie, or null.</summary>
    public string? Cookie => Headers.Find("Cookie");

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The fields of the query, decoded, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query => Fields(Target.Split('?', 2) is [_, var query] ? query : "");

    /// <summary>
    /// The fields of the form, url-encoded or multipart, decoded, in order; those of a multipart that are files are left out.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Form =>
        Parts is { Count: > 0 } parts
            ? [.. parts.Where(part => part.FileName is null).Select(part => KeyValuePair.Create(part.Name, part.Text))]
            : Fields(Text);

    /// <summary>The parts of a multipart/form-data body; none where it is not one.</summary>
    public IReadOnlyList<FormPart> Parts => IsBodyForgotten ? [] : FormPart.Parse(Headers.Find("Content-Type"), Body);

    /// <summary>The only field of the form of that name, or null.</summary>
    public string? Field(string name) => Form.SingleOrDefault(field => field.Key == name).Value;

    /// <summary>The first field of the form of that name, or null.</summary>
    internal string? First(string name) => Form.FirstOrDefault(field => field.Key == name).Value;

    /// <summary>Method and target, and whether there was a body: <c>POST /tap/sync +body</c>.</summary>
    public override string ToString() => $"{Method} {Target}{(Body.Length > 0 || IsBodyForgotten ? " +body" : "")}";

    internal RecordedRequest WithoutBody() => this with { Body = [], IsBodyForgotten = true };

    private static IReadOnlyList<KeyValuePair<string, string>> Fields(string text) =>
    [
        .. from field in text.Split('&', StringSplitOptions.RemoveEmptyEntries)
           let pair = field.Split('=', 2)
           select KeyValuePair.Create(WebUtility.UrlDecode(pair[0]), pair.Length > 1 ? WebUtility.UrlDecode(pair[1]) : ""),
    ];
}
