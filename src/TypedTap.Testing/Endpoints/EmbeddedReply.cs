using System.Text;
using TypedTap.Testing.Protocol;

namespace TypedTap.Testing;

/// <summary>What an <see cref="EmbeddedEndpoint"/> answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The media type; null for none.</param>
/// <param name="Content">The body.</param>
public sealed record EmbeddedReply(int Status, string? ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>Further header fields.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init => field = value ?? []; } = [];

    /// <summary>A text in UTF-8.</summary>
    public static EmbeddedReply Text(string text, int status = 200, string contentType = "text/plain") =>
        new(status, contentType, Encoding.UTF8.GetBytes(text));

    /// <summary>A redirect.</summary>
    public static EmbeddedReply Redirect(Uri url, int status = 302)
    {
        ArgumentNullException.ThrowIfNull(url);
        return Text("see there", status).With("Location", url.AbsoluteUri);
    }

    /// <summary>The same with a header field more.</summary>
    public EmbeddedReply With(string name, string value) => this with { Headers = [.. Headers, new(name, value)] };

    internal ServiceReply ToServiceReply() =>
        ServiceReply.Of(Status, ContentType, Content, Headers.Select(static field => (field.Key, field.Value)));
}
