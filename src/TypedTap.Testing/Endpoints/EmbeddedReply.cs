using System.Text;
using TypedTap.Testing.Protocol;

namespace TypedTap.Testing;

/// <summary>What an <see cref="EmbeddedEndpoint"/> answers.</summary>
/// <param name="Status">The status code.</param>
/// <param name="ContentType">The media type; null for none.</param>
/// <param name="Body">The body.</param>
public sealed record EmbeddedReply(int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>Further header fields.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>A text, in UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="status">The status code.</param>
    /// <param name="contentType">The media type.</param>
    public static EmbeddedReply Text(string text, int status = 200, string contentType = "text/plain") => new(status, contentType, Encoding.UTF8.GetBytes(text));

    /// <summary>303: see another URL.</summary>
    public static EmbeddedReply SeeOther(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return Text("see other", 303).With("Location", url.AbsoluteUri);
    }

    /// <summary>The same with a header field more.</summary>
    public EmbeddedReply With(string name, string value) => this with { Headers = [.. Headers, new(name, value)] };

    internal ServiceReply ToReply() => ServiceReply.Of(Status, ContentType, Body, Headers.Select(field => (field.Key, field.Value)));
}
