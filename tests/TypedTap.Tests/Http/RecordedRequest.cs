using System.Net;
using System.Text;

namespace TypedTap.Tests.Http;

/// <summary>A request as it came over the wire.</summary>
internal sealed record RecordedRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The fields of a form, decoded, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Form =>
    [
        .. from text in Text.Split('&', StringSplitOptions.RemoveEmptyEntries)
           let pair = text.Split('=', 2)
           select KeyValuePair.Create(WebUtility.UrlDecode(pair[0]), WebUtility.UrlDecode(pair[1])),
    ];

    /// <summary>The only field of that name, or null.</summary>
    public string? Field(string name) => Form.SingleOrDefault(field => field.Key == name).Value;
}
